/**
 * The engines that every contract test is held to: the embedded one, and a real Neo4j where the
 * environment names one (`npm run test:neo4j` starts it). That Neo4j belongs to the tests: opening it
 * here empties it. Files that use it must not run at the same time (`--runInBand`).
 */
import type { Engine } from "../../src/store/engine";
import { openEngine } from "../../src/store/open-engine";

export interface EngineUnderTest {
  /** As it stands in the names of tests. */
  readonly title: string;
  /** Why its tests are skipped; null where they run. */
  readonly skipped: string | null;
  /** Opens it with no data in it. Whoever opens it closes it. */
  readonly openEmpty: (options?: { readonly readTimeLimit?: number }) => Promise<Engine>;
}

const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env;

/** Where the tests' Neo4j is; null where there is none. */
export const testNeo4j =
  NEO4J_TEST_URI && NEO4J_TEST_USER && NEO4J_TEST_PASSWORD
    ? {
        engine: "neo4j" as const,
        uri: NEO4J_TEST_URI,
        user: NEO4J_TEST_USER,
        password: NEO4J_TEST_PASSWORD,
        database: null,
      }
    : null;

export const enginesUnderTest: readonly EngineUnderTest[] = [
  {
    title: "embedded",
    skipped: null,
    openEmpty: (options) => openEngine({ engine: "embedded", file: null, ...options }),
  },
  {
    title: "Neo4j",
    skipped: testNeo4j === null ? "NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD are not set" : null,
    openEmpty: openEmptyNeo4j,
  },
];

async function openEmptyNeo4j(options: { readonly readTimeLimit?: number } = {}): Promise<Engine> {
  if (testNeo4j === null) throw new Error("There is no Neo4j to test on.");
  const engine = await openEngine({ ...testNeo4j, ...options });
  await empty(engine);
  return engine;
}

/** Removes every node, ours and others', and leaves constraints and indexes. */
export async function empty(engine: Engine): Promise<void> {
  await engine.write((transaction) => transaction.run("MATCH (node) DETACH DELETE node"));
}

/**
 * A `describe` for each engine, visibly skipped where there is none. Where there is a Neo4j, for that alone: `npm test`
 * holds the same tests to the embedded engine.
 */
export function describeOnEachEngine(title: string, body: (engine: EngineUnderTest) => void): void {
  const engines = enginesUnderTest.filter((engine) => testNeo4j === null || engine.title === "Neo4j");
  for (const engine of engines) describeOnOne(engine, title, body);
}

/** The same for tests that try more where there is a Neo4j, and so on both. */
export function describeOnBothEngines(title: string, body: (engine: EngineUnderTest) => void): void {
  for (const engine of enginesUnderTest) describeOnOne(engine, title, body);
}

function describeOnOne(engine: EngineUnderTest, title: string, body: (engine: EngineUnderTest) => void): void {
  if (engine.skipped === null) describe(`${title}, on ${engine.title}`, () => body(engine));
  else describe.skip(`${title}, on ${engine.title} (skipped: ${engine.skipped})`, () => it("needs a server", () => {}));
}

/** A test that compares both engines: visibly skipped where there is no Neo4j. */
export function itOnBothEngines(title: string, body: () => Promise<void>, timeout: number): void {
  const neo4j = enginesUnderTest.find((engine) => engine.title === "Neo4j");
  if (neo4j?.skipped === null) it(title, body, timeout);
  else itIsSkipped(title, neo4j?.skipped ?? "there is none");
}

/** Says of a test that it does not run, and why. */
export function itIsSkipped(title: string, why: string): void {
  it.skip(`${title} (skipped: ${why})`, () => {});
}
