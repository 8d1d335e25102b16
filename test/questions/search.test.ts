import type { Graph } from "../../src/model/graph";
import { longestSnippet } from "../../src/questions/search/snippet";
import { loadGraph } from "../../src/store/load-graph";
import { describeOnEachEngine, enginesUnderTest } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";
import { hostileTexts } from "./search-hostile";
import { knownItems } from "./search-known-items";

interface Hit {
  readonly node: { readonly id: string; readonly kind: string };
  readonly score: number;
  readonly field: string;
  readonly snippet: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

const query = `query Search($text: String!, $kinds: [Kind!], $first: Int, $includeInferred: Boolean) {
  search(text: $text, kinds: $kinds, first: $first, includeInferred: $includeInferred) {
    node { id kind } score field snippet highlights { start end }
  }
}`;

async function hitsOf(served: ServedGraph, text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Hit[]> {
  return (await served.data(query, { text, ...more })).search;
}
const idsOf = (hits: readonly Hit[]) => hits.map(({ node }) => node.id);
const highlighted = ({ snippet, highlights }: Hit) => highlights.map(({ start, end }) => snippet.slice(start, end));

/** The graph with entities that rest on a conclusion alone, as the loader would mark them. */
function concluded(graph: Graph, ids: readonly string[]): Graph {
  const entities = graph.entities.map((entity) => (ids.includes(entity.id) ? { ...entity, inferred: true } : entity));
  return { ...graph, entities };
}

it("has at least 40 known items and 200 hostile texts", () => {
  expect(knownItems.length).toBeGreaterThanOrEqual(40);
  expect(new Set(knownItems.map(({ text }) => text)).size).toBe(knownItems.length);
  expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(200);
});

describeOnEachEngine("search", ({ title, openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  it.each(knownItems)("finds what a reader expects for $text: $why", async ({ text, best }) => {
    const hits = await hitsOf(served, text);
    expect(idsOf(hits).slice(0, Math.max(1, best.length))).toEqual(best);
  });

  it("gives hits in a total order, each entity once, with whole words of a bounded piece of text", async () => {
    for (const { text } of knownItems) {
      const hits = await hitsOf(served, text, { first: 100 });
      expect(new Set(idsOf(hits)).size).toBe(hits.length);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      for (const hit of hits) {
        expect(hit.snippet.length).toBeLessThanOrEqual(longestSnippet);
        expect(highlighted(hit).length).toBeGreaterThan(0);
        for (const word of highlighted(hit)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(hit.snippet).toBe(hit.snippet.trim());
      }
    }
  });

  it("shows the words as they stand in the text, and where", async () => {
    const [first, , clause] = await hitsOf(served, "PRIVACIES", { first: 3 });
    expect(first).toMatchObject({ field: "name", snippet: "Privacy", highlights: [{ start: 0, end: 7 }] });
    expect(clause).toMatchObject({ node: { id: "centr/clause/mission-statement/3.b" }, field: "text" });
    expect(clause && highlighted(clause)).toEqual(["privacy"]);
  });

  it("takes two statements once the texts were read, one where no node is selected, none without words", async () => {
    await hitsOf(served, "privacy");
    await hitsOf(served, "privacy");
    expect(served.statements).toHaveLength(2);
    await served.data('{ search(text: "privacy") { score } }');
    expect(served.statements).toHaveLength(1);
    for (const [text, more] of [
      ["", {}],
      ["  ?!*\"'", {}],
      ["privacy", { first: 0 }],
    ] as const) {
      expect(await hitsOf(served, text, more)).toEqual([]);
      expect(served.statements).toEqual([]);
    }
  });

  it("answers under other keys, with what is selected below the entity", async () => {
    const { search } = await served.data(`{ search(text: "icann", kinds: [BODY]) {
      found: node { ... on Body { categories { nodes { id } } citations { quote } } } again: node { id } marks: highlights { start }
    } }`);
    expect(search).toEqual([
      {
        found: {
          categories: { nodes: [{ id: "category/global-coordination-bodies" }] },
          citations: [{ quote: "such as ICANN" }],
        },
        again: { id: "body/icann" },
        marks: [{ start: 0 }],
      },
    ]);
  });

  it("leaves out other kinds, and changes no score by that", async () => {
    const all = await hitsOf(served, "privacy", { first: 100 });
    const some = await hitsOf(served, "privacy", { first: 100, kinds: ["TOPIC", "CLAUSE"] });
    expect(some).toEqual(all.filter(({ node }) => ["TOPIC", "CLAUSE"].includes(node.kind)));
    expect(some.length).toBeGreaterThan(1);
    expect(await hitsOf(served, "privacy", { kinds: [] })).toEqual([]);
  });

  it.each([
    ["text", { text: "a".repeat(1001) }],
    ["first", { text: "privacy", first: 101 }],
    ["first", { text: "privacy", first: -1 }],
  ])("refuses a bad %s before the database is asked", async (argument, variables) => {
    const { errors } = await served.ask(query, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "search", argument });
    expect(served.statements).toEqual([]);
  });

  it("answers hostile texts or refuses them, and never fails", async () => {
    for (const text of hostileTexts) {
      const { data, errors } = await served.ask(query, { text });
      if (text.length > 1_000) expect(errors[0]?.extensions?.code).toBe("BAD_USER_INPUT");
      else expect({ errors, isList: Array.isArray(data.search) }).toEqual({ errors: [], isList: true });
    }
    expect(served.faults).toEqual([]);
  });

  it("gives the same hits as the embedded engine", async () => {
    if (title === "embedded") return;
    const embedded = await enginesUnderTest[0]?.openEmpty();
    if (!embedded) throw new Error("The embedded engine is always under test.");
    const other = await ServedGraph.load(embedded, await graphOf(shippedSeeds));
    for (const text of [
      ...knownItems.map((item) => item.text),
      ...hostileTexts.filter(({ length }) => length <= 1_000),
    ])
      expect(await hitsOf(served, text, { first: 100 })).toEqual(await hitsOf(other, text, { first: 100 }));
    await embedded.close();
  });
});

describeOnEachEngine("a search after a load", ({ openEmpty }) => {
  it("finds what is stored now, and hides what a curator concluded unless it is asked for", async () => {
    const engine = await openEmpty();
    const served = await ServedGraph.load(engine, await graphBeside(lighthouse));
    expect(idsOf(await hitsOf(served, "newspaper lamps"))).toContain("topic/lamps");
    const graph = await graphOf(shippedSeeds);
    await loadGraph(engine, graph, { now: new Date() });
    expect(await hitsOf(served, "newspaper lamps")).toEqual([]);
    expect(idsOf(await hitsOf(served, "privacy"))[0]).toBe("topic/privacy");
    const hidden = ["topic/privacy", "centr/purpose/common-understanding"];
    await loadGraph(engine, concluded(graph, hidden), { now: new Date() });
    const shown = idsOf(await hitsOf(served, "privacy", { first: 100 }));
    expect(shown).toHaveLength(3);
    expect(shown.filter((id) => hidden.includes(id))).toEqual([]);
    expect(idsOf(await hitsOf(served, "privacy", { includeInferred: true })).slice(0, 2)).toEqual(hidden);
    const renamed = graph.entities.map((entity) =>
      entity.id === "topic/privacy"
        ? { ...entity, properties: { ...entity.properties, name: "Schutz der Privatsphäre, Straße à la carte" } }
        : entity,
    );
    await loadGraph(engine, { ...graph, entities: renamed }, { now: new Date() });
    for (const text of ["privatsphare", "PRIVATSPHÄRE", "strasse", "Straße", "carte"])
      expect(idsOf(await hitsOf(served, text))).toEqual(["topic/privacy"]);
    await engine.close();
  });
});
