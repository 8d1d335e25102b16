import { join } from "node:path";
import type { Graph } from "../../src/model/graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, ServedGraph } from "../graphql/served-graph";

jest.setTimeout(300_000);

const organisations = 200;
const copied = join(__dirname, "..", "fixtures", "organisations", "silent-order");

/** A graph with one of its organisations as often as asked, each under an id of its own, with the terms they share. */
function multiplied(graph: Graph, organisation: string, count: number): Graph {
  const isOf = new RegExp(`\\b${organisation}(?=[/"# ])`, "g");
  const copies = <Item extends { readonly position: number; readonly organisation: string | null }>(
    items: readonly Item[],
    isCopied: (item: Item) => boolean,
  ): Item[] => {
    const own = items.filter((item) => item.organisation === organisation && isCopied(item));
    return Array.from({ length: count }, (_, index) =>
      own.map((item) => {
        const text = JSON.stringify(item).replaceAll(isOf, `o${index}`);
        return { ...(JSON.parse(text) as Item), position: item.position + (index + 1) * 10_000 };
      }),
    ).flat();
  };
  const isShared = new Set(graph.entities.flatMap((entity) => (entity.organisation === null ? [entity.id] : [])));
  return {
    entities: [...graph.entities, ...copies(graph.entities, () => true)],
    links: [...graph.links, ...copies(graph.links, () => true)],
    citations: [...graph.citations, ...copies(graph.citations, ({ entity }) => !isShared.has(entity ?? ""))],
    sources: graph.sources,
  };
}

const query = `query ($after: String) { scope { cells(first: 500, after: $after) { totalCount pageInfo { endCursor }
  nodes { verdict reach organisation { id } category { name } topic { name } mandates { id name } purposes { name }
    citations { quote clause { number } } } } clauses { total cited } } }`;

describeOnEachEngine(`the scope of ${organisations} organisations`, ({ openEmpty, title }) => {
  it("takes two statements a page of 500 cells, with mandates, purposes and citations", async () => {
    const graph = multiplied(await graphBeside(copied), "silent-order", organisations - 2);
    const served = await ServedGraph.load(await openEmpty(), graph);
    const times: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 6; page += 1) {
      const start = performance.now();
      const { scope } = await served.data(query, { after });
      times.push(Math.round(performance.now() - start));
      expect(served.statements).toHaveLength(2);
      expect(scope.cells.totalCount).toBe(organisations * 8 * 13);
      expect(scope.cells.nodes).toHaveLength(500);
      after = scope.cells.pageInfo.endCursor;
    }
    // Measured, not held: the machine may be busy with other things.
    process.stderr.write(
      `${title}: pages of 500 cells of ${organisations} organisations took ${times.join(", ")} ms\n`,
    );
    await served.engine.close();
  });
});
