import { distance } from "fastest-levenshtein";
import { alignLetters, longestQuote } from "./align-letters";
import { type Alignment, alignWords, better } from "./align-words";
import { indexOf, type Word, wordsOf } from "./text-words";

/** How much of a quote is compared; a longer one is compared by its beginning. */
const mostWords = 300;
/** How many of its words are looked up, and at how many places each. */
const lookedUp = 40;
/** From here on fewer stretches are compared. */
const longQuote = 60;
const mostPlaces = 200;

/** How many letters may differ: a third, of fewer than six words a quarter, and of three letters or more at least one. */
function mostDifferent(letters: number, words: number): number {
  return Math.max(letters < 3 ? 0 : 1, Math.floor(letters / (words < 6 ? 4 : 3)));
}

/** A text in which similar words are looked for: its words are split and indexed once. */
export class SearchedText {
  private readonly words: readonly Word[];
  private readonly index: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly text: string) {
    this.words = wordsOf(text);
    this.index = indexOf(this.words);
  }

  /**
   * The words that come nearest to a quote, verbatim; of equally near ones those nearest to the place where the
   * quote stood. Null where more letters differ than `mostDifferent` allows.
   */
  nearest(quote: string, start: number): string | null {
    const all = wordsOf(quote);
    const wanted = all.slice(0, mostWords);
    const letters = wanted.reduce((sum, { word }) => sum + word.length, 0);
    const slack = Math.max(3, Math.ceil(wanted.length / 3));
    let best: Alignment | null = null;
    const near = this.wordAt(start);
    for (const begin of this.beginnings(wanted, near)) {
      const from = Math.max(0, begin - slack);
      const to = Math.min(this.words.length, begin + wanted.length + slack);
      const found = alignWords(wanted, this.words, { from, to, near });
      if (found) best = better(best, found, near);
      if (best && wanted.length > longQuote && best.away < letters / 10) break;
    }
    const most = mostDifferent(letters, wanted.length);
    if (best === null || best.away > most) return this.similarLetters(quote, start, most);
    const last = Math.min(this.words.length - 1, best.last + (all.length - wanted.length));
    return this.text.slice(this.words[best.first]?.start, this.words[last]?.end);
  }

  /** Around the place of a short quote: words that were joined or split. */
  private similarLetters(quote: string, start: number, most: number): string | null {
    if (quote.length > longestQuote) return null;
    const found = alignLetters(this.text, quote, start);
    return found === null || found.away > most ? null : this.text.slice(found.start, found.end);
  }

  /** Where the quote could begin, among the words of the text: where most of its rare words stand in its order. */
  private beginnings(wanted: readonly Word[], old: number): readonly number[] {
    const found = wanted
      .map(({ word }, offset) => ({ offset, places: this.placesOf(word.toLowerCase(), wanted.length) }))
      .filter(({ places }) => places.length > 0)
      .sort((one, other) => one.places.length - other.places.length || one.offset - other.offset)
      .slice(0, lookedUp);
    const weights = new Map<number, number>();
    for (const { offset, places } of found) {
      for (const place of nearestTo(places, old + offset)) {
        const begin = Math.max(0, place - offset);
        weights.set(begin, (weights.get(begin) ?? 0) + 1 / places.length);
      }
    }
    const most = wanted.length > longQuote ? 3 : 12;
    return [...weights]
      .sort(
        ([one, weight], [other, otherWeight]) => otherWeight - weight || Math.abs(one - old) - Math.abs(other - old),
      )
      .slice(0, most)
      .map(([begin]) => begin);
  }

  /** Places of a word; for one of few words, where it is unknown, those of similar ones. */
  private placesOf(lower: string, count: number): readonly number[] {
    const places = this.index.get(lower);
    if (places !== undefined || count > 6) return places ?? [];
    const most = Math.floor(lower.length / 3);
    if (most === 0) return [];
    return [...this.index].flatMap(([known, at]) =>
      Math.abs(known.length - lower.length) <= most && distance(known, lower) <= most ? at : [],
    );
  }

  /** The first word that ends after a place of the text. */
  private wordAt(start: number): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.end ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The places that are nearest to one, where there are too many. */
function nearestTo(places: readonly number[], wanted: number): readonly number[] {
  if (places.length <= mostPlaces) return places;
  return [...places].sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted)).slice(0, mostPlaces);
}
