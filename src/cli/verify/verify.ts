import type { Command } from "commander";
import type { EndWith } from "../exit-codes";
import { databaseSettings, settingsHelp } from "../read-settings";
import type { VerifyOptions } from "./verify-citations";

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

/** `verify`: whether the words that the graph cites stand where it says, in the stored texts or in a newer copy. */
export function addVerify(program: Command, endWith: EndWith): void {
  program
    .command("verify")
    .description("hold every citation against the text it quotes, or a newer copy of it")
    .option("--document <id>", "only what cites this document")
    .option("--against <file>", "a newer copy of the document's text")
    .option("--json", "print one JSON object")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (options: VerifyOptions) => {
      const { verifyCitations } = require("./verify-citations") as typeof import("./verify-citations");
      endWith(await verifyCitations(options));
    });
}
