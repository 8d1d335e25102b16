import type { Placed } from "../shape/seed-item";
import type { ClauseCut } from "./cut-clauses";
import { allClauses, clauseAround, type FoldedText, placesOfWords, type Span } from "./folded-text";

/** What to look for: the words, and where there are several places, which is meant. */
export interface QuoteWanted {
  readonly quote: Placed<string>;
  readonly clause: Placed<string> | null;
  readonly occurrence: Placed<number> | null;
}

/** Where words were found, or why they were not. */
export type QuoteSearch =
  | { readonly outcome: "found"; readonly span: Span }
  | { readonly outcome: "no-text" }
  /** `elsewhere`: the clauses in which the words do stand, where another was asked for. */
  | { readonly outcome: "absent"; readonly elsewhere: readonly string[] }
  | { readonly outcome: "unknown-clause"; readonly known: readonly string[] }
  | { readonly outcome: "ambiguous"; readonly clauses: readonly string[] }
  | { readonly outcome: "too-few"; readonly count: number };

/** Finds the one place that is meant by a quote in a text. */
export function locateQuote(folded: FoldedText, clauses: readonly ClauseCut[], wanted: QuoteWanted): QuoteSearch {
  const everywhere = placesOfWords(folded, wanted.quote.value);
  const clauseOf = (span: Span): string => clauseAround(clauses, span)?.number ?? "";
  let places = everywhere;
  if (wanted.clause !== null) {
    const number = wanted.clause.value.trim();
    const known = allClauses(clauses);
    const clause = known.find((each) => each.number === number);
    if (clause === undefined) return { outcome: "unknown-clause", known: known.map((each) => each.number) };
    places = everywhere.filter((span) => clause.start <= span.start && span.end <= clause.end);
  }
  if (places.length === 0) return { outcome: "absent", elsewhere: everywhere.map(clauseOf) };
  if (wanted.occurrence === null && places.length > 1) return { outcome: "ambiguous", clauses: places.map(clauseOf) };
  const span = places[(wanted.occurrence?.value ?? 1) - 1];
  return span === undefined ? { outcome: "too-few", count: places.length } : { outcome: "found", span };
}
