import { type Folder, makeFullFolder, run } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

let folder: Folder;
beforeAll(() => {
  folder = makeFullFolder();
});
afterAll(() => folder.remove());

const ask = (...commandLine: string[]) => run(commandLine, { settings: { SEEDS: folder.seeds } });
const linesOf = async (...commandLine: string[]) => {
  const { code, stdout, stderr } = await ask(...commandLine);
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.trimEnd().split("\n");
};

describe("the command ask", () => {
  it("gives the verdict, a sentence, and the words with their place", async () => {
    const lines = await linesOf("ask", "pilots", "category/governments", "topic/safety");
    expect(lines).toEqual([
      "REQUIRED, NAMED: by words that name this",
      expect.stringMatching(/^Required before “Governments” about “Safety”, by words that name this\. /),
      "  “The League shall speak before governments about safety” (Charter of the League of Pilots, clause 2)",
      ...Array.from({ length: lines.length - 3 }, () => expect.stringMatching(/^ {2}“.*” \(Charter .*, clause 2\)$/)),
    ]);
    const [forbidden] = await linesOf("ask", "silent-order", "body/icann");
    expect(forbidden).toBe("FORBIDDEN, NAMED: by words that name this");
    const [silent] = await linesOf("ask", "lighthouse", "category/industry");
    expect(silent).toBe("NOT_ADDRESSED");
  });

  it("gives the reason of what does not stand in the words, and says that it does not", async () => {
    const lines = await linesOf("ask", "sources", "category/governments", "topic/storms", "--include-inferred");
    expect(lines).toEqual(
      expect.arrayContaining([
        "  “The Watch may speak before governments” (Charter of the Weather Watch, clause 1)",
        "  EXTERNAL, Minutes of 2003: The minutes say so.",
        "  INFERRED: In a storm nobody has time.",
        "  INFERRED: There is nothing else to speak about.",
      ]),
    );
    const stated = await linesOf("ask", "sources", "category/governments", "topic/storms");
    expect(stated.join("\n")).not.toContain("INFERRED");
  });

  it("prints the whole answer as JSON", async () => {
    const { stdout } = await ask("ask", "centr", "body/icann", "topic/privacy", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      mandateCheck: {
        verdict: "PERMITTED",
        reach: "GENERAL",
        conflict: false,
        mandates: [{ id: "centr/mandate/other-organisations" }],
        elsewhere: [{ id: "centr/mandate/international-bodies" }],
        citations: [{ basis: "STATED", rationale: null }, {}, {}, {}],
      },
    });
  });
});

describe("the command paths", () => {
  it("gives the shortest paths first, each step with its direction and words", async () => {
    const lines = await linesOf("paths", "body/harbour-board", "lighthouse/condition/vote", "--limit", "1");
    expect(lines).toEqual([
      "body/harbour-board  (3 steps)",
      "  <-INCLUDES- category/port-authorities  “such as the Harbour Board” (Charter of the Union, clause 2)",
      "  <-TOWARDS- lighthouse/mandate/authorities  “port authorities” (Charter of the Union, clause 2)",
      expect.stringMatching(
        /^ {2}-SUBJECT_TO-> lighthouse\/condition\/vote {2}“.*” \(Charter of the Union, clause 2\)$/,
      ),
    ]);
    const [none] = await linesOf("paths", "topic/lamps", "topic/history", "--max-length", "2");
    expect(none).toBe("There is no such path.");
  });

  it("goes along a curator's conclusions only where it is told to, and gives their reasons", async () => {
    const way = ["paths", "lighthouse/document/standing-orders", "lighthouse/condition/vote", "--limit", "1"];
    expect((await linesOf(...way)).length).toBeGreaterThan(2);
    expect(await linesOf(...way, "--include-inferred")).toEqual([
      "lighthouse/document/standing-orders  (1 step)",
      "  -GOVERNS-> lighthouse/condition/vote  INFERRED: The orders say how the assembly votes.",
    ]);
  });

  it("passes round what is to be avoided, and prints JSON", async () => {
    const { stdout } = await ask(
      ...["paths", "centr/objective/3", "centr/condition/common-position", "--json"],
      ...["--avoid", "centr/mandate/other-organisations", "centr/mandate/governments"],
    );
    const { paths } = JSON.parse(stdout);
    expect(stdout).not.toMatch(/"centr\/mandate\/(other-organisations|governments)"/);
    expect(paths[0]).toMatchObject({
      length: 2,
      steps: [{ relationship: "GIVES", from: { id: "centr/objective/3" }, citations: [{ basis: "STATED" }] }, {}],
    });
  });
});

