/** How Neo4j means to answer a page of mandates: it is quick only while it takes the rows from an index in order. */
import neo4j, { type Plan } from "neo4j-driver";
import { ServedGraph } from "../graphql/served-graph";
import { tinyGraph } from "../store/tiny-graph";
import { enginesUnderTest, itIsSkipped, testNeo4j } from "./engines";

const queries = [
  '{ mandates(filter: { stakeholderCategory: ["category/all"] }, first: 50) { nodes { id } } }',
  '{ mandates(filter: { stakeholderCategory: ["a", "b"], modality: [MAY] }, last: 50) { nodes { id purposes { nodes { id } } } } }',
  '{ mandates(filter: { stakeholderCategory: ["a"] }, first: 5, includeInferred: true) { totalCount nodes { id } } }',
];

/** What the database does, from the last step to the first. */
const steps = ({ operatorType, children }: Plan): string[] => [
  operatorType.replace(/@.*/, ""),
  ...children.flatMap(steps),
];

describe("a page of mandates towards categories", () => {
  if (testNeo4j === null) return itIsSkipped("is read from an index", "NEO4J_TEST_URI is not set");
  const { uri, user, password } = testNeo4j;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  let served: ServedGraph;
  beforeAll(async () => {
    const engine = await enginesUnderTest.find(({ title }) => title === "Neo4j")?.openEmpty();
    if (engine === undefined) throw new Error("There is no Neo4j to test on.");
    served = await ServedGraph.load(engine, tinyGraph);
  });
  afterAll(async () => {
    await served.engine.close();
    await driver.close();
  });

  it.each(queries)("is read from an index in order, and no further than it goes: %s", async (query) => {
    await served.data(query);
    const { summary } = await driver.executeQuery(`EXPLAIN ${served.statements[0]}`);
    if (summary.plan === false) throw new Error("There is no plan.");
    const planned = steps(summary.plan);
    const index = planned.indexOf("DirectedRelationshipIndexSeek");
    expect(planned.slice(index - 2, index + 1)).toEqual(["Limit", "Filter", "DirectedRelationshipIndexSeek"]);
  });
});
