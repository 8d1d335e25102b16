import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./set-up.mjs";

/** What checks came to: numbers of checks that passed, failed and were skipped. */
export const noTotals = { passed: 0, failed: 0, skipped: 0 };

/** Adds two totals. */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** `N passed, N failed`, and `, N skipped` where any was. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Runs one named check and counts it as one.
 *
 * @param {string} name what is checked, in plain words
 * @param {string} advice what to run or do when it fails
 * @param {string[]} command a script below the project and its arguments, run by this Node
 */
export function step(name, advice, command) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) return { ...noTotals, passed: 1 };
  console.log(`✗ ${name}: failed. ${advice}`);
  return { ...noTotals, failed: 1 };
}

/** The environment for tests: what the caller's shell says about databases and the server must not reach them. */
export function testEnvironment(more = {}) {
  const foreign =
    /^(NEO4J_.*|GRAPH_FILE|SEEDS|HOST|PORT|BODY_LIMIT|RESPONSE_CACHE_MB|CORS_ORIGINS|LOG_LEVEL|QUERY_TIMEOUT|NODE_ENV)$/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...more };
}

const secondsToEnd = 10;

/** Resolves with jest's exit code; ends jest where it has reported but something that a test left open keeps it. */
function ended(child, results) {
  return new Promise((resolve) => {
    let reportedAt = null;
    const watch = setInterval(() => {
      if (reportedAt === null && existsSync(results)) reportedAt = Date.now();
      if (reportedAt === null || Date.now() - reportedAt < secondsToEnd * 1000) return;
      console.log("✗ The tests are over but jest did not end: a test left something open, often after it had failed.");
      clearInterval(watch);
      child.kill("SIGKILL");
    }, 500);
    const end = (code) => {
      clearInterval(watch);
      resolve(code);
    };
    child.once("close", end).once("error", () => end(1));
  });
}

/**
 * Runs jest and counts its tests; a file that cannot be run counts as one failed test, and so does a run that does
 * not end by itself.
 *
 * @param {string[]} commandLine options and paths for jest
 * @param {NodeJS.ProcessEnv} env what the tests see of the environment
 * @param {AbortSignal} [signal] ends jest early, which counts as a failure
 *
 * Lines that tests add to the file CLOSING_LINES are printed after jest's report.
 */
export async function jest(commandLine, env, signal) {
  console.log("\n▸ tests (jest)");
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-"));
  const results = join(folder, "jest.json");
  const closing = join(folder, "closing-lines");
  const program = join(root, "node_modules/jest/bin/jest.js");
  // Jest prints its report to stderr, and to stdout only where the JSON is.
  const child = spawn(process.execPath, [program, "--json", `--outputFile=${results}`, ...commandLine], {
    cwd: root,
    env: { ...env, CLOSING_LINES: closing },
    signal,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await ended(child, results);
  if (existsSync(closing)) console.log(`\n${readFileSync(closing, "utf8").trimEnd()}`);
  const found = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : null;
  rmSync(folder, { recursive: true, force: true });
  if (found === null) return { ...noTotals, failed: 1 };
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

/** Prints the totals alone on the last line, notes them for .ci/run, and sets the exit code. */
export function finish(totals) {
  if (process.env.TOTALS_FILE) appendFileSync(process.env.TOTALS_FILE, `${JSON.stringify(totals)}\n`);
  console.log(`\n${inWords(totals)}`);
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}
