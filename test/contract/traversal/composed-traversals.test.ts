/**
 * Random queries about random graphs: on the embedded engine against a naive reading of the contract,
 * and where there is a Neo4j, statement by statement on both engines.
 */
import { appendFileSync } from "node:fs";
import { makeSchema } from "../../../src/graphql/schema";
import { kindNames } from "../../../src/model/kind-table";
import type { Engine } from "../../../src/store/engine";
import { enginesUnderTest, itOnBothEngines, testNeo4j } from "../engines";
import { affordableVariables } from "./affordable";
import { AskedEngine, comparable } from "./asked-engine";
import { Comparison, keepingPlans } from "./comparison";
import { difference } from "./difference";
import { NaiveAnswers } from "./naive-answers";
import { Random, seedOfRun } from "./random";
import { type Density, randomGraph } from "./random-graph";
import { anyBounds, randomQuery } from "./random-query";

const schema = makeSchema();
const seed = seedOfRun();

/** What a run came to, for whoever reads its end: `scripts/steps.mjs` prints the file after the report. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
  const { CLOSING_LINES } = process.env;
  if (CLOSING_LINES) appendFileSync(CLOSING_LINES, `${line}\n`);
}

const opened: Engine[] = [];

async function openAsked(title: string): Promise<AskedEngine> {
  const engine = await enginesUnderTest.find((each) => each.title === title)?.openEmpty({ readTimeLimit: 60_000 });
  if (!engine) throw new Error(`There is no engine "${title}".`);
  opened.push(engine);
  return new AskedEngine(engine.name === "neo4j" ? keepingPlans(engine) : engine, schema);
}

afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
});

describe("composed traversals", () => {
  const densities: readonly Density[] = [
    "empty",
    "sparse",
    "sparse",
    "sparse",
    "sparse",
    "sparse",
    "middling",
    "middling",
    "middling",
    "dense",
    "dense",
    "dense",
  ];
  /** Where a Neo4j is there, it is the longer run: its statements take most of the time anyway. */
  const queriesPerGraph = testNeo4j === null ? 20 : 40;

  it("answer on the embedded engine as the contract says, read naively", async () => {
    say(`TRAVERSAL_SEED=${seed}`);
    const embedded = await openAsked("embedded");
    const answered = { queries: 0, tooLarge: 0, withErrors: 0 };
    for (const [number, density] of densities.entries()) {
      const random = new Random(seed + number);
      const graph = randomGraph(random, density, `graph-${number}`);
      const known = await embedded.load(graph);
      const naive = new NaiveAnswers(schema, graph, known.revision);
      const kinds = kindNames.filter(
        (kind) => density === "empty" || graph.entities.some((entity) => entity.kind === kind),
      );
      for (let count = 0; count < queriesPerGraph; count += 1) {
        const query = randomQuery(random, schema, anyBounds(random, random.pick([1, 1, 2, 3]), kinds));
        const variables = affordableVariables(random, schema, query, known, { blocks: 120, rows: 20_000 });
        if (variables === null) {
          answered.tooLarge += 1;
          continue;
        }
        const { answer } = await embedded.ask(query.text, variables);
        const expected = comparable(await naive.answer(query.text, variables));
        if (answer !== expected)
          throw difference({ seed, graph: number, query, variables }, ["embedded", answer], ["contract", expected]);
        answered.queries += 1;
        if (!answer.endsWith('"errors":[]}')) answered.withErrors += 1;
      }
    }
    say(
      `${answered.queries} queries answered as the contract says, ${answered.withErrors} of them with an error, ${answered.tooLarge} passed over as too large`,
    );
    expect(answered.queries).toBeGreaterThanOrEqual((densities.length * queriesPerGraph * 5) / 6);
  }, 120_000);
});

describe("statements of composed traversals", () => {
  const densities: readonly Density[] = ["dense", "sparse", "middling", "empty", "sparse", "dense", "middling"];

  itOnBothEngines(
    "give the same rows on both engines",
    async () => {
      say(`TRAVERSAL_SEED=${seed}`);
      const comparison = new Comparison(schema, seed, await openAsked("embedded"), await openAsked("Neo4j"));
      await comparison.chooseQueries(150);
      await comparison.forgetPlans();
      for (const density of densities) await comparison.onGraph(density);
      await comparison.forgetPlans();
      const { texts, compared } = comparison;
      say(`${texts.size} different texts`);
      say(`compared ${compared} statements on embedded and ${await comparison.version()}, 0 differences`);
      expect(texts.size).toBeGreaterThanOrEqual(150);
      expect(compared).toBeGreaterThanOrEqual(1_000);
    },
    600_000,
  );
});
