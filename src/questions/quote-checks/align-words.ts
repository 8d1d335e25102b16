import { distance } from "fastest-levenshtein";
import type { Word } from "./text-words";

/** The stretch of a text that comes nearest to wanted words. */
export interface Alignment {
  /** Among the words of the text, `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** How many letters differ. */
  readonly away: number;
}

/** Longer words than this are compared by their beginning. */
const longestCompared = 60;

/** A number for each distinct word, in the order of their first places. */
function numbered(words: readonly Word[]): { readonly numbers: Int32Array; readonly distinct: readonly string[] } {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(words, ({ word }) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  });
  return { numbers, distinct: [...known.keys()] };
}

/** How many letters words differ in, by their places in the two lists; each pair of words is compared once. */
function makeComparison(wanted: readonly Word[], words: readonly Word[]): (one: number, other: number) => number {
  const [ones, others] = [numbered(wanted), numbered(words)];
  const width = others.distinct.length;
  const known = new Int32Array(ones.distinct.length * width).fill(-1);
  const cut = (word: string | undefined) => (word ?? "").slice(0, longestCompared);
  return (one, other) => {
    const [first, second] = [ones.numbers[one] ?? 0, others.numbers[other] ?? 0];
    const pair = first * width + second;
    const away = known[pair] ?? -1;
    if (away >= 0) return away;
    const [word, otherWord] = [ones.distinct[first], others.distinct[second]];
    const found = word === otherWord ? 0 : Math.max(1, distance(cut(word), cut(otherWord)));
    known[pair] = found;
    return found;
  };
}

/** The one that differs less; of equal ones the one nearer to a word of the text, then the first. */
export function better(best: Alignment | null, other: Alignment, near: number): Alignment {
  if (best === null || other.away < best.away) return other;
  const isNearer = Math.abs(other.first - near) < Math.abs(best.first - near);
  return other.away === best.away && isNearer ? other : best;
}

/** A part of a text, in words, and the word near which of equally good runs is taken. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly near: number;
}

/**
 * Finds the run of words in a stretch of the text that comes nearest to the wanted words, counted in letters: words
 * that differ, are missing, or stand between. Null where there are none.
 *
 * This is the alignment of Sellers (1980) with words in the place of letters.
 */
export function alignWords(
  wanted: readonly Word[],
  words: readonly Word[],
  { from, to, near }: Stretch,
): Alignment | null {
  const part = words.slice(from, to);
  const width = part.length;
  const compare = makeComparison(wanted, part);
  let above = new Int32Array(width + 1);
  let startsAbove = Int32Array.from({ length: width + 1 }, (_, column) => column);
  wanted.forEach(({ word }, line) => {
    const row = new Int32Array(width + 1);
    const starts = new Int32Array(width + 1);
    row[0] = (above[0] ?? 0) + word.length;
    for (let column = 1; column <= width; column += 1) {
      const replaced = (above[column - 1] ?? 0) + compare(line, column - 1);
      const missing = (above[column] ?? 0) + word.length;
      const between = (row[column - 1] ?? 0) + (part[column - 1]?.word.length ?? 0);
      const least = Math.min(replaced, missing, between);
      row[column] = least;
      starts[column] =
        (least === replaced ? startsAbove[column - 1] : least === missing ? startsAbove[column] : starts[column - 1]) ??
        0;
    }
    [above, startsAbove] = [row, starts];
  });
  let best: Alignment | null = null;
  for (let column = 1; column <= width; column += 1) {
    const found = {
      first: from + (startsAbove[column] ?? 0),
      last: from + column - 1,
      away: above[column] ?? 0,
    };
    if (found.first <= found.last) best = better(best, found, near);
  }
  return best;
}
