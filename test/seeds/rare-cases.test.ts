import type { Draft, DraftEntity, DraftLink } from "../../src/seeds/draft/draft";
import { formatProblem } from "../../src/seeds/format-problem";
import { checkDraft } from "../../src/seeds/rules/rules";
import { graphOf, problemsOf, readLighthouse } from "./lighthouse";

const place = { file: "seeds/a.yaml", line: 1, column: 1 };

function entity(kind: DraftEntity["kind"], shortId: string, order: number): DraftEntity {
  const item = { record: "citation", place, isShort: false, isDamaged: true } as const;
  const id = `a/${kind.toLowerCase()}/${shortId}`;
  return { kind, id, shortId, organisation: "a", place, order, item, properties: {}, words: [] };
}

function link(from: string, relationship: DraftLink["relationship"], to: string): DraftLink {
  return { from, relationship, to, organisation: "a", place, isExample: false, isDamaged: false, words: [] };
}

function draftOf(entities: readonly DraftEntity[], links: readonly DraftLink[]): Draft {
  return {
    folders: [],
    entities: new Map(entities.map((each) => [each.id, each])),
    repeated: [],
    links,
    references: [],
    words: [],
    texts: new Map(),
    searches: new Map(),
    mayLack: () => false,
    isSound: () => true,
  };
}

describe("the table of relationships", () => {
  it("is held against drafts that the seed format cannot even express", () => {
    const mandate = entity("Mandate", "m", 1);
    const others = [
      entity("Mandate", "n", 2),
      entity("Mandate", "o", 3),
      entity("Objective", "1", 4),
      entity("Objective", "2", 5),
    ];
    const links = [
      link("a/mandate/m", "EXEMPLIFIES", "a/mandate/n"),
      link("a/mandate/m", "EXEMPLIFIES", "a/mandate/o"),
      link("a/objective/1", "GIVES", "a/mandate/m"),
      link("a/objective/2", "GIVES", "a/mandate/m"),
    ];
    const found = checkDraft(draftOf([mandate, ...others], links)).filter((each) => each.rule === "cardinality");
    expect(found.map(formatProblem)).toEqual([
      'seeds/a.yaml:1:1 The mandate "m" is given by 2; at most 1 is possible.',
      'seeds/a.yaml:1:1 The mandate "m" is an example of 2; at most 1 is possible.',
    ]);
  });
});

describe("a problem on one line", () => {
  it("has its place, its sentence, and what to do if anything can be said", () => {
    const problem = { place, rule: "file", message: "It is not there.", suggestion: null };
    expect(formatProblem(problem)).toBe("seeds/a.yaml:1:1 It is not there.");
    expect(formatProblem({ ...problem, suggestion: "Write it." })).toBe("seeds/a.yaml:1:1 It is not there. Write it.");
  });
});

describe("what is written rarely", () => {
  it("may be a purpose of the folder that mandates refer to", async () => {
    const graph = await graphOf(
      ["more.yaml", "purposes: [{ id: dark, name: Light the dark, quote: light what is dark, topics: [lamps] }]\n"],
      ["mission.yaml", "towards: [newspapers]", "towards: newspapers\n    purposes: [lighthouse/purpose/dark]"],
    );
    const ids = graph.links.map((each) => each.id);
    expect(ids).toContain("lighthouse/mandate/newspapers SERVES lighthouse/purpose/dark");
    expect(ids).toContain("lighthouse/purpose/dark CONCERNS topic/lamps");
  });

  it("may be a mandate without action, named by its wider mandate's name where that is all there is", async () => {
    const graph = await graphOf(
      [
        "mission.yaml",
        "  - id: newspapers\n    objective: 2",
        "  - { id: boats, name: Boats, exemplifies: authorities, quote: port }\n  - id: newspapers\n    objective: 2",
      ],
      ["mission.yaml", "quote: port }", "clause: 2, quote: members }"],
    );
    const boats = graph.entities.find((each) => each.id === "lighthouse/mandate/boats");
    expect(boats?.properties).toMatchObject({ name: "Boats", action: "speak for its members", modality: "SHALL" });
  });

  it("may be a document with text that cites other words than its first line", async () => {
    const graph = await graphOf([
      "organisation.yaml",
      "text: charter.txt ",
      "text: charter.txt\n    quote: This charter #",
    ]);
    const own = graph.citations.filter((each) => each.entity === "lighthouse/document/charter");
    expect(own.map((each) => [each.quote, each.clause])).toEqual([["This charter", "lighthouse/clause/charter/5.1"]]);
  });

  it("may be inferred words, of a document that has no text here", async () => {
    const { graph } = await readLighthouse([
      "mission.yaml",
      "    quote: in full openness",
      "    in: standing-orders\n    basis: INFERRED\n    rationale: The orders must say so.",
    ]);
    const own = graph?.citations.filter((each) => each.entity === "lighthouse/principle/openness");
    expect(own?.map((each) => [each.document, each.quote])).toEqual([["lighthouse/document/standing-orders", null]]);
    expect(graph?.entities.find((each) => each.id === "lighthouse/principle/openness")?.inferred).toBe(true);
  });

  it("may be two missions, whose objectives of the same number are told apart", async () => {
    const graph = await graphOf([
      "more.yaml",
      "missions: [{ id: old, name: Old, in: charter, adoptedOn: 1950-01-01, quote: This charter }]\n" +
        "objectives: [{ id: past, number: 2, mission: lighthouse/mission/old, name: Past, quote: The Union of Lighthouse Keepers }]\n" +
        "principles: [{ id: quiet, name: Quiet, mission: old, clause: 4, occurrence: 1, quote: Silence }]\n",
    ]);
    const ids = graph.links.map((each) => each.id);
    expect(ids).toContain("lighthouse/objective/2 GIVES lighthouse/mandate/newspapers");
    expect(ids).toContain("lighthouse/mission/old STATES lighthouse/objective/past");
    expect(ids).toContain("lighthouse/mission/old FOLLOWS lighthouse/principle/quiet");
  });

  it("may be an objective whose id is not its number", async () => {
    const graph = await graphOf(["mission.yaml", "  - number: 2 ", "  - id: speak\n    number: 2 "]);
    expect(graph.links.map((each) => each.id)).toContain(
      "lighthouse/objective/speak GIVES lighthouse/mandate/newspapers",
    );
  });

  it("may be a governed thing by its full id", async () => {
    expect(
      await problemsOf(["organisation.yaml", "condition: vote", "mandate: lighthouse/mandate/newspapers"]),
    ).toEqual([]);
  });

  it("may not be words of a mandate that its rationale explains away silently: the reason is kept", async () => {
    const graph = await graphOf([
      "mission.yaml",
      "modality: SHALL\n    action",
      "modality: MAY\n    rationale: They are free to.\n    action",
    ]);
    const own = graph.citations.find((each) => each.entity === "lighthouse/mandate/authorities");
    expect(own?.rationale).toBe("They are free to.");
  });
});
