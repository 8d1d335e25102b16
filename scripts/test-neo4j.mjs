/**
 * `npm run test:neo4j`: the tests that are held to a real database, on a Neo4j that this script starts and stops.
 * `--neo4j 5.26.28` chooses a version; other arguments go to jest. A skipped test counts as a failure here.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ready } from "./build.mjs";
import { root } from "./set-up.mjs";
import { finish, jest, noTotals, testEnvironment } from "./steps.mjs";

/** Tests that loop over the engines, since only here the second one is there, and those named `….neo4j.test.ts`. */
function engineTests() {
  if (!existsSync(join(root, "test"))) return [];
  const loopsOverEngines = (path) =>
    /from "(\.\.?\/)+(contract\/)?engines"/.test(readFileSync(join(root, path), "utf8"));
  return readdirSync(join(root, "test"), { recursive: true })
    .map((path) => `test/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".test.ts") && (path.endsWith(".neo4j.test.ts") || loopsOverEngines(path)))
    .sort();
}

/** A skipped test here would be a promise that nobody checked. */
function refuseSkipped(totals) {
  if (totals.skipped === 0) return totals;
  console.log(`\n✗ ${totals.skipped} skipped: with a Neo4j at hand no test may be skipped; each counts as failed.`);
  return { ...totals, failed: totals.failed + totals.skipped, skipped: 0 };
}

async function run(commandLine) {
  const at = commandLine.indexOf("--neo4j");
  const version = at < 0 ? undefined : commandLine.splice(at, 2)[1];
  const tests = engineTests();
  if (tests.length === 0)
    throw new Error("There is no test that loops over the engines and none named ….neo4j.test.ts.");
  const { startNeo4j } = await import("./neo4j/neo4j.mjs");
  console.log("\n▸ Neo4j starts");
  const neo4j = await startNeo4j({ version, quiet: true });
  console.log(`Neo4j ${neo4j.version} answers at ${neo4j.address}`);
  try {
    const environment = testEnvironment({
      NEO4J_TEST_URI: neo4j.address,
      NEO4J_TEST_USER: neo4j.user,
      NEO4J_TEST_PASSWORD: neo4j.password,
    });
    const forJest = ["--runInBand", ...commandLine, "--runTestsByPath", ...tests];
    const totals = await jest(forJest, environment, interrupted.signal);
    return commandLine.length === 0 ? refuseSkipped(totals) : totals;
  } finally {
    await neo4j.stop();
  }
}

// Whoever interrupts must not leave a database behind: jest is ended, then Neo4j is stopped in the usual way.
const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interrupted.abort());

ready();
try {
  finish(await run(process.argv.slice(2)));
} catch (error) {
  console.error(`✗ ${error.message}`);
  finish({ ...noTotals, failed: 1 });
}
