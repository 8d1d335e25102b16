import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CitationRecord, Graph } from "../../src/model/graph";
import { openEngine } from "../../src/store/open-engine";
import { graphOf, shippedSeeds } from "../graphql/served-graph";
import { type Folder, makeFolder, run } from "./program";

jest.setTimeout(60_000);

const document = "centr/document/mission-statement";
const text = readFileSync(join(shippedSeeds, "centr/mission-statement.txt"), "utf8");

/** What `--json` prints. */
interface Printed {
  readonly document: string | null;
  readonly against: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly clauses: readonly {
    readonly clause: string | null;
    readonly checks: readonly {
      readonly status: string;
      readonly entity: string | null;
      readonly link: { readonly from: string; readonly relationship: string; readonly to: string } | null;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
      readonly foundAt: number | null;
      readonly nearest: string | null;
    }[];
  }[];
}

describe("the command verify", () => {
  let folder: Folder;
  let graph: Graph;
  beforeAll(async () => {
    folder = makeFolder();
    graph = await graphOf(shippedSeeds);
  });
  afterAll(() => folder.remove());

  const verify = (commandLine: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
    run(["verify", ...commandLine], { cwd: folder.folder, settings });

  /** Holds an edited copy of the text against the graph. */
  const against = async (copy: string): Promise<{ code: number | null; printed: Printed }> => {
    folder.write("newer.txt", copy);
    const { code, stdout, stderr } = await verify(["--against", "newer.txt", "--document", document, "--json"]);
    expect(stderr).toBe("");
    return { code, printed: JSON.parse(stdout) as Printed };
  };
  const factsIn = ({ clauses }: Printed, status: string) =>
    clauses
      .flatMap(({ checks }) => checks.filter((check) => check.status === status))
      .map(({ entity, link }) => entity ?? `${link?.from} ${link?.relationship} ${link?.to}`)
      .sort();
  const factsOf = (citations: readonly CitationRecord[]) =>
    citations.map(({ entity, link }) => entity ?? String(link).replace(/ OF \S+$/, "")).sort();
  const touching = (start: number, end: number) =>
    graph.citations.filter((citation) => Number(citation.start) < end && Number(citation.end ?? -1) > start);
  const after = (place: number) => graph.citations.filter(({ start }) => start !== null && start >= place);

  it("finds nothing amiss in the shipped seeds", async () => {
    const cited = graph.citations.filter(({ quote }) => quote !== null).length;
    const { code, stdout, stderr } = await verify([]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(
      `${graph.citations.length} citations of the graph: ${cited} exact, 0 moved, 0 changed, 0 gone, ${graph.citations.length - cited} without text.\n`,
    );
    const { code: same, printed } = await against(text);
    expect(same).toBe(0);
    expect(printed).toEqual({
      document,
      against: "newer.txt",
      counts: { EXACT: cited, MOVED: 0, CHANGED: 0, GONE: 0, NO_TEXT: graph.citations.length - cited },
      clauses: [],
    });
  });

  it("names exactly what rests on a word that was changed in a newer copy", async () => {
    const at = text.indexOf("dispute resolution");
    const copy = `${text.slice(0, at)}disputed${text.slice(at + "disputed".length)}`;
    const { code, printed } = await against(copy);
    expect(code).toBe(1);
    const resting = touching(at + 7, at + 8);
    expect(factsIn(printed, "CHANGED")).toEqual(factsOf(resting));
    expect(resting.some(({ entity }) => entity !== null) && resting.some(({ link }) => link !== null)).toBe(true);
    expect(printed.counts).toMatchObject({ CHANGED: resting.length, MOVED: 0, GONE: 0 });
    for (const { checks } of printed.clauses)
      for (const { nearest, start, end } of checks) expect(nearest).toBe(copy.slice(start, end));
    expect(printed.clauses.map(({ clause }) => clause)).toEqual([
      "centr/clause/mission-statement/3",
      "centr/clause/mission-statement/3.b",
    ]);
  });

  it("names what falls with a sentence, and where the words after it stand now", async () => {
    const start = text.indexOf("4. CENTR shall maintain");
    const end = text.indexOf("The wording of the Mission Statement");
    const { code, printed } = await against(text.slice(0, start) + text.slice(end));
    expect(code).toBe(1);
    expect(factsIn(printed, "GONE")).toEqual(factsOf(touching(start, end)));
    expect(factsIn(printed, "MOVED")).toEqual(factsOf(after(end)));
    expect(factsIn(printed, "CHANGED")).toEqual([]);
    for (const { status, start: old, foundAt } of printed.clauses.flatMap(({ checks }) => checks))
      expect(foundAt).toBe(status === "MOVED" ? old - (end - start) : null);
  });

  it("prints by clause and words what rests on them, and a summary", async () => {
    folder.write("newer.txt", text.replace("provide feedback to industry", "provide feedback to industri"));
    const { stdout } = await verify(["--against", "newer.txt", "--document", document]);
    expect(stdout).toMatch(/^centr\/clause\/mission-statement\/3\n {2}CHANGED “….*”\n {4}now “….*industri .*”\n/);
    expect(stdout).toMatch(/\n {4}link centr\/mandate\/industry SERVES \S+\n/);
    expect(stdout).toMatch(/\n\d+ entities and \d+ links need reading again: the words changed\.\n\d+ citations of /);
  });

  it("finds what was changed in a graph file, and does not change it", async () => {
    const settings = { GRAPH_FILE: folder.path("graph.grafeo") };
    expect((await verify([], settings)).stderr).toMatch(/there is no such file/);
    await run(["load"], { settings });
    const engine = await openEngine({ engine: "embedded", file: settings.GRAPH_FILE });
    await engine.write((transaction) =>
      transaction.run("MATCH (document:Document {id: $id}) SET document.text = $text", {
        id: document,
        text: `New. ${text}`,
      }),
    );
    await engine.settle();
    await engine.close();
    for (const time of ["first", "second"]) {
      const { code, stdout } = await verify(["--document", document], settings);
      expect([time, code]).toEqual([time, 1]);
      expect(stdout).toMatch(/ 0 exact, \d\d\d moved, 0 changed, 0 gone/);
      expect(stdout).toMatch(/“CENTR” \n {4}from \d+ to \d+\n|from 0 to 5\n/);
    }
  });

  it("fails where there is nothing to check", async () => {
    const settings = { GRAPH_FILE: folder.path("empty.grafeo") };
    await (await openEngine({ engine: "embedded", file: settings.GRAPH_FILE })).close();
    expect(await verify([], settings)).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^GRAPH_FILE=.*nothing has been loaded yet\.\n$/),
    });
    const broken = makeFolder();
    broken.change("quote: in full openness", "quote: in fulll openness");
    const { code, stderr } = await verify([], { SEEDS: broken.seeds });
    broken.remove();
    expect(code).toBe(1);
    expect(stderr).toMatch(/mission\.yaml:12:12 .*\n1 problem in .*\n$/);
  });

  it("ends with 2 where it is used wrongly", async () => {
    writeFileSync(folder.path("binary.txt"), Buffer.from([0xff, 0xfe, 0x00]));
    const wrong: readonly [readonly string[], RegExp][] = [
      [["--against", "newer.txt"], /Add --document/],
      [["--against", "absent.txt", "--document", document], /"absent\.txt" cannot be read/],
      [["--against", "binary.txt", "--document", document], /not valid UTF-8/],
      [["--document", "centr/document/mission"], /nearest known ids are .*mission-statement/],
      [["--nothing"], /unknown option/],
    ];
    for (const [commandLine, message] of wrong) {
      const { code, stdout, stderr } = await verify(commandLine);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(message);
    }
    expect((await verify([], { NEO4J_URI: "nowhere" })).code).toBe(2);
  });
});
