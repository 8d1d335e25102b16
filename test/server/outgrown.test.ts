import { makeLog } from "../../src/server/log";
import { comfortablyEmbedded, watchDataset } from "../../src/server/watch-dataset";
import { openEngine } from "../../src/store/open-engine";
import { storedForm } from "../../src/store/revision";

describe("an embedded graph", () => {
  it.each([
    [comfortablyEmbedded, []],
    [comfortablyEmbedded + 1, [expect.stringMatching(/100001 nodes .* set NEO4J_URI to use a Neo4j\.$/)]],
  ])("of %d nodes is told once whether it has outgrown its engine", async (nodes, expected) => {
    const engine = await openEngine({ engine: "embedded", file: null });
    const properties = { id: "dataset", revision: "0123456789abcdef", form: storedForm, nodes };
    await engine.write((transaction) =>
      transaction.run("CREATE (dataset:Dataset:MandateGraph) SET dataset = $properties", {
        properties: {
          ...properties,
          loadedAt: "2026-01-01T00:00:00.000Z",
          relationships: 0,
          sourcePaths: [],
          sourceHashes: [],
          widths: "{}",
        },
      }),
    );
    const logged: string[] = [];
    const watch = await watchDataset(
      engine,
      makeLog("warn", (line) => logged.push(line)),
    );
    watch.stop();
    await engine.close();
    expect(logged).toEqual(expected);
  });
});
