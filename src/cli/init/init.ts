import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { seedsFolder } from "../../config";
import { vocabularyFolder } from "../../seeds/files/find-files";
import { seedSchemaText } from "../../seeds/schema/seed-schema";
import { StartError } from "../../server/start-error";
import { type EndWith, exitCodes } from "../exit-codes";
import { printResult } from "../print";
import { settingsHelp } from "../read-settings";
import { starterSeeds } from "./starter-seeds";

const after = `
It writes a small organisation with comments, which passes "check" as it is: write yours over it. Beside it stands
the JSON Schema by which editors with YAML support complete the keys and explain them.

Exit codes: 0 written, 1 the folder is there already or cannot be written, 2 wrong usage.

Examples:
  $ mandate-graph init my-organisation
  $ mandate-graph init my-organisation --into my-seeds`;

/** `init`: a folder of seeds to start from. */
export function addInit(program: Command, endWith: EndWith): void {
  program
    .command("init")
    .argument("<id>", "the id of the organisation: lower-case letters, digits, - and .", readId)
    .description("write the seeds of a small organisation, to start from")
    .option("--into <folder>", "the folder of the seeds (default: SEEDS)")
    .addHelpText("after", () => `${settingsHelp(["SEEDS"])}\n${after}`)
    .action((id: string, { into }: { into?: string }) => {
      const seeds = into ?? seedsFolder();
      const written = writeStarter(seeds, id);
      printResult(`Written to ${join(seeds, id)}: ${written.join(", ")}.`);
      printResult(`Write your organisation over it; "mandate-graph check ${seeds} --watch" tells what is amiss.`);
      const folder = into === undefined ? "" : `SEEDS=${into} `;
      printResult(`Ask it: "${folder}mandate-graph ask ${id} category/governments".`);
      endWith(exitCodes.ok);
    });
}

function readId(given: string): string {
  if (given === vocabularyFolder) throw new InvalidArgumentError("That folder is for the shared terms.");
  if (/^[a-z0-9][a-z0-9.-]*$/.test(given)) return given;
  const nearest = given
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[.-]+|-+$/g, "");
  const suggestion = nearest === "" ? "" : ` Did you mean "${nearest}"?`;
  throw new InvalidArgumentError(`Ids are made of lower-case letters, digits, "-" and ".".${suggestion}`);
}

/** All or nothing: what was written is taken away again where the rest cannot be. */
function writeStarter(seeds: string, id: string): readonly string[] {
  const folder = join(seeds, id);
  if (existsSync(folder)) throw new StartError(`${folder} is there already, and is left as it is. Choose another id.`);
  const files = starterSeeds(id);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw asStartError(folder, error as NodeJS.ErrnoException);
  }
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { flag: "wx" });
    const schema = join(seeds, "seed.schema.json");
    if (!existsSync(schema)) writeFileSync(schema, seedSchemaText("seed.schema.json"));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw asStartError(folder, error as NodeJS.ErrnoException);
  }
  return Object.keys(files);
}

function asStartError(folder: string, error: NodeJS.ErrnoException): StartError {
  const elsewhere = "Name another folder with --into.";
  const reasons: Readonly<Record<string, string>> = {
    EACCES: `this user may not write there. ${elsewhere}`,
    EROFS: `that place is read-only. ${elsewhere}`,
    ENOTDIR: `a part of the path is a file. ${elsewhere}`,
    EEXIST: `a part of the path is a file. ${elsewhere}`,
    ENOSPC: "the disk is full.",
    ENAMETOOLONG: "the name is too long.",
  };
  return new StartError(`${folder} cannot be written: ${reasons[error.code ?? ""] ?? error.message}`, error);
}
