import { Basis } from "../../src/model/codes";
import type { Graph } from "../../src/model/graph";
import { kindTable } from "../../src/model/kind-table";
import { relationshipTable } from "../../src/model/relationship-table";
import { readSeeds } from "../../src/seeds/read-seeds";
import { type Edit, fixture, graphOf, readLighthouse } from "./lighthouse";

const beacon: readonly Edit[] = [
  [
    "beacon/notes.txt",
    "1. We may signal to newspapers and others,\nsuch as the Harbour Board, about lamps. Some examples:\n- ferries;\n- members.\n\nSigned in 2001.\n",
  ],
  [
    "beacon/all.yaml",
    `organisation: { id: beacon, name: Beacon, quote: We }
documents: [{ id: notes, name: Notes, text: notes.txt }]
missions:
  - { id: old, name: Old, in: notes, adoptedOn: 1990-01-01, basis: EXTERNAL, rationale: It is said, source: A book }
  - { id: new, name: New, in: notes, adoptedOn: 2001-01-01, quote: Signed in 2001 }
objectives:
  - { id: past, number: 1, mission: old, name: Signals of old, basis: INFERRED, rationale: They did }
  - { number: 1, name: Signals, modality: MAY, quote: We may signal }
mandates:
  - id: signals
    objective: 1
    modality: MAY
    action: signal to others
    quote: We may signal
    towards: [{ id: category/newspapers, quote: newspapers, bodies: [{ id: harbour-board, isExample: true, quote: the Harbour Board }] }]
    purposes: [{ id: talk, name: Talk, quote: about lamps, topics: lamps }]
  - { id: ferries, exemplifies: signals, quote: ferries, purposes: [talk], towards: { category: ferries, quote: ferries } }
  - { id: members, exemplifies: { mandate: signals, basis: INFERRED, rationale: It looks like one }, action: signal to members, quote: members, towards: [members], purposes: [{ id: talk, quote: Some examples }] }
categories: [{ id: ferries, name: Ferries, external: true }, { id: unused, name: Unused, external: true }]
`,
  ],
];

const entity = (graph: Graph, id: string) => graph.entities.find((each) => each.id === id);
const wordsOf = (graph: Graph, id: string) =>
  graph.citations.filter((each) => each.entity === id || each.link === id).map((each) => each.quote);

function expectPromises(graph: Graph): void {
  const kinds = new Map(graph.entities.map((each) => [each.id, each.kind]));
  const facts = [...graph.entities, ...graph.links];
  for (const fact of facts) {
    const own = graph.citations.filter((each) => each.entity === fact.id || each.link === fact.id);
    expect(own.length).toBeGreaterThan(0);
    expect(fact.inferred).toBe(own.every((each) => each.basis === Basis.INFERRED));
    expect(own.map((each) => each.id).sort()).toEqual(own.map((_, index) => `${fact.id}#${index + 1}`).sort());
  }
  for (const { relationship, from, to } of graph.links) {
    expect(relationshipTable[relationship].from).toContain(kinds.get(from));
    expect(relationshipTable[relationship].to).toContain(kinds.get(to));
  }
  for (const { quote, start, end, document, clause } of graph.citations) {
    if (start === null || end === null) continue;
    const text = String(entity(graph, document)?.properties.text);
    expect(text.slice(start, end)).toBe(quote);
    const around = clause === null ? null : entity(graph, clause)?.properties;
    if (around != null) expect(Number(around.start) <= start && end <= Number(around.end)).toBe(true);
  }
  for (const list of [graph.entities, graph.links, graph.citations]) {
    expect(list.map((each) => each.position)).toEqual(list.map((_, index) => index + 1));
    expect(new Set(list.map((each) => each.id)).size).toBe(list.length);
  }
  for (const { kind, organisation } of graph.entities) expect(organisation === null).toBe(kindTable[kind].isShared);
}

