import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { formatProblem } from "../../src/seeds/format-problem";
import { readSeeds } from "../../src/seeds/read-seeds";
import { fixture, graphOf, line, problemsOf, readLighthouse, withCopy } from "./lighthouse";

const missionFile = join(fixture, "lighthouse", "mission.yaml");

/** Cuts, doubles, moves or pollutes a stretch of a text. */
function mutate(text: string, [at, length, piece, way]: readonly [number, number, string, number]): string {
  const start = at % (text.length + 1);
  const stretch = text.slice(start, start + length);
  const replacement = [piece, stretch + stretch, piece + stretch, ""][way % 4] ?? "";
  return text.slice(0, start) + replacement + text.slice(start + length);
}

const pieces = fc.oneof(
  fc.constantFrom(
    "&a",
    "*a",
    "!t",
    "? ",
    ": ",
    "- ",
    "\t",
    "{",
    "[",
    "]",
    "}",
    "|\n",
    ">",
    "---\n",
    "<<: ",
    "__proto__: ",
    "null",
    "~",
    '"',
    "\0",
    "\uFEFF",
    "\r",
    "%YAML 1.1\n",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const mutations = fc.array(fc.tuple(fc.nat(4000), fc.nat(40), pieces, fc.nat(3)), { minLength: 1, maxLength: 5 });

describe("hostile seeds", () => {
  it("never throw, and give a graph or problems with places", async () => {
    const valid = await readFile(missionFile, "utf8");
    await withCopy([], async (folder) => {
      const property = fc.asyncProperty(mutations, async (changes) => {
        await writeFile(join(folder, "lighthouse", "mission.yaml"), changes.reduce(mutate, valid));
        const { graph, problems } = await readSeeds(folder);
        expect(graph === null).toBe(problems.length > 0);
        for (const { place, message } of problems)
          expect(place.line > 0 && place.column > 0 && message.length > 0).toBe(true);
      });
      await fc.assert(property, { numRuns: 300 });
    });
  }, 60_000);

  it.each(["[", "{a: ", "- ", "? "])("are refused where they nest %j too deeply", async (piece) => {
    const problems = await problemsOf(["deep.yaml", piece.repeat(20_000)]);
    expect(problems).toEqual([expect.stringMatching(/^lighthouse\/deep\.yaml:\d+:\d+ \[yaml-syntax\] /u)]);
  });

  it("may hold keys that objects have by nature", async () => {
    const edit = [
      "vocabulary.yaml",
      "{ id: lamps, name: Lamps }",
      "{ id: lamps, name: Lamps, constructor: 1, __proto__: 2 }",
    ] as const;
    expect((await problemsOf(edit)).map((each) => each.slice(0, 62))).toEqual([
      "lighthouse/vocabulary.yaml:9:31 [unknown-key] The key `constru",
      "lighthouse/vocabulary.yaml:9:47 [unknown-key] The key `__proto",
    ]);
  });

  it("may not lead out of their folder by a link", async () => {
    await withCopy([], async (folder) => {
      await symlink(missionFile, join(folder, "lighthouse", "more.yaml"));
      await symlink("/etc", join(folder, "etc"));
      await symlink(join(folder, "lighthouse"), join(folder, "lantern"));
      await mkdir(join(folder, ".git"));
      const { problems } = await readSeeds(folder);
      expect(problems.map((each) => [each.rule, each.message.replaceAll(`${folder}/`, "")])).toEqual([
        ["file", '"etc" is a link to a place outside of the seeds.'],
        ["file", '"lantern" is a link.'],
        ["file", 'The file "lighthouse/more.yaml" is a link to a place outside of its folder.'],
      ]);
    });
  });

  it("may be too large, or no UTF-8", async () => {
    await withCopy([], async (folder) => {
      await writeFile(join(folder, "lighthouse", "large.yaml"), Buffer.alloc(5 * 1024 * 1024 + 1, "#"));
      await writeFile(join(folder, "lighthouse", "charter.txt"), Buffer.from([0x54, 0xff, 0xfe]));
      const { problems } = await readSeeds(folder);
      expect(problems.map((each) => each.message.replaceAll(`${folder}/`, ""))).toEqual([
        'The file "lighthouse/large.yaml" is larger than 5 MB.',
        'The file "lighthouse/charter.txt" is not valid UTF-8.',
      ]);
    });
  });

  it("may not be there, or hold nothing", async () => {
    expect((await readSeeds("no/such/folder")).problems.map(formatProblem)).toEqual([
      'no/such/folder:1:1 The seeds folder "no/such/folder" cannot be read: it is not there, or it is not a folder.',
    ]);
    const empty = await mkdtemp(join(tmpdir(), "seeds-"));
    expect((await readSeeds(empty)).problems.map(({ message, suggestion }) => `${message} ${suggestion}`)).toEqual([
      "The seeds folder holds no organisation. Make a folder named by the id of one.",
    ]);
    await rm(empty, { recursive: true });
  });
});

describe("harmless seeds", () => {
  it("may have a byte order mark and the line ends of any system", async () => {
    const plain = await graphOf();
    const mission = await readFile(missionFile, "utf8");
    const graph = await graphOf(["mission.yaml", `\uFEFF${mission.replaceAll("\n", "\r\n")}`]);
    expect({ ...graph, sources: [] }).toEqual({ ...plain, sources: [] });
  });

  it("may be spread over files, some of them empty", async () => {
    const mission = await readFile(missionFile, "utf8");
    const at = mission.indexOf("mandates:");
    const graph = await graphOf(
      ["mission.yaml", mission.slice(0, at)],
      ["mandates.yml", mission.slice(at)],
      ["empty.yaml", "# nothing yet\n"],
    );
    expect({ ...graph, sources: [] }).toEqual({ ...(await graphOf()), sources: [] });
  });
});

describe("several problems", () => {
  it("are told all at once, by file, line and column", async () => {
    const { problems, graph } = await readLighthouse(
      ["vocabulary.yaml", "external: false", "external: nope"],
      ["mission.yaml", "quote: in full openness", "quote: in full closeness"],
      ["mission.yaml", "conditions: [vote]", "conditions: [vode]"],
      ["organisation.yaml", "acronym:", "akronym:"],
    );
    expect(graph).toBeNull();
    expect(problems.map(line)).toEqual([
      'lighthouse/mission.yaml:12:12 [quote-absent] The words "in full closeness" do not stand in "Charter of the Union". Nearest there: "in full openness" (clause 0.1).',
      'lighthouse/mission.yaml:31:18 [unknown-id] There is no condition "vode". Did you mean "vote"?',
      'lighthouse/organisation.yaml:5:3 [unknown-key] The key `akronym` is not known here. Did you mean "acronym"?',
      "lighthouse/vocabulary.yaml:5:45 [wrong-type] `external` is true or false.",
    ]);
  });
});
