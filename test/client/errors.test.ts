import { getEventListeners } from "node:events";
import { ClientFailure, createClient, orThrow } from "../../src/client";
import { EngineError } from "../../src/store/engine";
import { databaseAway, type Served, serve } from "../server/served";
import { httpAnswer, type RawServer, rawServer } from "./raw-server";

const clientOf = (url: string, timeout = 5_000) => createClient({ url, timeout });

describe("a request that the server refuses", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ bodyLimit: 20_000 });
  });
  afterAll(() => served.close());
  const client = () => clientOf(`${served.url}/graphql`);

  it("for an unknown id names the nearest ids", async () => {
    expect(await client().organisation({ id: "lighthous" })).toEqual({
      ok: false,
      error: {
        kind: "REFUSED",
        code: "NOT_FOUND",
        field: "organisation",
        nearest: ["lighthouse"],
        message: expect.stringContaining('"lighthous"'),
        errors: [expect.objectContaining({ path: ["organisation"] })],
      },
      data: { organisation: null },
    });
  });

  it("in part keeps what was answered", async () => {
    const text = '{ dataset { engine } mandate(id: "none") { id } again: mandate(id: "neither") { id } }';
    const both = ["mandate", "again"].map((key) => expect.objectContaining({ path: [key] }));
    expect(await client().execute(text)).toMatchObject({
      ok: false,
      // Fields are answered at the same time, so that either error can be the first.
      error: { kind: "REFUSED", code: "NOT_FOUND", errors: expect.arrayContaining(both) },
      data: { dataset: { engine: "embedded" }, mandate: null, again: null },
    });
  });

  it.each([
    ["a page of 501", "BAD_USER_INPUT", "mandates", () => client().mandates({ first: 501 })],
    ["a text that is no cursor", "BAD_USER_INPUT", "topics", () => client().topics({ after: "nonsense" })],
    ["a filter that is too deep", "QUERY_TOO_COMPLEX", "mandates", () => client().mandates({ filter: nested(6) })],
    ["too many fields", "QUERY_TOO_COMPLEX", null, () => client().execute(aliases(31))],
    ["an unknown field", "GRAPHQL_VALIDATION_FAILED", null, () => client().execute("{ nothing }")],
    ["what is no GraphQL", "GRAPHQL_PARSE_FAILED", null, () => client().execute("{")],
    [
      "too long a text",
      "CONTENT_TOO_LARGE",
      null,
      () => client().execute(`{ dataset { engine } } #${"x".repeat(30_000)}`),
    ],
  ])("says its code and field: %s", async (_, code, field, ask) => {
    expect(await ask()).toMatchObject({ ok: false, error: { kind: "REFUSED", code, field, nearest: [] }, data: null });
  });

  it("is thrown by orThrow, with everything", async () => {
    const failure = await orThrow(client().mandate({ id: "none" })).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ClientFailure);
    expect(failure).toMatchObject({ error: { code: "NOT_FOUND" }, data: { mandate: null } });
    expect(await orThrow(await client().dataset())).toMatchObject({ dataset: { engine: "embedded" } });
  });
});

const nested = (depth: number): object => (depth === 0 ? { illustrative: true } : { not: nested(depth - 1) });
const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: dataset { engine }`)} }`;

describe("a server with a fault or without a database", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());
  const whileAway = async (away: Error) => {
    served.control.away = away;
    try {
      return await clientOf(`${served.url}/graphql`).topics();
    } finally {
      served.control.away = null;
    }
  };

  it("is UNAVAILABLE while the database is away, with the seconds to wait", async () => {
    const error = { kind: "UNAVAILABLE", retryAfter: 5, message: expect.stringContaining("try again later") };
    expect(await whileAway(databaseAway)).toMatchObject({ ok: false, error });
    expect(await clientOf(`${served.url}/graphql`).topics()).toMatchObject({ ok: true });
  });

  it("is a TIMEOUT of the server where the database takes too long", async () => {
    const error = { kind: "TIMEOUT", by: "SERVER" };
    expect(await whileAway(new EngineError("TIMEOUT", "It took too long."))).toMatchObject({ ok: false, error });
  });

  it("is UNEXPECTED for a fault, with the number under which it is logged", async () => {
    const result = await whileAway(new Error("secret"));
    expect(result).toMatchObject({ ok: false, error: { kind: "UNEXPECTED", status: 200 } });
    const requestId = !result.ok && result.error.kind === "UNEXPECTED" ? result.error.requestId : null;
    expect(served.logged.join("\n")).toContain(requestId);
    expect(JSON.stringify(result)).not.toContain("secret");
  });

  it("is UNEXPECTED at an address that is not the API's, and not a refusal", async () => {
    const error = { kind: "UNEXPECTED", status: 404, message: expect.stringContaining("no GraphQL API at") };
    expect(await clientOf(`${served.url}/nothing`).mandate({ id: "x" })).toMatchObject({
      ok: false,
      error,
      data: null,
    });
  });
});

