/**
 * The built program as a user runs it (`npm test` builds it first), in a folder of its own with a copy of the
 * lighthouse seeds, with no settings but those that are given, and with nothing that is a terminal.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(__dirname, "../..");
export const program = join(root, "dist/cli/main.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that was started. */
export interface Running {
  readonly child: ChildProcess;
  /** Waits until what it wrote since the last call holds this, and returns that. */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Surroundings {
  readonly settings?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What is piped in. */
  readonly input?: string;
}

/** Starts any command, `node` for the program. */
export function startCommand(file: string, commandLine: readonly string[], around: Surroundings = {}): Running {
  const { settings = {}, cwd = root, input = "" } = around;
  const child = spawn(file, commandLine, { cwd, env: { PATH: process.env.PATH ?? "", ...settings } });
  let stdout = "";
  let stderr = "";
  let seen = 0;
  child.stdout.on("data", (chunk) => (stdout += chunk));
  child.stderr.on("data", (chunk) => (stderr += chunk));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
  const waitFor = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const news = stdout.slice(seen);
      if (pattern.test(news)) {
        seen = stdout.length;
        return news;
      }
      const isOver = await Promise.race([ended.then(() => true), new Promise((later) => setTimeout(later, 20, false))]);
      if (isOver && !pattern.test(stdout.slice(seen)))
        throw new Error(`It ended without ${pattern}:\n${stdout}${stderr}`);
    }
  };
  return { child, waitFor, ended };
}

export function start(commandLine: readonly string[], around: Surroundings = {}): Running {
  return startCommand(process.execPath, [program, ...commandLine], around);
}

/** Runs a command of the program to its end. */
export function run(commandLine: readonly string[], around: Surroundings = {}): Promise<Ended> {
  return start(commandLine, around).ended;
}

/** A folder for one test, with seeds that can be broken and mended. */
export function makeFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mandate-graph-cli-")));
  const seeds = join(folder, "seeds");
  cpSync(join(root, "test/fixtures/seeds"), seeds, { recursive: true });
  const mission = join(seeds, "lighthouse/mission.yaml");
  return {
    folder,
    seeds,
    path: (name: string) => join(folder, name),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    /** Changes the mission as editors do: a new file in the place of the old one. */
    change: (from: string, to: string) => {
      const text = readFileSync(mission, "utf8");
      if (!text.includes(from)) throw new Error(`The mission does not hold ${from}.`);
      writeFileSync(`${mission}~`, text.replace(from, to));
      renameSync(`${mission}~`, mission);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Folder = ReturnType<typeof makeFolder>;

/** The same with the shipped seeds and the made-up organisations beside the lighthouse: seven organisations. */
export function makeFullFolder(): Folder {
  const folder = makeFolder();
  for (const from of ["seeds", "test/fixtures/organisations"])
    cpSync(join(root, from), folder.seeds, { recursive: true, filter: (name) => !/\.(md|json)$/.test(name) });
  return folder;
}
