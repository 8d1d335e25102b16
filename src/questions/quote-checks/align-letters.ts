import type { Span } from "../../model/text/folded-text";

/** How long a quote may be, and how much of the text on either side of its place is searched. */
export const longestQuote = 200;
const searchedAround = 1_000;

/** A stretch of the text, and how many letters differ. */
export interface SimilarLetters extends Span {
  readonly away: number;
}

const joins = /[\p{L}\p{N}\p{M}]/u;

/** A place moved outwards to where no word is cut. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first > 0 && joins.test(text.charAt(first)) && joins.test(text.charAt(first - 1))) first -= 1;
  while (last < text.length && joins.test(text.charAt(last - 1)) && joins.test(text.charAt(last))) last += 1;
  return { start: first, end: last };
}

/**
 * The stretch around a place that comes nearest to a quote letter by letter, white space included: it finds words
 * that were joined or split, which a comparison of words does not. Null where nothing stands there.
 */
export function alignLetters(text: string, quote: string, place: number): SimilarLetters | null {
  const from = Math.max(0, place - searchedAround);
  const part = text.slice(from, place + quote.length + searchedAround);
  let above = new Int32Array(part.length + 1);
  let startsAbove = Int32Array.from({ length: part.length + 1 }, (_, column) => column);
  for (let line = 1; line <= quote.length; line += 1) {
    const row = new Int32Array(part.length + 1);
    const starts = new Int32Array(part.length + 1);
    row[0] = line;
    const letter = quote.charCodeAt(line - 1);
    for (let column = 1; column <= part.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (letter === part.charCodeAt(column - 1) ? 0 : 1);
      const missing = (above[column] ?? 0) + 1;
      const between = (row[column - 1] ?? 0) + 1;
      const least = Math.min(replaced, missing, between);
      row[column] = least;
      const source = least === replaced ? startsAbove[column - 1] : least === missing ? startsAbove[column] : undefined;
      starts[column] = source ?? starts[column - 1] ?? 0;
    }
    [above, startsAbove] = [row, starts];
  }
  let best: SimilarLetters | null = null;
  const distance = (start: number) => Math.abs(start - place);
  for (let column = 1; column <= part.length; column += 1) {
    const [start, end, away] = [from + (startsAbove[column] ?? 0), from + column, above[column] ?? 0];
    if (start >= end) continue;
    if (best === null || away < best.away || (away === best.away && distance(start) < distance(best.start)))
      best = { start, end, away };
  }
  return best === null ? null : { ...wholeWords(text, best), away: best.away };
}
