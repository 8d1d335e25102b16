import type { Draft, DraftText, DraftWords } from "../draft/draft";
import type { Finding, SeedRule } from "../rule";
import { clauseAround, placesOfWords } from "../text/folded-text";
import type { QuoteSearch } from "../text/locate-quote";
import { nearestWords, splitWords, type Word } from "../text/nearest-words";

const longestShown = 200;

function shorten(words: string): string {
  const folded = words.trim().replace(/\s+/gu, " ");
  return folded.length > longestShown ? `${folded.slice(0, longestShown)}…` : folded;
}

const wordsOfTexts = new WeakMap<DraftText, readonly Word[]>();

function nearestIn(text: DraftText, quote: string): string | null {
  const words = wordsOfTexts.get(text) ?? splitWords(text.text);
  wordsOfTexts.set(text, words);
  const nearest = nearestWords(text.text, words, quote);
  if (nearest === null) return null;
  const span = placesOfWords(text.folded, nearest)[0];
  const clause = span === undefined ? null : clauseAround(text.clauses, span);
  return `Nearest there: "${shorten(nearest)}"${clause === null ? "" : ` (clause ${clause.number})`}.`;
}

function whereElse(clauses: readonly string[]): string {
  const numbers = Array.from(new Set(clauses.filter((each) => each !== "")));
  return numbers.length === 0 ? "They stand outside of the clauses." : `They stand in clause ${numbers.join(", ")}.`;
}

function otherDocument(draft: Draft, words: DraftWords, quote: string): string | null {
  const others = Array.from(draft.texts.values()).filter(
    (each) => each.organisation === words.organisation && each.document !== words.document,
  );
  const holder = others.find((each) => placesOfWords(each.folded, quote).length > 0);
  return holder === undefined ? null : `They stand in "${holder.name}": say so with \`in\`.`;
}

function explain(draft: Draft, words: DraftWords, found: QuoteSearch): Finding | null {
  const { quote, clause, occurrence, document } = words;
  const text = document === null ? undefined : draft.texts.get(document);
  if (quote === null) return null;
  const shown = `"${shorten(quote.value)}"`;
  const place = quote.place;
  if (found.outcome === "no-text") {
    return {
      place,
      message: `The words ${shown} cannot be found: the text of "${document ?? ""}" is not in the seeds.`,
      suggestion: "Name the document that holds them with `in`.",
    };
  }
  if (text === undefined) return null;
  switch (found.outcome) {
    case "absent": {
      if (clause !== null && found.elsewhere.length > 0) {
        return {
          place,
          message: `The words ${shown} do not stand in clause ${clause.value} of "${text.name}".`,
          suggestion: whereElse(found.elsewhere),
        };
      }
      const suggestion = otherDocument(draft, words, quote.value) ?? nearestIn(text, quote.value);
      return { place, message: `The words ${shown} do not stand in "${text.name}".`, suggestion };
    }
    case "unknown-clause": {
      const number = clause?.value ?? "";
      const suggestion = `Its clauses are ${shorten(found.known.join(", "))}.`;
      return { place: clause?.place ?? place, message: `"${text.name}" has no clause "${number}".`, suggestion };
    }
    case "too-few": {
      const where = clause === null ? `"${text.name}"` : `clause ${clause.value} of "${text.name}"`;
      const message = `There is no occurrence ${occurrence?.value ?? ""} of the words ${shown} in ${where}.`;
      return {
        place: occurrence?.place ?? place,
        message,
        suggestion: `They stand there ${found.count === 1 ? "once" : `${found.count} times`}.`,
      };
    }
    default:
      return null;
  }
}

/** Words that are quoted must stand in the document, where the seeds say that they stand. */
export const quoteAbsent: SeedRule = function* (draft) {
  for (const [words, found] of draft.searches) {
    const finding = explain(draft, words, found);
    if (finding !== null) yield finding;
  }
};
