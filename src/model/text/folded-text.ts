/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with every run of white space as one space, and the way back to the places of the original. */
export interface FoldedText {
  readonly words: string;
  /** For every code unit of `words`, where it stands in the original. */
  readonly places: Int32Array;
}

/** Folds the white space of a text. */
export function foldText(text: string): FoldedText {
  const places = new Int32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  for (const match of text.matchAll(/\s+|\S+/gu)) {
    const isSpace = /^\s/u.test(match[0]);
    const piece = isSpace ? " " : match[0];
    for (let index = 0; index < piece.length; index += 1) places[length + index] = match.index + index;
    pieces.push(piece);
    length += piece.length;
  }
  return { words: pieces.join(""), places: places.subarray(0, length) };
}

const wordCharacter = /[\p{L}\p{N}]/u;

function cutsWord(words: string, start: number, end: number): boolean {
  const joins = (at: number): boolean =>
    wordCharacter.test(words.charAt(at - 1)) && wordCharacter.test(words.charAt(at));
  return joins(start) || joins(end);
}

/**
 * All places where words stand in a text, where any run of white space matches any other.
 *
 * "member" is not found in "membership" as long as it stands anywhere as a word of its own.
 */
export function placesOfWords(text: FoldedText, words: string): readonly Span[] {
  const wanted = words.trim().replace(/\s+/gu, " ");
  const whole: Span[] = [];
  const partial: Span[] = [];
  for (let at = text.words.indexOf(wanted); at >= 0; at = text.words.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const span = { start: text.places[at] ?? 0, end: (text.places[end - 1] ?? 0) + 1 };
    (cutsWord(text.words, at, end) ? partial : whole).push(span);
  }
  return whole.length > 0 ? whole : partial;
}
