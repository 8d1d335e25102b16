import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "../graphql/served-graph";
import { examplesOf, queryCount, root } from "./examples";

const pages = [
  "README.md",
  ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];
const withQueries = pages.filter((page) => queryCount(page) > 0);

describeOnEachEngine("the examples of the docs", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  it.each(withQueries)("give the answers that %s shows", async (page) => {
    const examples = examplesOf(page);
    expect(examples).toHaveLength(queryCount(page));
    for (const { query, answer } of examples) expect(await served.data(query)).toEqual(JSON.parse(answer));
  });
});
