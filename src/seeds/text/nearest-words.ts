import { distance } from "fastest-levenshtein";

/** One word of a text. */
export interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** The most of a quote and of the candidates that are compared letter by letter. */
const longestCompared = 400;
const mostCandidates = 24;

/** The words of a text, with their places. */
export function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(/\S+/gu), (match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** For every run of words as long as the quote: how many of the quote's words it holds. */
function sharedCounts(words: readonly Word[], quote: readonly Word[]): Int32Array {
  const left = new Map<string, number>();
  for (const { lower } of quote) left.set(lower, (left.get(lower) ?? 0) + 1);
  const counts = new Int32Array(words.length);
  let shared = 0;
  const shift = (word: Word | undefined, by: 1 | -1): void => {
    const before = word === undefined ? undefined : left.get(word.lower);
    if (word === undefined || before === undefined) return;
    left.set(word.lower, before - by);
    if (by === 1 ? before > 0 : before >= 0) shared += by;
  };
  words.forEach((word, index) => {
    shift(word, 1);
    if (index >= quote.length) shift(words[index - quote.length], -1);
    const first = Math.max(0, index - quote.length + 1);
    counts[first] = Math.max(counts[first] ?? 0, shared);
  });
  return counts;
}

/** Where to look letter by letter: the runs that share most words, or those that hold the most similar single word. */
function candidates(words: readonly Word[], quote: readonly Word[]): number[] {
  const counts = sharedCounts(words, quote);
  const most = counts.reduce((left, right) => Math.max(left, right), 0);
  const isGood = most > 0;
  const longest = quote.reduce((left, right) => (right.lower.length > left.lower.length ? right : left));
  const offset = quote.indexOf(longest);
  const away = new Map<string, number>();
  const scores = words.map((word, index) => {
    if (isGood) return -(counts[index] ?? 0);
    const known =
      away.get(word.lower) ?? distance(word.lower.slice(0, longestCompared), longest.lower.slice(0, longestCompared));
    away.set(word.lower, known);
    return known;
  });
  return lowest(scores).map((index) => (isGood ? index : Math.max(0, index - offset)));
}

/** The places of the lowest scores, at most so many, the first in the text where scores are equal. */
function lowest(scores: readonly number[]): number[] {
  const best: number[] = [];
  scores.forEach((score, index) => {
    const last = best.at(-1);
    if (best.length >= mostCandidates && last !== undefined && score >= (scores[last] ?? 0)) return;
    let at = best.length;
    while (at > 0 && score < (scores[best[at - 1] ?? 0] ?? 0)) at -= 1;
    best.splice(at, 0, index);
    if (best.length > mostCandidates) best.pop();
  });
  return best;
}

/**
 * The words of a text that come nearest to a quote, verbatim, or null where nothing comes near.
 *
 * The text is searched word by word first, and letter by letter only in the best places, so that a long text
 * costs no more than a reading of it. `words` are those of the text, split once.
 */
export function nearestWords(text: string, words: readonly Word[], quote: string): string | null {
  const wanted = splitWords(quote);
  if (words.length === 0 || wanted.length === 0) return null;
  const whole = wanted
    .map((word) => word.lower)
    .join(" ")
    .slice(0, longestCompared);
  let nearest: string | null = null;
  let least = Math.ceil(whole.length * 0.6);
  for (const candidate of candidates(words, wanted)) {
    for (let first = Math.max(0, candidate - 1); first <= candidate + 1; first += 1) {
      for (let count = Math.max(1, wanted.length - 2); count <= wanted.length + 2; count += 1) {
        const run = words.slice(first, first + count);
        const start = run[0]?.start;
        const end = run.at(-1)?.end;
        if (start === undefined || end === undefined) continue;
        const away = distance(
          run
            .map((word) => word.lower)
            .join(" ")
            .slice(0, longestCompared),
          whole,
        );
        if (away < least) [nearest, least] = [text.slice(start, end), away];
      }
    }
  }
  return nearest === null || /[^\p{L}\p{N}]$/u.test(quote) ? nearest : nearest.replace(/[.,:;!?]+$/u, "");
}
