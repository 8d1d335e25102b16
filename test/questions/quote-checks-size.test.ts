/** Many citations, written by raw statements: what is read at once, and how often the database is asked. */
import type { Engine } from "../../src/store/engine";
import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";

const empty = { entities: [], links: [], citations: [], sources: [] };

async function write(engine: Engine, documents: number, citations: number): Promise<void> {
  await engine.write(async (transaction) => {
    await transaction.run(
      "UNWIND range(0, $last) AS number CREATE (document:MandateGraph) SET document.id = 'document/' + toString(number), document.text = 'All words stand here.' SET document:Document",
      { last: documents - 1 },
    );
    for (let first = 0; first < citations; first += 20_000) {
      const last = Math.min(first + 20_000, citations) - 1;
      await transaction.run(
        "UNWIND range($first, $last) AS number CREATE (citation:MandateGraph) SET citation.id = 'fact#' + toString(number), citation.position = number, citation.fact = 'fact', citation.document = 'document/' + toString(number / $each), citation.quote = 'words', citation.start = number % 2 + 3, citation.end = number % 2 + 8 SET citation:Citation",
        { first, last, each: Math.ceil(citations / documents) },
      );
    }
  });
}

describeOnEachEngine("quoteChecks of a large graph", ({ openEmpty, title }) => {
  it("asks a statement for 10,000 citations and for the texts of 20 documents", async () => {
    const served = await ServedGraph.load(await openEmpty(), empty);
    await write(served.engine, 50, 21_000);
    const { quoteChecks } = await served.data(
      "{ quoteChecks(status: [MOVED], first: 2) { totalCount nodes { status foundAt } } }",
    );
    expect(quoteChecks).toEqual({
      totalCount: 10_500,
      nodes: [
        { status: "MOVED", foundAt: 4 },
        { status: "MOVED", foundAt: 4 },
      ],
    });
    // 24 documents in each of the first two stretches, 4 in the third.
    expect(served.statements).toHaveLength(3 + 2 + 2 + 1);
    await served.data("{ quoteChecks(first: 2) { nodes { status } } }");
    expect(served.statements).toHaveLength(2);
    await served.engine.close();
  });

  // What is refused does not depend on the engine.
  if (title !== "embedded") return;
  it("refuses to judge more than 100,000 for a status", async () => {
    const served = await ServedGraph.load(await openEmpty(), empty);
    await write(served.engine, 1, 100_001);
    const { errors } = await served.ask("{ quoteChecks(status: [GONE]) { totalCount } }");
    expect(errors.map(({ extensions, message }) => [extensions?.code, message])).toEqual([
      ["QUERY_TOO_COMPLEX", expect.stringContaining("100001")],
    ]);
    expect(served.statements).toHaveLength(1);
    const { quoteChecks } = await served.data("{ quoteChecks(first: 1) { totalCount } }");
    expect(quoteChecks.totalCount).toBe(100_001);
    await served.engine.close();
  }, 60_000);
});
