/** A word, or a single mark that is neither letter nor number nor white space. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words and marks of a text, with their places. */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** Where each word of a text stands among its words, by the word in small letters. */
export function indexOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  words.forEach(({ word }, at) => {
    const lower = word.toLowerCase();
    const places = index.get(lower);
    if (places) places.push(at);
    else index.set(lower, [at]);
  });
  return index;
}
