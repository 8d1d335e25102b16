/** Over HTTP a request is answered alike before and after its document is known, whatever comes of it. */
import { databaseAway, type Served, serve } from "./served";

const named =
  "query Named($id: ID!, $with: Boolean = false) { node(id: $id) { id ... @include(if: $with) { __typename } } }";
const lists = "{ first: organisations { nodes { name } } all: organisations { totalCount edges { cursor } } }";

describe("a request whose document is known", () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve({ responseCache: 0 });
  });
  afterEach(() => served.close());

  /** All of an answer but what differs from one to the next. */
  async function post(body: object, headers: Readonly<Record<string, string>> = {}) {
    const asked = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const response = await fetch(`${served.url}/graphql`, { ...asked, body: JSON.stringify(body) });
    const shown = Object.fromEntries(
      [...response.headers].filter(([name]) => !["date", "x-request-id"].includes(name)),
    );
    return { status: response.status, headers: shown, text: await response.text() };
  }

  it.each([
    ["with ids and variables", { query: named, variables: { id: "lighthouse" } }, {}],
    ["with directives", { query: named, variables: { id: "lighthouse", with: true } }, {}],
    ["with lists", { query: lists }, {}],
    [
      "with an operation's name",
      { query: `${named} ${lists.replace("{", "query Lists {")}`, operationName: "Lists" },
      {},
    ],
    ["with a media type of its own", { query: lists }, { accept: "application/graphql-response+json" }],
    ["with a media type that must be negotiated", { query: lists }, { accept: "text/html, application/json;q=0.5" }],
    ["about an unknown id", { query: named, variables: { id: "nobody" } }, {}],
    ["with a value of the wrong type", { query: named, variables: { id: { a: 1 } } }, {}],
    ["without a value", { query: named }, {}],
    ["with a member that GraphQL does not know", { query: lists, more: 1 }, {}],
    ["beside the data set", { query: `{ dataset { nodes engine } ${lists.slice(1)}` }, {}],
  ] as const)("%s is answered as before", async (_, body, headers) => {
    const first = await post(body, headers);
    // Whatever came of it, the document itself is right, and becomes known by a request that is.
    await post({
      query: body.query,
      variables: { id: "lighthouse" },
      ...("operationName" in body && { operationName: body.operationName }),
    });
    expect(await post(body, headers)).toEqual(first);
  });

  it("is refused and answered by its own values each time", async () => {
    const tooMany = "query Page($first: Int) { mandates(first: $first) { nodes { id } } }";
    expect((await post({ query: tooMany, variables: { first: 1 } })).text).not.toContain("errors");
    const refused = await post({ query: tooMany, variables: { first: 501 } });
    expect(refused.text).toContain('"argument":"first"');
    expect((await post({ query: tooMany, variables: { first: 2 } })).text).not.toContain("errors");
  });

  it("is asked of the database once, also where the database does not answer", async () => {
    await post({ query: lists });
    served.control.reads = 0;
    served.control.away = databaseAway;
    const away = await post({ query: lists });
    expect([away.status, JSON.parse(away.text).errors[0].extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
    expect(served.control.reads).toBe(2);
  });
});
