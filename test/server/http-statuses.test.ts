import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { type Served, serve } from "./served";

const json = { "content-type": "application/json" };
const preflight = { "apollo-require-preflight": "true" };
const query = "/graphql?query=%7B__typename%7D";
const asked = JSON.stringify({ query: "{ __typename }" });

describe("the HTTP server", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ bodyLimit: 100_000 });
  });
  afterAll(() => served.close());

  const send = (path: string, init: RequestInit = {}) => fetch(served.url + path, init);
  const post = (headers: Record<string, string>, body: string | Uint8Array) =>
    send("/graphql", { method: "POST", headers, body: body as string });

  const requests: readonly [string, number, () => Promise<Response>][] = [
    ["a query by POST", 200, () => post(json, asked)],
    ["a query by GET with a preflight header", 200, () => send(query, { headers: preflight })],
    ["a GET without a preflight header", 400, () => send(query)],
    ["a mutation by GET", 405, () => send("/graphql?query=mutation%7Ba%7D", { headers: preflight })],
    [
      "a GET with another content type",
      415,
      () => send(query, { headers: { ...preflight, "content-type": "text/plain" } }),
    ],
    ["a form", 400, () => post({ "content-type": "application/x-www-form-urlencoded" }, "query={__typename}")],
    ["a multipart form", 400, () => post({ "content-type": "multipart/form-data; boundary=a" }, "--a--")],
    ["plain text", 400, () => post({ "content-type": "text/plain" }, asked)],
    ["another media type", 415, () => post({ "content-type": "application/xml" }, "<query/>")],
    ["another encoding", 415, () => post({ "content-type": "application/json; charset=iso-8859-1" }, asked)],
    ["a compressed body", 415, () => post({ ...json, "content-encoding": "gzip" }, gzipSync(asked))],
    ["malformed JSON", 400, () => post(json, '{"query":')],
    ["bytes that are no UTF-8", 400, () => post(json, Uint8Array.from([0x22, 0xff, 0xfe, 0x22]))],
    ["a key that reaches for the prototype", 400, () => post(json, '{"query":"{__typename}","__proto__":{"x":1}}')],
    ["no body", 400, () => send("/graphql", { method: "POST", headers: json })],
    ["a batch", 400, () => post(json, `[${asked},${asked}]`)],
    ["JSON that is nested 40,000 deep", 400, () => post(json, "[".repeat(40_000) + "]".repeat(40_000))],
    [
      "a body that is too large",
      413,
      () => post(json, JSON.stringify({ query: `{ __typename } #${"x".repeat(2_000_000)}` })),
    ],
    ["an unknown address", 404, () => send("/nothing?here")],
    [
      "an unknown address with a body",
      404,
      () => send("/nothing", { method: "POST", headers: { "content-type": "application/xml" }, body: "x" }),
    ],
    ["DELETE on the GraphQL address", 405, () => send("/graphql", { method: "DELETE" })],
    [
      "OPTIONS where no origin is allowed",
      405,
      () => send("/graphql", { method: "OPTIONS", headers: { origin: "https://a.example" } }),
    ],
    ["POST to a health check", 405, () => send("/health/live", { method: "POST" })],
    ["the index", 200, () => send("/")],
    ["a health check", 200, () => send("/health/live")],
  ];

  it.each(requests)("answers %s with %i and JSON", async (_, status, request) => {
    const response = await request();
    const body = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      expect.stringMatching(/^application\/json/),
    ]);
    if (status !== 200)
      expect(body.errors).toEqual([
        { message: expect.any(String), extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } },
      ]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*:\d+:\d+/);
  });

  it("says which methods an address takes", async () => {
    expect((await send("/graphql", { method: "PUT" })).headers.get("allow")).toBe("GET, POST");
    expect((await send("/", { method: "PUT" })).headers.get("allow")).toBe("GET, HEAD");
  });

  /** What the server writes to a connection on which exactly these bytes came. */
  const answerTo = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(served.url).port), "127.0.0.1", () => socket.write(bytes));
      let answer = "";
      socket
        .on("data", (chunk) => (answer += chunk))
        .on("end", () => resolve(answer))
        .on("error", reject);
    });

  it("answers what is no HTTP, a host that is none, and huge headers with 4xx and JSON", async () => {
    const bodies = [
      ["GARBAGE\r\n\r\n", "400"],
      [`GET ${query} HTTP/1.1\r\nHost: %%[\r\napollo-require-preflight: 1\r\nConnection: close\r\n\r\n`, "400"],
      [`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(100_000)}\r\n\r\n`, "431"],
    ] as const;
    for (const [bytes, status] of bodies) {
      const answer = await answerTo(bytes);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toEqual({
        errors: [expect.objectContaining({ message: expect.any(String) })],
      });
    }
  });

  it("has logged no fault in all this", () => {
    expect(served.logged).toEqual([]);
  });
});

describe("pages of other origins", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corsOrigins: ["https://a.example"] });
  });
  afterAll(() => served.close());

  const from = (origin: string, init: RequestInit = {}) =>
    fetch(`${served.url}/graphql`, { ...init, headers: { origin, "access-control-request-method": "POST", ...json } });

  it("may ask where they are listed", async () => {
    const preflighted = await from("https://a.example", { method: "OPTIONS" });
    expect(preflighted.status).toBe(204);
    expect(preflighted.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect(preflighted.headers.get("access-control-allow-headers")).toContain("content-type");
    const answer = await from("https://a.example", { method: "POST", body: asked });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "https://a.example"]);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
    expect(answer.headers.get("vary")).toContain("Origin");
  });

  it("may not where they are not", async () => {
    const preflighted = await from("https://b.example", { method: "OPTIONS" });
    expect([preflighted.status, preflighted.headers.get("access-control-allow-origin")]).toEqual([405, null]);
    expect((await from("null", { method: "POST", body: asked })).headers.get("access-control-allow-origin")).toBeNull();
  });
});
