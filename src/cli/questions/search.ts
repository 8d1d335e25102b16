import type { Command } from "commander";
import type { EndWith } from "../exit-codes";
import { painted, printResult } from "../print";
import { databaseSettings, settingsHelp } from "../read-settings";
import { askQuestion, wholeNumber } from "./ask-question";

const query = `query ($text: String!, $first: Int, $includeInferred: Boolean) {
  search(text: $text, first: $first, includeInferred: $includeInferred) {
    score field snippet highlights { start end } node { id kind name }
  }
}`;

interface Answer {
  readonly search: readonly {
    readonly field: string;
    readonly snippet: string;
    readonly highlights: readonly { readonly start: number; readonly end: number }[];
    readonly node: { readonly id: string; readonly name: string };
  }[];
}

const after = `
Names, wordings, clauses and quotes are searched; case, accents, endings and small typing errors do not matter.

Exit codes: 0 answered, also where nothing is found, 1 refused or no database, 2 wrong usage.

Examples:
  $ mandate-graph search privacy
  $ mandate-graph search 'common position' --first 3 --json`;

/** The snippet with the words found made bold where a person reads it. */
function marked({ snippet, highlights }: Answer["search"][number]): string {
  let shown = "";
  let done = 0;
  for (const { start, end } of highlights) {
    shown += snippet.slice(done, start) + painted("bold", snippet.slice(start, end));
    done = end;
  }
  return (shown + snippet.slice(done)).replace(/\s+/gu, " ");
}

/** `search`: what the graph holds about words, the best first. */
export function addSearch(program: Command, endWith: EndWith): void {
  program
    .command("search")
    .argument("<words...>", "what to look for")
    .description("find what the graph holds about words")
    .option("--first <number>", "at most so many, 0 to 100", wholeNumber, 10)
    .option("--include-inferred", "also what a curator concluded")
    .option("--json", "print JSON")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (words: string[], options: { first: number; includeInferred?: boolean; json?: boolean }) => {
      const variables = {
        text: words.join(" "),
        first: options.first,
        includeInferred: options.includeInferred ?? false,
      };
      const code = await askQuestion<Answer>(query, variables, options.json, ({ search }) => {
        if (search.length === 0) printResult("Nothing is found.");
        for (const hit of search) {
          printResult(`${painted("bold", hit.node.id)}  ${hit.node.name}`);
          printResult(`  ${hit.field}: ${marked(hit)}`);
        }
      });
      endWith(code);
    });
}
