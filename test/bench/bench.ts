import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the small version of the benchmark found. */
export interface SmallRun {
  readonly contestants: number;
  readonly requests: number;
  /** Statements per lone request, by workload. */
  readonly statements: Readonly<Record<string, number>>;
}

/**
 * Runs `npm run bench -- --small`, on the Neo4j of the tests too where the environment names one.
 *
 * Throws with its own words where answers differ or more statements are run than expected.
 */
export function runSmallBench(environment: NodeJS.ProcessEnv): SmallRun {
  const script = join(__dirname, "../../scripts/bench.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--small"], {
    encoding: "utf8",
    env: environment,
  });
  if (status !== 0) throw new Error(`The small benchmark failed:\n${stderr}`);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as SmallRun;
}
