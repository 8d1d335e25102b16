import { documentLimits } from "../../src/graphql/document-limits";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "./served-graph";

/** Lists of mandates inside one another; each level multiplies the rows by all mandates of a category. */
function deepMandates(levels: number, page = 50): string {
  if (levels === 0) return "id";
  return `stakeholderCategories(first: ${page}) { nodes { mandates(first: ${page}) { nodes { ${deepMandates(levels - 1, page)} } } } }`;
}

const lists = Array.from({ length: 320 }, (_, index) => `a${index}: purposes(first: ${index % 9}) { totalCount }`).join(
  " ",
);
const filterOf = (depth: number): object => (depth === 0 ? { illustrative: true } : { not: filterOf(depth - 1) });

describeOnEachEngine("a request that asks too much", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  const mandates = "query ($filter: MandateFilter) { mandates(filter: $filter) { totalCount } }";
  const cases: [string, string, object | undefined, string, RegExp][] = [
    [
      "fields 21 deep",
      `{ objective(id: "x") { ${"mission { organisation { mission { ".repeat(7)} id ${"} } } ".repeat(7)} } }`,
      undefined,
      "QUERY_TOO_COMPLEX",
      /20 deep/,
    ],
    [
      "too many lists",
      `{ mandate(id: "centr/mandate/industry") { ${lists} } }`,
      undefined,
      "QUERY_TOO_COMPLEX",
      /lists and look-ups, "mandate"/,
    ],
    [
      "too many fields at the root",
      `{ ${Array.from({ length: documentLimits.rootFields + 1 }, (_, index) => `a${index}: dataset { revision }`).join(" ")} }`,
      undefined,
      "QUERY_TOO_COMPLEX",
      /31 fields at the root/,
    ],
    [
      "one field 500 times",
      `{ dataset { ${"revision ".repeat(500)} } }`,
      undefined,
      "QUERY_TOO_COMPLEX",
      /"revision" is written more than 30 times/,
    ],
    [
      "more than 500 ids",
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids: Array(501).fill("centr") },
      "BAD_USER_INPUT",
      /at most 500 ids/,
    ],
    [
      "a filter 5 deep",
      mandates,
      { filter: filterOf(4) },
      "QUERY_TOO_COMPLEX",
      /"filter" of "mandates" nests deeper than 4/,
    ],
    [
      "a filter of 21 conditions",
      mandates,
      { filter: { or: Array(21).fill({ illustrative: true }) } },
      "QUERY_TOO_COMPLEX",
      /holds 21 conditions/,
    ],
    [
      "a document of 5,000 tokens",
      `{ dataset { ${Array.from({ length: 2500 }, (_, index) => `a${index}: revision`).join(" ")} } }`,
      undefined,
      "GRAPHQL_PARSE_FAILED",
      /token/,
    ],
  ];

  it.each(cases)("is refused before the database is asked: %s", async (_, query, variables, code, message) => {
    const begun = Date.now();
    const { errors } = await served.ask(query, { ...variables });
    expect(errors).toMatchObject([{ message: expect.stringMatching(message), extensions: { code } }]);
    expect(served.statements).toEqual([]);
    expect(served.faults).toEqual([]);
    expect(Date.now() - begun).toBeLessThan(2000);
  });

  it("is refused by the rows that the loaded data could give, not by the sizes asked", async () => {
    const { errors } = await served.ask(`{ mandates(first: 500) { nodes { ${deepMandates(9, 500)} } } }`);
    expect(errors).toMatchObject([{ extensions: { code: "QUERY_TOO_COMPLEX" } }]);
    const narrow = await served.ask(`{ mandates(first: 500) { nodes { ${deepMandates(2, 500)} } } }`);
    expect(narrow.errors).toEqual([]);
  });

  it("of an unknown id names the nearest known ones", async () => {
    const { data, errors } = await served.ask(
      '{ objective(id: "centr/objective/9") { id } topic(id: "topic/privcy") { id } }',
    );
    expect(data).toEqual({ objective: null, topic: null });
    // Fields at the root are answered side by side: which ends first is not said.
    const inOrder = [...errors].sort((one, other) => (String(one.path) < String(other.path) ? -1 : 1));
    expect(inOrder.map(({ extensions }) => extensions)).toMatchObject([
      {
        code: "NOT_FOUND",
        field: "objective",
        nearest: ["centr/objective/1", "centr/objective/2", "centr/objective/3"],
      },
      { code: "NOT_FOUND", field: "topic", nearest: ["topic/privacy", "topic/policy"] },
    ]);
  });

  it("gets null in its place for an unknown id among several", async () => {
    const ids = ["body/icann", "nobody", "centr", "body/icann"];
    const { nodes } = await served.data("query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }", { ids });
    expect(nodes).toEqual([
      { id: "body/icann", __typename: "Body" },
      null,
      { id: "centr", __typename: "Organisation" },
      { id: "body/icann", __typename: "Body" },
    ]);
    expect(served.statements).toHaveLength(1);
  });

  it("of a database that went away gets a code and nothing internal", async () => {
    const other = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
    await other.engine.close();
    const { errors } = await other.ask("{ organisations { totalCount } }");
    expect(errors).toMatchObject([
      {
        message: "The database does not answer at the moment; try again later.",
        extensions: { code: "DATABASE_UNAVAILABLE" },
      },
    ]);
    expect(Object.keys(errors[0]?.extensions ?? {})).toEqual(["code"]);
  });
});
