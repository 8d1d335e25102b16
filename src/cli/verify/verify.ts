import type { Command } from "commander";
import { GraphQLError } from "graphql";
import { SeedsError } from "../../server/fill-database";
import { type EndWith, exitCodes } from "../exit-codes";
import { printAside, printJson, printResult } from "../print";
import { databaseSettings, readSettings, settingsHelp } from "../read-settings";
import { collectChecks } from "./collect-checks";
import { checksAsObject, formatChecks } from "./format-checks";
import { NoCopyError, readCopy } from "./read-copy";

const after = `
Every citation is held against the text of its document: EXACT, MOVED, CHANGED, GONE, or NO_TEXT where there is
nothing to compare. It asks NEO4J_URI or GRAPH_FILE; without either, the seeds are loaded into memory first.

With --against, a newer copy of one document's text takes the place of the stored one: listed is what would fall,
move, or need reading again if the seeds were given that text.

Exit codes: 0 all words stand as cited, 1 some do not, or it failed, 2 wrong usage, an unknown document or file.

Examples:
  $ mandate-graph verify
  $ GRAPH_FILE=graph.grafeo mandate-graph verify --document centr/document/mission-statement --json
  $ mandate-graph verify --against newer.txt --document centr/document/mission-statement`;

interface Options {
  readonly document?: string;
  readonly against?: string;
  readonly json?: boolean;
}

/** `verify`: whether the words that the graph cites stand where it says, in the stored texts or in a newer copy. */
export function addVerify(program: Command, endWith: EndWith): void {
  program
    .command("verify")
    .description("hold every citation against the text it quotes, or a newer copy of it")
    .option("--document <id>", "only what cites this document")
    .option("--against <file>", "a newer copy of the document's text")
    .option("--json", "print one JSON object")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (options: Options) => {
      try {
        endWith(await verify(options));
      } catch (error) {
        if (error instanceof SeedsError) error.lines.forEach(printAside);
        const isUsage = error instanceof NoCopyError || error instanceof GraphQLError;
        if (!isUsage) throw error;
        printAside(error.message);
        endWith(exitCodes.usage);
      }
    });
}

async function verify({ document, against, json }: Options): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  if (against !== undefined && document === undefined)
    throw new NoCopyError("Of which document is it a copy? Add --document.");
  const wanted = { document: document ?? null, copy: against === undefined ? null : readCopy(against) };
  const found = await collectChecks(config, wanted);
  if (json === true) printJson(checksAsObject(found, wanted, against ?? null));
  else formatChecks(found, wanted).forEach(printResult);
  return found.amiss.length === 0 ? exitCodes.ok : exitCodes.failed;
}