describe("the command search", () => {
  it("gives the best first, with the field and the words around", async () => {
    const lines = await linesOf("search", "dispute", "resolutoin", "--first", "2");
    expect(lines.slice(0, 2)).toEqual(["topic/dispute-resolution  Dispute resolution", "  name: Dispute resolution"]);
    expect(lines).toHaveLength(4);
    expect(await linesOf("search", "zzzz")).toEqual(["Nothing is found."]);
  });

  it("prints JSON, with the places of the words", async () => {
    const { stdout } = await ask("search", "lamps", "--json", "--first", "1");
    expect(JSON.parse(stdout)).toMatchObject({
      search: [{ field: "name", highlights: [{ start: 0, end: 5 }], node: { id: "topic/lamps", kind: "TOPIC" } }],
    });
  });
});

describe("the questions", () => {
  it("end with 1 for an id that is not known, and name the nearest", async () => {
    const unknown: readonly [readonly string[], RegExp][] = [
      [["ask", "centrr", "body/icann"], /"centrr".*nearest.*"centr".*\(NOT_FOUND\)\n$/],
      [["ask", "centr", "body/icannn"], /"body\/icannn".*"body\/icann".*\(NOT_FOUND\)\n$/],
      [["ask", "centr", "topic/privacy"], /must be a stakeholder category or body.*\(BAD_USER_INPUT\)\n$/],
      [["scope", "centr", "gild"], /"gild".*"guild".*\(NOT_FOUND\)\n$/],
      [["paths", "centr/objective/3", "body/ican"], /"body\/ican".*"body\/icann".*\(NOT_FOUND\)\n$/],
      [["paths", "centr", "body/icann", "--max-length", "9"], /from 1 to 8, not 9\. \(BAD_USER_INPUT\)\n$/],
      [["search", "privacy", "--first", "200"], /from 0 to 100, not 200\. \(BAD_USER_INPUT\)\n$/],
    ];
    for (const [commandLine, message] of unknown) {
      const { code, stdout, stderr } = await ask(...commandLine);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(message);
    }
  });

  it("end with 2 where they are used wrongly", async () => {
    const wrong: readonly [readonly string[], string][] = [
      [["ask", "centr"], "missing required argument 'towards'"],
      [["paths", "centr"], "missing required argument 'to'"],
      [["paths", "centr", "body/icann", "--limit", "many"], "It is a whole number."],
      [["search"], "missing required argument 'words'"],
      [["search", "privacy", "--first", "-1"], "It is a whole number."],
      [["scope", "--csv", "--json"], "cannot be used with"],
    ];
    for (const [commandLine, message] of wrong) {
      const { code, stdout, stderr } = await ask(...commandLine);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
    }
  });

  it("tell the problems of seeds that cannot be loaded", async () => {
    const broken = makeFullFolder();
    broken.change("quote: in full openness", "quote: in fulll openness");
    const { code, stdout, stderr } = await run(["ask", "centr", "body/icann"], { settings: { SEEDS: broken.seeds } });
    broken.remove();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/mission\.yaml:12:12 .*\n1 problem in .*: nothing was loaded\.\n$/);
  });
});
