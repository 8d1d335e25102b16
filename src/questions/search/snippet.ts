import { type Word, wordsOf } from "./words";

/** A piece of a text, with the places of the words that were found in it. */
export interface Snippet {
  readonly snippet: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** The terms that answer to a question, each with the numbers of the words of the question that it answers to. */
export type Answering = Pick<ReadonlyMap<string, ReadonlySet<number>>, "has" | "get">;

/** In UTF-16 code units. */
export const longestSnippet = 200;

/**
 * The piece of a text, of whole words, that holds the most of the words sought, the earliest of such pieces;
 * the whole text where it is short. The text is not changed: `text` contains `snippet`, and each highlight
 * slices to one whole word of it.
 */
export function snippetOf(text: string, answering: Answering): Snippet {
  const found = wordsOf(text).filter(({ term }) => answering.has(term));
  const { start, end } = text.length <= longestSnippet ? { start: 0, end: text.length } : piece(text, found, answering);
  const highlights = found
    .filter((word) => word.start >= start && word.start < end)
    .map((word) => ({ start: word.start - start, end: Math.min(word.end, end) - start }));
  return { snippet: text.slice(start, end), highlights };
}

function piece(text: string, found: readonly Word[], answering: Answering) {
  let best = { first: found[0], last: found[0], sought: 0 };
  found.forEach((first, place) => {
    const sought = new Set<number>();
    let last = first;
    for (let next = place; next < found.length; next++) {
      const word = found[next];
      if (!word || word.end - first.start > longestSnippet) break;
      for (const number of answering.get(word.term) ?? []) sought.add(number);
      last = word;
    }
    if (sought.size > best.sought) best = { first, last, sought: sought.size };
  });
  return around(text, best.first?.start ?? 0, best.last?.end ?? 0);
}

/** Widens a place by whole words on both sides, as far as the length allows; of a huge word its beginning stays. */
function around(text: string, from: number, to: number): { start: number; end: number } {
  const room = Math.max(0, longestSnippet - (to - from));
  let start = Math.max(0, from - Math.floor(room / 2));
  let end = Math.min(text.length, start + longestSnippet);
  start = Math.max(0, end - longestSnippet);
  while (start > 0 && start < from && !/\s/.test(text.charAt(start - 1))) start++;
  while (end < text.length && end > to && !/\s/.test(text.charAt(end))) end--;
  while (start < from && /\s/.test(text.charAt(start))) start++;
  while (end > to && /\s/.test(text.charAt(end - 1))) end--;
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(end))) end--;
  return { start, end };
}