describe("an answer that does not come from the API", () => {
  let server: RawServer | undefined;
  afterEach(() => server?.close());
  const answered = async (status: number, headers: readonly string[], body: string) => {
    server = await rawServer(httpAnswer(status, headers, body));
    return clientOf(server.url).dataset();
  };
  const soon = new Date(Date.now() + 90_000).toUTCString();

  it.each([
    [503, ["retry-after: 7"], "<p>busy</p>", { kind: "UNAVAILABLE", retryAfter: 7 }],
    [429, [`retry-after: ${soon}`], "", { kind: "UNAVAILABLE", retryAfter: expect.any(Number) }],
    [502, ["retry-after: later"], "bad gateway", { kind: "UNAVAILABLE", retryAfter: null }],
    [200, [], "<html></html>", { kind: "UNEXPECTED", status: 200, requestId: null }],
    [200, [], "{}", { kind: "UNEXPECTED", status: 200 }],
    [200, [], "null", { kind: "UNEXPECTED" }],
    [200, [], '{"data":null,"errors":[]}', { kind: "UNEXPECTED" }],
    [200, [], '{"data":{},"errors":"none"}', { kind: "UNEXPECTED" }],
    [401, [], '{"error":"who are you?"}', { kind: "UNEXPECTED", status: 401 }],
    [400, [], '{"errors":[{"message":"without a code"}]}', { kind: "UNEXPECTED", message: "without a code" }],
  ])("of status %i with %j and %j is told apart", async (status, headers, body, error) => {
    expect(await answered(status, headers, body)).toMatchObject({ ok: false, error, data: null });
  });
});

describe("an answer that does not come", () => {
  const open: RawServer[] = [];
  const server = async (...how: Parameters<typeof rawServer>) => {
    const one = await rawServer(...how);
    open.push(one);
    return one.url;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  const begun = 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{"data":';

  it("from a server that is away is NETWORK, with what fetch threw", async () => {
    const { url, close } = await rawServer("");
    await close();
    const error = { kind: "NETWORK", message: expect.stringContaining("ECONNREFUSED"), cause: expect.anything() };
    const result = await clientOf(url).dataset();
    expect(result).toMatchObject({ ok: false, error, data: null });
    await expect(orThrow(result)).rejects.toMatchObject({ cause: expect.anything(), error });
  });

  it.each([
    ["at once", ""],
    ["in the middle", begun],
  ])("from a server that breaks off %s is NETWORK", async (_, bytes) => {
    const error = { kind: "NETWORK" };
    expect(await clientOf(await server(bytes, "break")).dataset()).toMatchObject({ ok: false, error });
  });

  it.each([
    ["says nothing", ""],
    ["stops in the middle", begun],
  ])("in time is a TIMEOUT: the server %s", async (_, bytes) => {
    const error = { kind: "TIMEOUT", by: "CLIENT", message: expect.stringContaining("within 80 milliseconds") };
    const url = await server(bytes, "wait");
    expect(await clientOf(url, 80).dataset()).toMatchObject({ ok: false, error });
    const sooner = await clientOf(url, Number.POSITIVE_INFINITY).dataset({}, { timeout: 80 });
    expect(sooner).toMatchObject({ ok: false, error });
  });

  it("because the caller ended it is ABORTED, with the reason", async () => {
    const client = clientOf(await server("", "wait"));
    const ending = new AbortController();
    const asked = client.topics({}, { signal: ending.signal });
    setTimeout(() => ending.abort("enough"), 30);
    const error = { kind: "ABORTED", reason: "enough" };
    expect(await asked).toMatchObject({ ok: false, error });
    expect(await client.topics({}, { signal: ending.signal })).toMatchObject({ ok: false, error });
    expect(getEventListeners(ending.signal, "abort")).toEqual([]);
  });
});

describe("what is sent", () => {
  it("is JSON, with the headers of client and request, by the fetch that was given", async () => {
    const sent: unknown[] = [];
    const client = createClient({
      url: "/graphql",
      headers: { authorization: "Bearer one", "x-team": "maps" },
      fetch: async (url, { method, headers, body }) => {
        sent.push({ url, method, headers, body: JSON.parse(body) });
        return { status: 200, headers: new Headers(), text: async () => '{"data":{"topics":null}}' };
      },
    });
    await client.execute("{ topics { totalCount } }", { first: 1 }, { headers: { authorization: "Bearer two" } });
    expect(sent).toEqual([
      {
        url: "/graphql",
        method: "POST",
        headers: {
          accept: "application/graphql-response+json, application/json;q=0.9",
          "content-type": "application/json",
          authorization: "Bearer two",
          "x-team": "maps",
        },
        body: { query: "{ topics { totalCount } }", variables: { first: 1 } },
      },
    ]);
  });
});
