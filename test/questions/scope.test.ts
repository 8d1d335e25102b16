import type { Graph } from "../../src/model/graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "../graphql/served-graph";
import { cellsOf, check, forEach, ids, madeUp, type ScopedCell } from "./golden-asked";

// Every cell is asked for by itself, on a database that others may be using too.
jest.setTimeout(120_000);

const everyone = ["centr", "guild", "lighthouse", "pilots", "silent-order", "sources", "two-missions"];

/** How many things there are for each key. */
function counts(keys: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const key of keys) found[key] = (found[key] ?? 0) + 1;
  return found;
}

/** Of organisations whose facts are all words of one text: category and topic of every mandate, by following its links. */
function namedPairs(graph: Graph, organisation: string): string[] {
  const from = (id: string, relationship: string) =>
    graph.links.flatMap((link) => (link.from === id && link.relationship === relationship ? [link.to] : []));
  const mandates = graph.entities.filter((entity) => entity.kind === "Mandate" && entity.organisation === organisation);
  return mandates.flatMap(({ id }) => {
    const topics = new Set(from(id, "SERVES").flatMap((purpose) => from(purpose, "CONCERNS")));
    return from(id, "TOWARDS").flatMap((category) => [...topics].map((topic) => `${category} ${topic}`));
  });
}

