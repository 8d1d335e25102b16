import fc from "fast-check";
import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "../graphql/served-graph";

jest.setTimeout(600_000);

const chosen = [
  "",
  " ",
  "\u0000",
  "centr\u0000",
  "\ud800",
  "\udc00centr",
  "\uffff",
  "\u202ecentr",
  "é́́́́́́́́́́́́",
  "İSTANBUL",
  "👩‍👩‍👧‍👦",
  "'",
  '"',
  "`",
  "\\",
  "\\u0000",
  "centr' OR '1'='1",
  "centr'}) DETACH DELETE n //",
  "}) RETURN 1 AS x UNION MATCH (n) RETURN n //",
  "`) MATCH (n) DETACH DELETE n //",
  "$organisations",
  "{{7*7}}",
  "$" + "{process.exit(1)}",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "1e309",
  "../../../etc/passwd",
  "/",
  "//",
  "category/",
  "category//",
  "topic/privacy/",
  " topic/privacy",
  "TOPIC/PRIVACY",
  "centr/mandate",
  "%00",
  "%",
  "_",
  "*",
  ".*",
  "(?:a+)+$",
  "[",
  "\r\n\r\n",
  "<script>alert(1)</script>",
  "x".repeat(100_000),
  "category/".repeat(10_000),
  "\u0301".repeat(10_000),
];
const random = fc.sample(
  fc.oneof(
    fc.string({ unit: "binary", minLength: 3, maxLength: 40 }),
    fc.string({ minLength: 3, maxLength: 80 }),
    fc.string({ unit: "grapheme", minLength: 3 }),
  ),
  { numRuns: 1000, seed: 20020905 },
);
const strings = [...new Set([...chosen, ...random])].slice(0, 500);

const asFields = `query ($text: ID!) {
  node(id: $text) { id }
  organisation(id: $text) { id }
  nodes(ids: [$text]) { id }
  whose: mandateCheck(organisation: $text, towards: "body/icann") { verdict sentence mandates { id } citations { quote } }
  whom: mandateCheck(organisation: "centr", towards: $text, about: "topic/privacy") { verdict mandates { id } }
  what: mandateCheck(organisation: "centr", towards: "body/icann", about: $text) { verdict mandates { id } }
  scope(organisations: [$text]) { cells { totalCount } }
  mandates(filter: { or: [{ organisation: [$text] }, { objective: [$text] }, { stakeholderCategory: [$text] }, { body: [$text] }, { topic: [$text] }, { condition: [$text] }] }) { totalCount nodes { id } }
}`;

const asCursors = [
  "query ($text: String!) { mandates(after: $text) { totalCount } }",
  "query ($text: String!) { mandates(last: 2, before: $text) { totalCount } }",
  'query ($text: String!) { organisation(id: "centr") { mandates(after: $text) { totalCount } } }',
  "query ($text: String!) { scope { cells(after: $text) { totalCount } } }",
  'query ($text: String!) { mandateCheck(organisation: "centr", towards: "body/icann") { mandates { purposes(after: $text) { totalCount } } } }',
];

describeOnEachEngine("500 hostile strings", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse));
  });
  afterAll(() => served.engine.close());

  const codesOf = async (query: string, text: string): Promise<unknown[]> => {
    const { data, errors } = await served.ask(query, { text });
    expect(data ?? errors[0]).toBeTruthy();
    return errors.map(({ extensions }) => extensions?.code);
  };

  it("are 500", () => {
    expect(strings).toHaveLength(500);
  });

  it("through every id give an answer or NOT_FOUND or BAD_USER_INPUT", async () => {
    for (const text of strings) {
      const codes = await codesOf(asFields, text);
      expect([text, codes.filter((code) => code !== "NOT_FOUND" && code !== "BAD_USER_INPUT")]).toEqual([text, []]);
    }
    expect(served.faults).toEqual([]);
  });

  it.each(asCursors)("as cursors are refused: %s", async (query) => {
    for (const text of strings) {
      const forged = Buffer.from(`3 ${"0".repeat(32)} ${text}`).toString("base64url");
      for (const cursor of [text, forged]) {
        const codes = await codesOf(query, cursor);
        expect([cursor, codes]).toEqual([cursor, ["BAD_USER_INPUT"]]);
      }
    }
    expect(served.faults).toEqual([]);
  });

  it("as words of a query give an answer or a coded error", async () => {
    for (const text of strings) {
      const query = `{ mandateCheck(organisation: ${JSON.stringify(text)}, towards: ${text}) { verdict } }`;
      const { errors } = await served.ask(query);
      expect([text, errors[0]?.extensions?.code]).not.toEqual([text, "INTERNAL_SERVER_ERROR"]);
      expect([text, errors[0]?.extensions?.code]).not.toEqual([text, undefined]);
    }
    expect(served.faults).toEqual([]);
  });
});
