import type { Command } from "commander";
import type { EndWith } from "../exit-codes";
import { painted, printResult } from "../print";
import { databaseSettings, settingsHelp } from "../read-settings";
import { askQuestion } from "./ask-question";
import { type Cited, citationLine, citedFields } from "./citation-line";

const query = `query ($organisation: ID!, $towards: ID!, $about: ID, $includeInferred: Boolean) {
  mandateCheck(organisation: $organisation, towards: $towards, about: $about, includeInferred: $includeInferred) {
    verdict reach conflict sentence
    mandates { id name modality } purposes { id name } conditions { id name }
    limits { id name } elsewhere { id name }
    citations { ${citedFields} }
  }
}`;

interface Answer {
  readonly mandateCheck: {
    readonly verdict: string;
    readonly reach: string;
    readonly sentence: string;
    readonly citations: readonly Cited[];
  };
}

const after = `
TOWARDS is a stakeholder category or a body, ABOUT a topic or a purpose. Silence is NOT_ADDRESSED, not FORBIDDEN.
Below the answer stand the words that it rests on, and the reason of what another source says (EXTERNAL) or, with
--include-inferred, a curator concluded (INFERRED).

Exit codes: 0 answered, whatever the verdict, 1 refused or no database, 2 wrong usage.

Examples:
  $ mandate-graph ask centr body/icann topic/privacy
  $ mandate-graph ask centr category/industry --json`;

/** What a reach means, in the words of the sentence that follows. */
const reachInWords: Readonly<Record<string, string>> = {
  NAMED: "by words that name this",
  GENERAL: "by wider words only",
};

function headline(verdict: string, reach: string): string {
  const words = reachInWords[reach];
  return words === undefined ? verdict : `${verdict}, ${reach}: ${words}`;
}

function print({ mandateCheck: { verdict, reach, sentence, citations } }: Answer): void {
  printResult(painted("bold", headline(verdict, reach)));
  printResult(sentence);
  for (const citation of citations) printResult(`  ${citationLine(citation)}`);
}

/** `ask`: may an organisation speak to someone about something, and where is it written? */
export function addAsk(program: Command, endWith: EndWith): void {
  program
    .command("ask")
    .argument("<organisation>", "whose text is asked, for example centr")
    .argument("<towards>", "before whom, for example body/icann")
    .argument("[about]", "about what, for example topic/privacy")
    .description("ask whether an organisation may speak to someone about something")
    .option("--include-inferred", "let a curator's conclusions count")
    .option("--json", "print JSON")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(
      async (
        organisation: string,
        towards: string,
        about: string | undefined,
        { includeInferred = false, json }: { includeInferred?: boolean; json?: boolean },
      ) => {
        endWith(await askQuestion<Answer>(query, { organisation, towards, about, includeInferred }, json, print));
      },
    );
}
