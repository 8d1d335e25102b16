import type { Command } from "commander";
import type { EndWith } from "../exit-codes";
import { printResult } from "../print";
import { databaseSettings, settingsHelp } from "../read-settings";
import { askQuestion, wholeNumber } from "./ask-question";
import { type Cited, citationLine, citedFields } from "./citation-line";

const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $limit: Int, $avoid: [ID!], $includeInferred: Boolean) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, avoid: $avoid, includeInferred: $includeInferred) {
    length
    steps { forward relationship from { id } to { id name } citations { ${citedFields} } }
  }
}`;

interface Answer {
  readonly paths: readonly {
    readonly length: number;
    readonly steps: readonly {
      readonly forward: boolean;
      readonly relationship: string;
      readonly to: { readonly id: string };
      readonly citations: readonly Cited[];
    }[];
  }[];
}

interface Options {
  readonly maxLength: number;
  readonly limit: number;
  readonly avoid?: readonly string[];
  readonly includeInferred?: boolean;
  readonly json?: boolean;
}

const after = `
The shortest paths come first. Each step shows its relationship, along its own direction (->) or against it (<-), and
the words that it rests on, or the reason of what does not stand in the words.

Exit codes: 0 answered, also where there is no path, 1 refused or no database, 2 wrong usage.

Examples:
  $ mandate-graph paths centr/objective/3 body/icann --limit 1
  $ mandate-graph paths centr/condition/common-position topic/privacy --json`;

function print(start: string, { paths }: Answer): void {
  if (paths.length === 0) printResult("There is no such path.");
  for (const { length, steps } of paths) {
    printResult(`${start}  (${length} ${length === 1 ? "step" : "steps"})`);
    for (const { forward, relationship, to, citations } of steps) {
      const [words] = citations.map(citationLine);
      printResult(`  ${forward ? `-${relationship}->` : `<-${relationship}-`} ${to.id}  ${words}`);
    }
  }
}

/** `paths`: how two things are connected, step by step, with the words for each. */
export function addPaths(program: Command, endWith: EndWith): void {
  program
    .command("paths")
    .argument("<from>", "the id to start from")
    .argument("<to>", "the id to reach")
    .description("tell how two things are connected")
    .option("--max-length <number>", "at most so many steps, 1 to 8", wholeNumber, 6)
    .option("--limit <number>", "at most so many paths, 1 to 100", wholeNumber, 10)
    .option("--avoid <id...>", "entities not to pass")
    .option("--include-inferred", "also along what a curator concluded")
    .option("--json", "print JSON")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (from: string, to: string, { json, ...options }: Options) => {
      endWith(await askQuestion<Answer>(query, { from, to, ...options }, json, (answer) => print(from, answer)));
    });
}
