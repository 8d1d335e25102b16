/** Other data are loaded between the statements of one question: its answer is of the old data or of the new, never of both. */
import { makeSchema } from "../../src/graphql/schema";
import type { Graph } from "../../src/model/graph";
import { kindNames, kindTable } from "../../src/model/kind-table";
import type { Engine, Json } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "../graphql/served-graph";

jest.setTimeout(120_000);

/** Each question, selecting so much that it takes several statements. */
const questions: Readonly<Record<string, string>> = {
  mandateCheck: `mandateCheck(organisation: "centr", towards: "body/icann", about: "topic/internet-stability") {
    verdict reach sentence mandates { id name } purposes { id name } citations { quote clause { number } } }`,
  scope: `scope(organisations: ["centr"]) { categories { name } cells(first: 500) { totalCount nodes { category { name } topic { name } verdict reach mandates { id } } } }`,
  mandateCounts: "mandateCounts(by: [TOPIC, STAKEHOLDER_CATEGORY]) { labels count entities { id name } }",
  paths: `paths(from: "centr/objective/3", to: "body/icann", limit: 3) { length steps { relationship from { id name } to { id name } citations { quote } } }`,
  connected: `connected(from: "centr/mandate/global-coordination-bodies", to: "topic/privacy", maxLength: 4)`,
  search: `search(text: "stability of the internet") { snippet field node { id name } }`,
  quoteChecks: `quoteChecks(first: 500) { totalCount nodes { status citation { quote } entity { id name } } }`,
};

/** The graph without the purposes and whatever hangs on them, and with another name for every category. */
function otherGraph({ entities, links, citations, sources }: Graph): Graph {
  const isGone = (id: string) => id.includes("/purpose/");
  const kept = links.filter(({ from, to }) => !isGone(from) && !isGone(to));
  const facts = new Set([...entities.filter(({ id }) => !isGone(id)), ...kept].map(({ id }) => id));
  return {
    entities: entities
      .filter(({ id }) => facts.has(id))
      .map((entity) => {
        if (entity.kind !== "StakeholderCategory") return entity;
        return { ...entity, properties: { ...entity.properties, name: `Renamed ${entity.properties.name}` } };
      }),
    links: kept,
    citations: citations.filter(({ entity, link }) => facts.has(entity ?? link ?? "")),
    sources,
  };
}

/** The engine, where a graph is loaded after a read whenever one is given. */
class Intruded {
  /** What is loaded after each of the next reads; null where nothing is. */
  next: (Graph | null)[] = [];
  /** Whether the rows after a load come with the revision before it, as where it is committed while a statement runs. */
  isLate = false;
  private held: Json = null;
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = new Proxy(engine, {
      get: (target, name) => {
        if (name !== "read") return Reflect.get(target, name, target);
        return async (text: string, parameters: never) => {
          const found = await target.read(text, parameters);
          const { held } = this;
          const rows = held === null ? found : found.map((row) => ({ ...row, revision: held }));
          this.held = null;
          const graph = this.next.shift();
          if (graph) await loadGraph(target, graph, { now: new Date() });
          if (graph && this.isLate) this.held = rows[0]?.revision ?? null;
          return rows;
        };
      },
    });
  }
}

it("is tried for every question that the schema has", () => {
  const lookUps = kindNames.flatMap((kind) => [kindTable[kind].single, kindTable[kind].plural]);
  const known = new Set([...lookUps, "node", "nodes", "dataset"]);
  const fields = Object.keys(makeSchema().getQueryType()?.getFields() ?? {});
  expect(Object.keys(questions).sort()).toEqual(fields.filter((field) => !known.has(field)).sort());
});

describeOnEachEngine("a load between two statements of", ({ openEmpty }) => {
  let intruded: Intruded;
  let served: ServedGraph;
  const graphs: Graph[] = [];
  beforeAll(async () => {
    const graph = await graphOf(shippedSeeds);
    graphs.push(graph, otherGraph(graph));
    intruded = new Intruded(await openEmpty({ readTimeLimit: 60_000 }));
    served = await ServedGraph.load(intruded.engine, graph);
  });
  afterAll(() => intruded.engine.close());

  const load = (graph: Graph | undefined) => loadGraph(served.engine, graph as Graph, { now: new Date() });

  it.each(Object.keys(questions))("%s gives an answer about one of the two", async (field) => {
    const [before, after] = graphs as [Graph, Graph];
    const query = `{ answer: ${questions[field]} }`;
    await load(after);
    const afterwards = await served.ask(query);
    await load(before);
    const first = await served.data(query);
    const count = served.statements.length;
    expect(afterwards.data).not.toEqual(first);
    for (const place of Array.from({ length: count - 1 }, (_, index) => index)) {
      await load(before);
      intruded.next = [...Array.from({ length: place }, () => null), after];
      const { data, errors } = await served.ask(query);
      expect({ place, data, errors }).toEqual({ place, ...afterwards });
    }
    expect(served.faults).toEqual([]);
  });

  it("mandateCheck is answered anew too where rows of the new data came under the old revision", async () => {
    const [before, after] = graphs as [Graph, Graph];
    const query = `{ answer: ${questions.mandateCheck} }`;
    await load(after);
    const afterwards = await served.data(query);
    await load(before);
    intruded.next = [null, after];
    intruded.isLate = true;
    const { data, errors } = await served.ask(query);
    intruded.isLate = false;
    expect({ data, errors }).toEqual({ data: afterwards, errors: [] });
  });

  it.each(Object.keys(questions))("%s gives up where the data change at every attempt", async (field) => {
    const [before, after] = graphs as [Graph, Graph];
    await load(before);
    intruded.next = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? after : before));
    const { errors } = await served.ask(`{ answer: ${questions[field]} }`);
    intruded.next = [];
    expect(errors).toMatchObject([
      { message: expect.stringContaining("ask again"), extensions: { code: "DATABASE_UNAVAILABLE" } },
    ]);
    expect(served.faults).toEqual([]);
  });
});
