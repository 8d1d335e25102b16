import { decodeCursor, encodeCursor } from "../../src/traversal/cursor";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "./served-graph";

const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
  clauses: purposes(first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const nested = `query ($first: Int, $after: String) { objective(id: "centr/objective/3") { mandates(first: $first, after: $after) {
  totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;

describeOnEachEngine("a page of a list", ({ openEmpty }) => {
  let served: ServedGraph;
  let whole: string[];
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
    whole = (await served.data(page)).clauses.nodes.map(({ id }: { id: string }) => id);
  });
  afterAll(() => served.engine.close());

  it.each([1, 2, 3, 7, 500])("of size %i gives the whole list once, forwards and backwards", async (size) => {
    for (const forwards of [true, false]) {
      const found: string[] = [];
      let cursor: string | null = null;
      for (let more = true; more; ) {
        const variables: Record<string, unknown> = forwards
          ? { first: size, after: cursor }
          : { last: size, before: cursor };
        const { clauses } = await served.data(page, variables);
        const ids = clauses.nodes.map(({ id }: { id: string }) => id);
        found.splice(forwards ? found.length : 0, 0, ...ids);
        expect(clauses.totalCount).toBe(whole.length);
        expect(clauses.pageInfo[forwards ? "hasPreviousPage" : "hasNextPage"]).toBe(cursor !== null);
        more = clauses.pageInfo[forwards ? "hasNextPage" : "hasPreviousPage"];
        cursor = clauses.pageInfo[forwards ? "endCursor" : "startCursor"];
      }
      expect(found).toEqual(whole);
    }
  });

  it("of a nested list goes on after its cursor", async () => {
    const first = (await served.data(nested, { first: 4 })).objective.mandates;
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = (await served.data(nested, { first: 4, after: first.pageInfo.endCursor })).objective.mandates;
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...first.nodes, ...rest.nodes]).toHaveLength(6);
    expect(rest.totalCount).toBe(6);
  });

  it("of size 0 is empty and says whether there is anything", async () => {
    const { clauses } = await served.data(page, { first: 0 });
    expect(clauses).toMatchObject({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
    });
  });

  it.each([
    [{ first: 501 }, "first"],
    [{ first: -1 }, "first"],
    [{ last: 501 }, "last"],
    [{ first: 1, last: 1 }, "last"],
    [{ after: "nonsense" }, "after"],
    [{ before: "" }, "before"],
  ])("is refused for %j, with the field's name and without a statement", async (variables, argument) => {
    const { data, errors } = await served.ask(page, variables);
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", field: "purposes", argument } }]);
    expect(served.statements).toEqual([]);
  });

  it("is refused after a cursor of another revision", async () => {
    const { clauses } = await served.data(page, { first: 1 });
    const cursor = decodeCursor(clauses.pageInfo.endCursor, "after", "purposes");
    const after = encodeCursor({ ...cursor, revision: "0123456789abcdef" });
    expect((await served.ask(page, { after })).errors).toMatchObject([
      {
        message: expect.stringContaining("earlier revision"),
        extensions: { code: "BAD_USER_INPUT", field: "purposes", argument: "after" },
      },
    ]);
  });
});
