import { type Served, serve } from "./served";

describe("a request that asks too much", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const repeat = (count: number, text: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => text(number)).join(" ");
  const nested = (depth: number) =>
    `{ node(id: "a") ${"{ citations { document ".repeat(Math.ceil(depth / 2))} { id } ${"} }".repeat(Math.ceil(depth / 2))} }`;

  const requests: readonly [string, string, string, string | undefined][] = [
    ["a page of 501", "{ mandates(first: 501) { nodes { id } } }", "BAD_USER_INPUT", "mandates"],
    ["a page of -1", "{ mandates(last: -1) { nodes { id } } }", "BAD_USER_INPUT", "mandates"],
    ["a page of 99999999", "{ mandates(first: 99999999) { nodes { id } } }", "BAD_USER_INPUT", "mandates"],
    ["fields 21 deep", nested(21), "QUERY_TOO_COMPLEX", expect.any(String) as unknown as string],
    ["fields 1000 deep", nested(1_000), "QUERY_TOO_COMPLEX", expect.any(String) as unknown as string],
    [
      "31 fields at the root",
      `{ ${repeat(31, (n) => `a${n}: dataset { revision }`)} }`,
      "QUERY_TOO_COMPLEX",
      undefined,
    ],
    ["500 times the same field", `{ ${repeat(500, () => "dataset { revision }")} }`, "QUERY_TOO_COMPLEX", undefined],
    [
      "500 times the same field below",
      `{ dataset { ${repeat(500, () => "revision")} } }`,
      "QUERY_TOO_COMPLEX",
      "revision",
    ],
    ["5000 tokens", `{ dataset { ${repeat(5_000, () => "revision")} } }`, "GRAPHQL_PARSE_FAILED", undefined],
    [
      "1000 directives",
      `{ dataset { revision ${repeat(1_000, () => "@a")} } }`,
      "GRAPHQL_VALIDATION_FAILED",
      undefined,
    ],
    [
      "fragments in a circle",
      "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
      "GRAPHQL_VALIDATION_FAILED",
      undefined,
    ],
    ["29 unknown fields", `{ ${repeat(29, (n) => `a${n}: nothing${n}`)} }`, "GRAPHQL_VALIDATION_FAILED", undefined],
  ];

  it.each(requests)("is refused for %s, with a code, without a statement", async (_, query, code, field) => {
    const before = served.control.reads;
    const start = performance.now();
    const { status, errors, data } = await served.ask(query);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect([status, data, errors[0]?.extensions.code]).toEqual([400, null, code]);
    if (field !== undefined) expect(errors[0]?.extensions.field).toEqual(field);
    expect(served.control.reads).toBe(before);
  });

  it.each(["subscription", "mutation"])("is refused for a %s, as a mistake of the caller", async (operation) => {
    const { status, errors } = await served.ask(`${operation} { dataset { revision } }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, expect.not.stringMatching("INTERNAL_SERVER_ERROR")]);
  });

  it("is refused for 10,000 bad values of a list, with a short answer", async () => {
    const before = served.control.reads;
    const { status, errors } = await served.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: Array.from({ length: 10_000 }, () => ({})),
    });
    expect([status, errors[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect(JSON.stringify(errors).length).toBeLessThan(20_000);
    expect(served.control.reads).toBe(before);
  });

  it("is answered up to the limits", async () => {
    const thirty = await served.ask(`{ ${repeat(30, (n) => `a${n}: dataset { revision }`)} }`);
    expect([thirty.status, thirty.errors]).toEqual([200, []]);
    const page = await served.ask("{ mandates(first: 500) { nodes { id } } }");
    expect([page.status, page.errors]).toEqual([200, []]);
  });

  it("has logged no fault in all this", () => {
    expect(served.logged).toEqual([]);
  });
});
