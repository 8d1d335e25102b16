import { type Command, Option } from "commander";
import { seedsFolder } from "../config";
import type { SeedReading } from "../seeds/read-seeds";
import { type EndWith, exitCodes } from "./exit-codes";
import { painted, printAside, printResult } from "./print";
import { readSeeds } from "./read-seeds";
import { settingsHelp } from "./read-settings";
import { type ReadingFormat, readingFormats } from "./reading-formats";
import { watchFolder } from "./watch-folder";

const after = `
Every problem is one line, "file:line:column message", that most editors can jump to. Notices do not fail.
With --watch it checks again when a file changes, until Ctrl-C.

Exit codes: 0 no problems, or a watch that was ended, 1 problems, 2 wrong usage.

Examples:
  $ mandate-graph check
  $ mandate-graph check my-seeds --watch
  $ mandate-graph check my-seeds --format github
  $ mandate-graph check my-seeds --json`;

interface Options {
  readonly format: ReadingFormat;
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** `check`: reads a folder of seeds and tells everything that must be put right. It needs no database. */
export function addCheck(program: Command, endWith: EndWith): void {
  const formats = Object.keys(readingFormats);
  program
    .command("check")
    .argument("[folder]", "the folder of the seeds (default: SEEDS)")
    .description("check seeds and tell every problem with its place")
    .addOption(new Option("--format <name>", "how to print").choices(formats).default("text"))
    .addOption(new Option("--json", "the same as --format json").conflicts("format"))
    .addOption(new Option("--watch", "check again whenever a file changes").conflicts("json"))
    .addHelpText("after", () => `${settingsHelp(["SEEDS"])}\n${after}`)
    .action(async (folder: string | undefined, { format: named, json, watch }: Options) => {
      const format = json === true ? "json" : named;
      const path = folder ?? seedsFolder();
      if (watch === true) endWith(await watchSeeds(path, format));
      else endWith(printed(await readSeeds(path), path, format));
    });
}

function printed(reading: SeedReading, folder: string, format: ReadingFormat): number {
  readingFormats[format](reading, folder).forEach(printResult);
  return reading.graph === null ? exitCodes.failed : exitCodes.ok;
}

/** Prints what was found in a folder of seeds. */
export function printReading(reading: SeedReading, folder: string, asJson: boolean): void {
  printed(reading, folder, asJson ? "json" : "text");
}

async function watchSeeds(folder: string, format: ReadingFormat): Promise<number> {
  if (format !== "text") {
    printAside("--watch prints for people: leave out --format.");
    return exitCodes.usage;
  }
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  const look = async () => {
    const reading = await readSeeds(folder);
    printResult(painted("bold", `${new Date().toTimeString().slice(0, 8)} Checking ${folder}`));
    printed(reading, folder, format);
    printResult("Waiting for changes; Ctrl-C ends.\n");
  };
  await watchFolder(folder, look, ending.signal);
  return exitCodes.ok;
}
