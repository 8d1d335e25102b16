import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, program, root, startCommand } from "./program";

/** A command of a page, as it stands after `$ `, and what is shown below it. */
export interface ConsoleExample {
  readonly command: string;
  readonly shown: string;
  /** True where `^C` ends it. */
  readonly isInterrupted: boolean;
}

/** The commands in the blocks of a page that are marked as `console`. */
export function consoleExamples(page: string): readonly ConsoleExample[] {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/```console\n(.*?)```/gs);
  return [...blocks].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = "", ...lines] = text.split("\n");
        const isInterrupted = lines.includes("^C");
        return { command, shown: lines.filter((line) => line !== "^C").join("\n"), isInterrupted };
      }),
  );
}

/** The text without what differs from run to run: times and ports. A revision stays: the seeds decide it. */
export function withoutPassing(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "TIME")
    .replace(/^\d\d:\d\d:\d\d /gm, "TIME ")
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replaceAll("\r\n", "\n")
    .trimEnd();
}

/** A folder in which a page's commands are run one after the other, with the program on the path. */
export function makeConsole() {
  const folder = makeFolder();
  mkdirSync(folder.path("bin"));
  const shim = folder.path("bin/mandate-graph");
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(shim, 0o755);
  const settings = { PATH: `${folder.path("bin")}:${process.env.PATH}`, PORT: "0" };

  /** What a terminal would show, stdout and stderr together. */
  const show = async ({ command, shown, isInterrupted }: ConsoleExample): Promise<string> => {
    // `exec` makes the interrupt reach the program itself.
    const script = isInterrupted ? command.replace(/mandate-graph/, "exec mandate-graph") : command;
    const around = { settings, cwd: folder.folder };
    const running = startCommand("bash", ["--norc", "-c", `exec 2>&1\n${script}`], around);
    if (isInterrupted) {
      const [lastLine = ""] = shown.trimEnd().split("\n").slice(-1);
      const start = lastLine.replace(/\d.*/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      await running.waitFor(new RegExp(start));
      running.child.kill("SIGINT");
    }
    const { code, stdout } = await running.ended;
    if (isInterrupted && code !== 0) throw new Error(`${command} ended with code ${code}: ${stdout}`);
    return stdout;
  };
  return { show, remove: folder.remove };
}
