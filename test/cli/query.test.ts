import { type Folder, makeFolder, run } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

describe("the command query", () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFolder();
  });
  afterAll(() => folder.remove());

  const ask = (commandLine: readonly string[], input?: string) =>
    run(["query", ...commandLine], {
      settings: { SEEDS: folder.seeds },
      cwd: folder.folder,
      ...(input === undefined ? {} : { input }),
    });

  it("prints the data as JSON where no one watches", async () => {
    const { code, stdout, stderr } = await ask(["{ topics { totalCount nodes { id name } } }"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({
      topics: { totalCount: 1, nodes: [{ id: "topic/lamps", name: "Lamps" }] },
    });
  });

  it("reads a file, standard input, variables and the name of an operation", async () => {
    folder.write(
      "two.graphql",
      "query One { topics { totalCount } } query Two($id: ID!) { mandate(id: $id) { name } }",
    );
    const { stdout, stderr } = await ask([
      "two.graphql",
      "--operation",
      "Two",
      "--variables",
      '{"id": "lighthouse/mandate/newspapers"}',
    ]);
    expect([JSON.parse(stdout), stderr]).toEqual([{ mandate: { name: "Speak to newspapers" } }, ""]);
    for (const commandLine of [["-"], []]) {
      const piped = await ask(commandLine, "{ organisations { totalCount } }");
      expect(JSON.parse(piped.stdout)).toEqual({ organisations: { totalCount: 1 } });
    }
  });

  const nested = `{
    mandates { nodes {
      name modality
      purposes { edges { node { name } citations { quote } } }
      ...Conditions
    } }
  }
  fragment Conditions on Mandate { conditions { edges { node { name } } } }`;

  it("prints the first list, and the first list in it, as a table", async () => {
    const { code, stdout } = await ask(["--table", nested]);
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    expect(rows).toEqual([
      ["name", "modality", "purposes.name", "purposes.citations.quote", "conditions.name"],
      [expect.stringMatching(/^-+$/), expect.anything(), expect.anything(), expect.anything(), expect.anything()],
      ["Speak for its members", "SHALL", "Keep the lamps lit", "to keep the lamps lit", "The assembly has voted"],
      ["Speak to newspapers", "SHALL_NOT"],
    ]);
  });

  it("prints the same rows as CSV, with lines that end as RFC 4180 says", async () => {
    const { stdout } = await ask(["--csv", nested]);
    expect(stdout).toBe(
      [
        "name,modality,purposes.name,purposes.citations.quote,conditions.name",
        "Speak for its members,SHALL,Keep the lamps lit,to keep the lamps lit,The assembly has voted",
        "Speak to newspapers,SHALL_NOT,,,",
        "",
      ].join("\r\n"),
    );
  });

  it("names the columns by the query, rows or not, and tells two of one name apart", async () => {
    const query = '{ nodes(ids: ["none"]) { __typename ... on Organisation { acronym } ... on Topic { name } } }';
    expect((await ask(["--csv", query])).stdout).toBe("__typename,acronym,name\r\n,,\r\n");
    const twice = "{ mandates { nodes { name } edges { node { name } } } }";
    expect((await ask(["--csv", twice])).stdout.split("\r\n")[0]).toBe("mandates.nodes.name,mandates.edges.node.name");
    expect((await ask(["--csv", "{ __schema { queryType { name } } }"])).stdout).toBe("name\r\nQuery\r\n");
  });

  it("guards cells that a spreadsheet would run, and quotes what CSV cannot hold bare", async () => {
    const copy = makeFolder();
    copy.change("name: Openness", "name: '=HYPERLINK(\"x\"), and more'");
    copy.change("name: The assembly has voted", "name: '-12'");
    copy.change("name: Keep the lamps lit", 'name: "@a\\nb"');
    const ids = ["principle/openness", "condition/vote", "purpose/lamps"].map((id) => `"lighthouse/${id}"`);
    const query = `{ nodes(ids: [${ids}]) { ... on Principle { name } ... on Condition { name } ... on Purpose { name } id } }`;
    const { stdout } = await run(["query", "--csv", query], {
      settings: { SEEDS: copy.seeds },
    });
    copy.remove();
    expect(stdout).toBe(
      [
        "name,id",
        '"\'=HYPERLINK(""x""), and more",lighthouse/principle/openness',
        "-12,lighthouse/condition/vote",
        '"\'@a\nb",lighthouse/purpose/lamps',
        "",
      ].join("\r\n"),
    );
  });

  it("tells errors with code and field on stderr, and prints what could be answered", async () => {
    const half = await ask(['{ topics { totalCount } mandate(id: "lighthouse/mandate/newspaper") { name } }']);
    expect([half.code, JSON.parse(half.stdout)]).toEqual([1, { topics: { totalCount: 1 }, mandate: null }]);
    expect(half.stderr).toMatch(
      /^There is no Mandate .*"lighthouse\/mandate\/newspapers".* \(NOT_FOUND, field mandate, 1:25\)\n$/,
    );
    const refused = [
      ["{ topics(first: 5000) { totalCount } }", /\(BAD_USER_INPUT, field topics.*\)\n$/],
      ["{ nothing }", /\(GRAPHQL_VALIDATION_FAILED, 1:3\)\n$/],
      ["{ topics", /^Syntax Error: .* \(GRAPHQL_PARSE_FAILED, 1:9\)\n$/],
      [`{ ${"topics { totalCount } ".repeat(31)} }`, /\(QUERY_TOO_COMPLEX\)\n$/],
      ["mutation { nothing }", /\(\w+.*\)\n$/],
    ] as const;
    for (const [query, error] of refused) {
      const { code, stdout, stderr } = await ask([query]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(error);
    }
  });

  it("asks a graph file, and does not make one", async () => {
    const settings = { SEEDS: folder.seeds, GRAPH_FILE: folder.path("graph.grafeo") };
    const query = ["query", "{ dataset { nodes engine } }"];
    expect(await run(query, { settings })).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^GRAPH_FILE=.*: there is no such file\. .*\n$/),
    });
    await run(["load"], { settings });
    expect(JSON.parse((await run(query, { settings })).stdout)).toEqual({ dataset: { nodes: 75, engine: "embedded" } });
  });

  it("lists the problems of seeds that cannot be loaded", async () => {
    const copy = makeFolder();
    copy.change("quote: in full openness", "quote: in fulll openness");
    const { code, stdout, stderr } = await run(["query", "{ topics { totalCount } }"], {
      settings: { SEEDS: copy.seeds },
    });
    copy.remove();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/mission\.yaml:12:12 .*\n1 problem in .*: nothing was loaded\.\n$/);
  });

  it("ends with 2 where it is used wrongly", async () => {
    const wrong: readonly [readonly string[], RegExp][] = [
      [[], /^Standard input holds no query\.\n$/],
      [["absent.graphql"], /^"absent\.graphql" is no query.* no file of that name\.\n$/],
      [["{ topics { totalCount } }", "--csv", "--json"], /cannot be used with/],
      [["{ topics { totalCount } }", "--variables", "{"], /It is no JSON/],
      [["{ topics { totalCount } }", "--variables", "[]"], /one JSON object/],
    ];
    for (const [commandLine, message] of wrong) {
      const { code, stdout, stderr } = await ask(commandLine);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(message);
    }
  });
});
