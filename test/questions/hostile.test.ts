import type { Graph } from "../../src/model/graph";
import { describeOnBothEngines, enginesUnderTest } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "../graphql/served-graph";
import { forEach } from "./golden-asked";
import { hostileStrings } from "./hostile-strings";
import { type TextArgument, textArguments } from "./text-arguments";

jest.setTimeout(400_000);

/** Where a Neo4j is tested there is time for every string through every argument, on both engines. */
const isThorough = enginesUnderTest.every(({ skipped }) => skipped === null);

const answered = new Set([undefined, "NOT_FOUND", "BAD_USER_INPUT"]);

describeOnBothEngines("500 hostile strings", ({ openEmpty }) => {
  let graph: Graph;
  let served: ServedGraph;
  beforeAll(async () => {
    graph = await graphBeside(lighthouse);
    served = await ServedGraph.load(await openEmpty({ readTimeLimit: 60_000 }), graph);
  });
  afterAll(() => served.engine.close());

  const codesOf = async (query: string, text: string): Promise<unknown[]> => {
    const { data, errors } = await served.ask(query, { text });
    expect(data ?? errors[0]).toBeTruthy();
    return errors.map(({ extensions }) => extensions?.code);
  };
  /** What is neither an answer nor a refusal. */
  const wrongOf = async ({ name, query }: TextArgument, texts: readonly string[]) => {
    const found = await forEach(texts, async (text) => ({ name, text, codes: await codesOf(query, text) }));
    return found.filter(({ codes }) => codes.some((code) => !answered.has(code as string)));
  };
  /** In haste every string goes through one argument of each sort, and the many that are read alike share them. */
  const shareOf = ({ name }: TextArgument, place: number) => {
    const isAlone = [
      "Query.node.id",
      "Query.search.text",
      "Query.mandates.filter",
      "Query.mandateCheck.towards",
    ].includes(name);
    const share = isThorough || isAlone ? 1 : 8;
    return hostileStrings.filter((_, index) => index % share === place % share);
  };

  it("are 500", () => {
    expect(hostileStrings).toHaveLength(500);
  });

  it("through every argument that takes an id or words give an answer, NOT_FOUND or BAD_USER_INPUT", async () => {
    const { others } = textArguments(graph);
    expect(others.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Query.node.id", "Query.search.text", "Query.paths.avoid", "Query.mandateCounts.filter"]),
    );
    for (const [place, argument] of others.entries())
      expect(await wrongOf(argument, shareOf(argument, place))).toEqual([]);
    expect(served.faults).toEqual([]);
  });

  it("all together, as a list of ids, give an answer or are refused", async () => {
    const ids = [...hostileStrings];
    const { data, errors } = await served.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id }
        mandates(filter: { or: [{ organisation: $ids }, { topic: $ids }, { body: $ids }] }) { totalCount }
        mandateCounts(by: [TOPIC], filter: { condition: $ids }) { count } }`,
      { ids },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ nodes: ids.map(() => null), mandates: { totalCount: 0 }, mandateCounts: [] });
    expect(served.faults).toEqual([]);
  });

  it("as cursors are refused, also where they look like one", async () => {
    const { cursors } = textArguments(graph);
    expect(cursors.length).toBeGreaterThan(40);
    const isRefused = async (text: string, place: number) => {
      const argument = cursors[place % cursors.length] as TextArgument;
      const forged = Buffer.from(`3 ${"0".repeat(32)} ${text}`).toString("base64url");
      for (const cursor of [text, forged]) {
        expect([argument.name, cursor, await codesOf(argument.query, cursor)]).toEqual([
          argument.name,
          cursor,
          ["BAD_USER_INPUT"],
        ]);
      }
    };
    // Every cursor is read by the same code: each argument gets some of the strings, and every string is tried.
    const tries = hostileStrings.map((text, place) => ({ text, place }));
    await forEach(tries, ({ text, place }) => isRefused(text, place));
    expect(served.faults).toEqual([]);
  });

  it("as words of a query give a coded error", async () => {
    for (const text of hostileStrings) {
      const query = `{ mandateCheck(organisation: ${JSON.stringify(text)}, towards: ${text}) { verdict } }`;
      const { errors } = await served.ask(query);
      const code = errors[0]?.extensions?.code;
      expect([text, code]).toEqual([text, expect.stringMatching(/^(?!INTERNAL)/)]);
    }
    expect(served.faults).toEqual([]);
  });
});