describe("a graph from seeds", () => {
  it("keeps the promises of citations, positions and kinds", async () => {
    expectPromises(await graphOf());
    expectPromises(await graphOf(...beacon));
  });

  it("is the same every time, and names its sources", async () => {
    const first = await readSeeds(fixture);
    expect(JSON.stringify(await readSeeds(fixture))).toBe(JSON.stringify(first));
    expect(first.graph?.sources.map((each) => each.path)).toEqual([
      "lighthouse/charter.txt",
      "lighthouse/mission.yaml",
      "lighthouse/organisation.yaml",
      "lighthouse/vocabulary.yaml",
    ]);
    expect(first.graph?.sources[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("has organisations by id, each in the order of its text, and shared terms at the end", async () => {
    const { entities } = await graphOf(...beacon);
    expect(entities.filter((each) => each.kind !== "Clause").map((each) => each.id)).toEqual([
      "beacon",
      "beacon/document/notes",
      "beacon/objective/1",
      "beacon/mandate/signals",
      "beacon/purpose/talk",
      "beacon/mandate/ferries",
      "beacon/mandate/members",
      "beacon/mission/old",
      "beacon/mission/new",
      "beacon/objective/past",
      "lighthouse",
      "lighthouse/document/charter",
      "lighthouse/objective/overall",
      "lighthouse/principle/openness",
      "lighthouse/mandate/authorities",
      "lighthouse/objective/2",
      "lighthouse/condition/vote",
      "lighthouse/purpose/lamps",
      "lighthouse/mandate/newspapers",
      "lighthouse/mission/1999-03-01",
      "lighthouse/document/standing-orders",
      "category/ferries",
      "category/port-authorities",
      "category/newspapers",
      "category/members",
      "body/harbour-board",
      "topic/lamps",
    ]);
  });

  it("lets a link take the words of the item in which it stands", async () => {
    const graph = await graphOf();
    expect(wordsOf(graph, "lighthouse/mandate/newspapers TOWARDS category/newspapers")).toEqual([
      "shall not speak to newspapers",
    ]);
    expect(wordsOf(graph, "lighthouse/purpose/lamps CONCERNS topic/lamps")).toEqual(["to keep the lamps lit"]);
    expect(wordsOf(graph, "lighthouse/mandate/authorities SUBJECT_TO lighthouse/condition/vote")).toEqual([
      "shall speak for its members before port authorities",
    ]);
  });

  it("gives an example what it does not say itself", async () => {
    const graph = await graphOf(...beacon);
    expect(entity(graph, "beacon/mandate/ferries")?.properties).toEqual({
      name: "Signal to others",
      modality: "MAY",
      action: "signal to others",
      illustrative: true,
    });
    expect(entity(graph, "beacon/mandate/members")?.properties).toEqual({
      name: "Signal to members",
      modality: "MAY",
      action: "signal to members",
      illustrative: false,
    });
    expect(graph.links.map((each) => each.id)).toContain("beacon/objective/1 GIVES beacon/mandate/ferries");
  });

  it("knows the newest mission, and leaves inferred facts marked", async () => {
    const graph = await graphOf(...beacon);
    expect(entity(graph, "beacon/mission/new")?.properties.isCurrent).toBe(true);
    expect(entity(graph, "beacon/mission/old")?.properties.isCurrent).toBe(false);
    expect(entity(graph, "beacon/mission/old")?.inferred).toBe(false);
    expect(entity(graph, "beacon/objective/past")).toMatchObject({
      inferred: true,
      properties: { wording: "Signals of old" },
    });
  });

  it("joins purposes that several mandates share, each by its own words", async () => {
    const graph = await graphOf(...beacon);
    expect(wordsOf(graph, "beacon/mandate/signals SERVES beacon/purpose/talk")).toEqual(["about lamps"]);
    expect(wordsOf(graph, "beacon/mandate/ferries SERVES beacon/purpose/talk")).toEqual(["ferries"]);
    expect(wordsOf(graph, "beacon/mandate/members SERVES beacon/purpose/talk")).toEqual(["Some examples"]);
  });

  it("lets shared terms rest on what every organisation's text says", async () => {
    const graph = await graphOf(...beacon);
    expect(
      graph.citations
        .filter((each) => each.entity === "body/harbour-board")
        .map((each) => [each.organisation, each.quote]),
    ).toEqual([
      ["beacon", "the Harbour Board"],
      ["lighthouse", "such as the Harbour Board"],
    ]);
    expect(wordsOf(graph, "category/newspapers")).toEqual(["newspapers", "shall not speak to newspapers"]);
    expect(
      graph.links.filter((each) => each.relationship === "INCLUDES").map((each) => [each.id, each.isExample]),
    ).toEqual([
      ["category/newspapers INCLUDES body/harbour-board OF beacon", true],
      ["category/port-authorities INCLUDES body/harbour-board OF lighthouse", true],
    ]);
  });

  it("merges a link that is written twice, with the words of both", async () => {
    const graph = await graphOf([
      "mission.yaml",
      "towards: [newspapers]",
      "towards: [newspapers, { category: newspapers, quote: keep a newspaper }, newspapers]",
    ]);
    expect(wordsOf(graph, "lighthouse/mandate/newspapers TOWARDS category/newspapers")).toEqual([
      "keep a newspaper",
      "shall not speak to newspapers",
    ]);
  });

  it("does not load a shared term that nobody uses, and mentions it", async () => {
    const { graph, notices } = await readLighthouse(...beacon);
    expect(graph?.entities.some((each) => each.id === "category/unused")).toBe(false);
    expect(notices).toEqual([
      {
        place: { file: "beacon/all.yaml", line: 19, column: 68 },
        rule: "unused-term",
        message: 'The stakeholder category "unused" is used by no organisation, so it is not loaded.',
        suggestion: null,
      },
    ]);
  });

  it("lets a body be named where it is included", async () => {
    const graph = await graphOf(
      ["mission.yaml", "{ id: harbour-board,", "{ id: harbour-board, name: Harbour Board,"],
      ["vocabulary.yaml", "bodies:\n  - { id: harbour-board, name: Harbour Board }\n", ""],
    );
    expect(entity(graph, "body/harbour-board")?.properties).toEqual({ name: "Harbour Board" });
  });

  it("gives clauses their place, words and document", async () => {
    const graph = await graphOf();
    expect(entity(graph, "lighthouse/clause/charter/4.a")?.properties).toEqual({
      name: "Charter of the Union, clause 4.a",
      number: "4.a",
      printed: false,
      text: "- keepers on duty shall not speak to newspapers;",
      start: 357,
      end: 405,
      document: "lighthouse/document/charter",
    });
    expect(wordsOf(graph, "lighthouse/clause/charter/4 CONTAINS lighthouse/clause/charter/4.a")).toEqual([
      "- keepers on duty shall not speak to newspapers;",
    ]);
  });
});