describeOnEachEngine("the scope", ({ openEmpty }) => {
  let graph: Graph;
  let served: ServedGraph;
  beforeAll(async () => {
    graph = await graphBeside(lighthouse, ...madeUp);
    served = await ServedGraph.load(await openEmpty(), graph);
  });
  afterAll(() => served.engine.close());

  const expectEqualToChecks = async (cells: readonly ScopedCell[], includeInferred: boolean) => {
    const checked = await forEach(cells, async ({ organisation, category, topic }): Promise<ScopedCell> => {
      const answer = await check(served, { organisation, towards: category, about: topic, includeInferred });
      const { verdict, reach, mandates, purposes, citations } = answer;
      return { organisation, category, topic, verdict, reach, mandates, purposes, citations };
    });
    expect(cells).toEqual(checked);
  };

  it.each(everyone)("equals the mandate check in every cell of %s", async (organisation) => {
    const cells = await cellsOf(served, { organisations: [organisation] });
    expect(cells).toHaveLength(12 * 17);
    await expectEqualToChecks(cells, false);
  });

  it.each(["centr", "sources"])("equals it with a curator's conclusions too: %s", async (organisation) => {
    const cells = await cellsOf(served, { organisations: [organisation], includeInferred: true });
    expect(cells).toHaveLength(12 * 18);
    await expectEqualToChecks(cells, true);
  });

  it("has a cell for every organisation, category and topic, and one without a topic, in order and once", async () => {
    const { scope } = await served.data("{ scope { categories { id } topics { id } cells { totalCount } } }");
    const [categories, topics] = [ids(scope.categories), ids(scope.topics)];
    const places = everyone.flatMap((organisation) =>
      categories.flatMap((category) => [null, ...topics].map((topic) => [organisation, category, topic])),
    );
    for (const first of [500, 173]) {
      const cells = await cellsOf(served, { first });
      expect(cells.map(({ organisation, category, topic }) => [organisation, category, topic])).toEqual(places);
    }
    expect(scope.cells.totalCount).toBe(places.length);
    expect(categories.slice(0, 2)).toEqual(["category/other-organisations", "category/governments"]);
  });

  it.each(["centr", "pilots", "guild", "silent-order"])(
    "agrees with raw counts of %s: rows, columns and cells",
    async (organisation) => {
      const cells = await cellsOf(served, { organisations: [organisation] });
      const named = cells.filter(({ reach, topic }) => reach === "NAMED" && topic !== null);
      const pairs = named.flatMap(({ category, topic, mandates }) => mandates.map(() => `${category} ${topic}`));
      const raw = namedPairs(graph, organisation);
      expect(counts(pairs)).toEqual(counts(raw));
      for (const part of [0, 1]) {
        const keys = (all: readonly string[]) => all.map((pair) => pair.split(" ")[part] ?? "");
        expect(counts(keys(pairs))).toEqual(counts(keys(raw)));
      }
      for (const { category, topic, mandates } of named) {
        const { mandates: counted } = await served.data(
          "query ($filter: MandateFilter) { mandates(filter: $filter) { totalCount nodes { id } } }",
          { filter: { organisation: [organisation], stakeholderCategory: [category], topic: [topic] } },
        );
        expect(ids(counted.nodes)).toEqual(mandates);
        expect(counted.totalCount).toBe(mandates.length);
      }
    },
  );

  it("shows terms that rest on conclusions alone where they are asked for", async () => {
    const topics = async (includeInferred: boolean) => {
      const { scope } = await served.data("query ($i: Boolean) { scope(includeInferred: $i) { topics { id } } }", {
        i: includeInferred,
      });
      return ids(scope.topics);
    };
    const [stated, all] = [await topics(false), await topics(true)];
    expect(all.filter((topic) => !stated.includes(topic))).toEqual(["topic/storms"]);
  });

  it("counts the clauses that carry a fact, with the denominator", async () => {
    const query = "query ($o: [ID!]) { scope(organisations: $o) { clauses { total cited uncited { number } } } }";
    const { scope } = await served.data(query, { o: ["centr"] });
    // 0.1, 0.2, 1, 2, 3 with five bullets, 4, 5.1; and 5.2 to 5.6, the titles of the documents listed.
    const own = graph.entities.filter(({ kind, organisation }) => kind === "Clause" && organisation === "centr");
    expect(scope.clauses).toEqual({ total: own.length, cited: own.length, uncited: [] });
    const both = await served.data(query, { o: ["lighthouse", "centr"] });
    expect(both.scope.clauses.total - both.scope.clauses.cited).toBe(both.scope.clauses.uncited.length);
    expect(both.scope.clauses.uncited.map(({ number }: { number: string }) => number)).toEqual(["1", "3", "4.a"]);
  });

  it("shows several pages side by side, and cursors alone", async () => {
    const [all, cells] = [
      "organisation { id } category { id } topic { id } verdict mandates { id }",
      "cells(first: 500)",
    ];
    const { scope } = await served.data(`{ scope { ${cells} { edges { cursor } nodes { ${all} } } } }`);
    const { edges, nodes } = scope.cells;
    const pages = await served.data(
      `query ($far: String) { scope { start: cells(first: 2) { nodes { ${all} } } far: cells(first: 2, after: $far) { nodes { ${all} } pageInfo { startCursor } } } }`,
      { far: edges[400].cursor },
    );
    expect(pages.scope.start.nodes).toEqual(nodes.slice(0, 2));
    expect(pages.scope.far.nodes).toEqual(nodes.slice(401, 403));
    expect(pages.scope.far.pageInfo.startCursor).toBe(edges[401].cursor);
  });

  it("of nobody has no cells, and an organisation asked for twice counts once", async () => {
    expect(await cellsOf(served, { organisations: [] })).toEqual([]);
    expect(await cellsOf(served, { organisations: ["guild", "guild"] })).toHaveLength(12 * 17);
  });

  it("runs two statements however many organisations there are, and one where nothing is looked up", async () => {
    await cellsOf(served, { organisations: ["centr"] });
    expect(served.statements).toHaveLength(2);
    const query = `query ($o: [ID!]) { scope(organisations: $o) { categories { name } topics { name }
      clauses { total uncited { number } } cells(first: 500) { nodes { verdict mandates { name } citations { quote } } } } }`;
    for (const o of [null, ["centr"], everyone]) {
      await served.data(query, { o });
      expect(served.statements).toHaveLength(2);
    }
    await served.data("{ scope { cells { totalCount nodes { verdict reach } } } }");
    expect(served.statements).toHaveLength(1);
  });

  it("refuses an unknown organisation with the nearest known ones", async () => {
    const { data, errors } = await served.ask('{ scope(organisations: ["centr", "guilt"]) { cells { totalCount } } }');
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain('"guild"');
    expect(errors[0]?.extensions).toMatchObject({
      code: "NOT_FOUND",
      field: "scope",
      argument: "organisations",
      nearest: expect.arrayContaining(["guild"]),
    });
  });

  it("refuses more than 500 organisations or cells, and a cursor of another list", async () => {
    const many = Array.from({ length: 501 }, (_, index) => `o${index}`);
    const {
      dataset: _,
      topics,
      scope,
    } = await served.data(
      "{ dataset { revision } topics(first: 2) { pageInfo { endCursor } } scope { cells(first: 300) { pageInfo { endCursor } } } }",
    );
    const query =
      "query ($o: [ID!], $first: Int, $after: String) { scope(organisations: $o) { cells(first: $first, after: $after) { totalCount } } }";
    const wrong = [
      { o: many },
      { first: 501 },
      { first: -1 },
      { after: topics.pageInfo.endCursor },
      { o: ["guild"], after: scope.cells.pageInfo.endCursor },
      { after: "x" },
    ];
    for (const variables of wrong) {
      const { errors } = await served.ask(query, variables);
      expect([variables, errors[0]?.extensions?.code]).toEqual([variables, "BAD_USER_INPUT"]);
    }
  });
});
