/**
 * The built program as a user runs it: `npm test` builds it first, `npm run build` builds it again. Each run has a
 * folder of its own with a copy of the lighthouse seeds, and no settings but those that are given.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that was started. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly written: { stdout: string; stderr: string };
  readonly ended: Promise<Ended>;
}

type Settings = Readonly<Record<string, string>>;

export function start(commandLine: readonly string[], settings: Settings = {}): Running {
  const env = { PATH: process.env.PATH ?? "", ...settings };
  const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...commandLine], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (written.stdout += chunk));
  child.stderr.on("data", (chunk) => (written.stderr += chunk));
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, ...written })));
  return { child, written, ended };
}

/** Runs a command to its end. */
export function run(commandLine: readonly string[], settings: Settings = {}): Promise<Ended> {
  return start(commandLine, settings).ended;
}

/** Starts `serve` on a free port and waits until it listens; throws what it wrote where it ends instead. */
export async function startServing(settings: Settings): Promise<Running & { url: string }> {
  const running = start(["serve"], { PORT: "0", ...settings });
  for (;;) {
    const [, url] = /GraphQL +(http:\S+)\/graphql\n/.exec(running.written.stdout) ?? [];
    if (url !== undefined) return { ...running, url };
    const ended = await Promise.race([running.ended, new Promise<null>((later) => setTimeout(later, 50, null))]);
    if (ended !== null) throw new Error(`serve ended with code ${ended.code}: ${ended.stderr}`);
  }
}

/** A folder for one test, with seeds that may be broken. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-e2e-"));
  const seeds = join(folder, "seeds");
  cpSync(join(root, "test/fixtures/seeds"), seeds, { recursive: true });
  const mission = join(seeds, "lighthouse/mission.yaml");
  return {
    seeds,
    graphFile: join(folder, "graph.grafeo"),
    path: (name: string) => join(folder, name),
    change: (from: string, to: string) => writeFileSync(mission, readFileSync(mission, "utf8").replace(from, to)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
