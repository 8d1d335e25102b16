/** One word of a text: how it is compared, and where it stands in the text, in UTF-16 code units. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, marks and digits; a soft hyphen and joiners inside a word are part of it. Anything else separates. */
const wordPattern = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+/gu;

/** Longer words are compared by their beginning. */
const longestTerm = 64;

/** Letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
};

/** What most words are made of: they are folded by taking their case away. */
const plainWord = /^[A-Za-z0-9]+$/;

/** A word without case, diacritics and everything that is no letter or digit; may be empty. */
function fold(word: string): string {
  if (plainWord.test(word)) return word.toLowerCase().slice(0, longestTerm);
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/[ßæœøłđðþıς]/g, (letter) => plainLetters[letter] ?? letter)
    .slice(0, longestTerm);
}

/** The words of a text, in its order. The s of a genitive ("CENTR's") is no word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if ((word === "s" || word === "S") && /['’]/.test(text.charAt(index - 1))) continue;
    const term = fold(word);
    if (term !== "") words.push({ term, start: index, end: index + word.length });
  }
  return words;
}

/** English words that say nothing about what is sought, unless nothing else is asked. `may`, `shall` and `not` do. */
const emptyWords = new Set(
  "a about an and are as at be been before by can do does for from had has have how in into is it its of on or so such than that the their there these they this those to was were what when where which who whom with".split(
    " ",
  ),
);

/** At most so many different words of a question count. */
const mostWords = 24;

/** The different terms that a question is about, in its order. */
export function termsOf(question: string): string[] {
  const terms = [...new Set(wordsOf(question).map(({ term }) => term))];
  const telling = terms.filter((term) => !emptyWords.has(term));
  return (telling.length > 0 ? telling : terms).slice(0, mostWords);
}
