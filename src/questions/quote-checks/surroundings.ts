import type { Span } from "../../model/text/folded-text";
import type { StoredCitation } from "./stored-citation";

/** A clause as it was when the graph was loaded. */
export interface StoredClause {
  readonly start: number;
  readonly text: string;
}

/** The words before and after a quote in its clause. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** How many letters around a quote are compared, and at how many places. */
const mostCompared = 200;
const mostPlaces = 100;

/** What stood around a quote; null where the clause does not hold it at its place. */
export function surroundingsOf(
  { quote, start, end }: StoredCitation,
  clause: StoredClause | undefined,
): Surroundings | null {
  if (clause === undefined || quote === null || start === null || end === null) return null;
  const [first, last] = [start - clause.start, end - clause.start];
  if (first < 0 || clause.text.slice(first, last) !== quote) return null;
  return { before: clause.text.slice(0, first), after: clause.text.slice(last) };
}

const folded = (text: string): string => text.replace(/\s+/gu, " ");

/** How many letters two texts have in common from their beginnings on. */
function shared(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

const reversed = (text: string): string => [...text].reverse().join("");

/**
 * Of several places of the same words the likeliest: where most letters around them are as they were, and of equal
 * ones the nearest to the old place.
 */
export function likeliestPlace(
  text: string,
  places: readonly Span[],
  start: number,
  around: Surroundings | null,
): number | null {
  const away = (span: Span) => Math.abs(span.start - start);
  const nearest = [...places].sort((one, other) => away(one) - away(other) || one.start - other.start);
  if (around === null || nearest.length < 2) return nearest[0]?.start ?? null;
  const before = reversed(folded(around.before).slice(-mostCompared));
  const after = folded(around.after).slice(0, mostCompared);
  const agreement = (span: Span) =>
    shared(before, reversed(folded(text.slice(Math.max(0, span.start - 2 * mostCompared), span.start)))) +
    shared(after, folded(text.slice(span.end, span.end + 2 * mostCompared)));
  const scored = nearest.slice(0, mostPlaces).map((span) => ({ span, score: agreement(span) }));
  return scored.sort((one, other) => other.score - one.score)[0]?.span.start ?? null;
}
