import { distance } from "fastest-levenshtein";

import { stem } from "./stem";

/** A term of the texts that answers to a word of the question, and how well: 1 for the word itself. */
export interface LikeTerm {
  readonly term: string;
  readonly likeness: number;
}

const sameStem = 0.9;
const beginsWith = 0.75;
/** With one error, with two. */
const misspelt: readonly number[] = [0.6, 0.45];

/** Shorter words are no beginnings of others, and too short to be misspelt. */
const shortestBeginning = 2;
const shortestMisspelt = 4;
const shortestTwiceMisspelt = 8;

/** A term as it is compared where it may be misspelt. */
interface Bare {
  readonly term: string;
  readonly bare: string;
  readonly letters: number;
}

/** Every term of the searched texts, found by stem, by beginning, and in spite of typing errors. */
export class Vocabulary {
  private readonly sorted: readonly string[];
  private readonly byStem = new Map<string, string[]>();
  private readonly byLength = new Map<number, Bare[]>();

  constructor(terms: Iterable<string>) {
    this.sorted = [...terms].sort();
    for (const term of this.sorted) {
      append(this.byStem, stem(term), term);
      const bare = withoutPlural(term);
      append(this.byLength, bare.length, { term, bare, letters: lettersOf(bare) });
    }
  }

  /** The word itself, words of its stem, and words that begin with it; each once, as the best of these. */
  alike(word: string): LikeTerm[] {
    const found = new Map<string, number>();
    if (word.length >= shortestBeginning) {
      for (let place = this.firstFrom(word); this.sorted[place]?.startsWith(word); place++)
        found.set(this.sorted[place] ?? "", beginsWith);
    }
    for (const term of this.byStem.get(stem(word)) ?? []) found.set(term, term === word ? 1 : sameStem);
    return [...found].map(([term, likeness]) => ({ term, likeness }));
  }

  /**
   * Terms that a word with typing errors may stand for, by the number of errors: one from 4 letters on, two
   * from 8. A letter too many, too few or wrong is an error, and so are two that changed places. With a term
   * come those of its stem, so that "organization" stands for "organisations" too.
   */
  misspelt(word: string): LikeTerm[][] {
    if (word.length < shortestMisspelt) return [];
    const most = word.length < shortestTwiceMisspelt ? 1 : 2;
    const found = Array.from({ length: most }, () => new Set<string>());
    const bare = withoutPlural(word);
    const letters = lettersOf(bare);
    for (let length = bare.length - most; length <= bare.length + most; length++) {
      for (const { term, bare: other, letters: others } of this.byLength.get(length) ?? []) {
        if (bitsIn(letters ^ others) > 2 * most) continue;
        const meant = found[errorsBetween(bare, other, most) - 1];
        if (meant) for (const related of this.byStem.get(stem(term)) ?? []) meant.add(related);
      }
    }
    return found.map((terms, place) => [...terms].map((term) => ({ term, likeness: misspelt[place] ?? 0 })));
  }

  /** The place of the first term that is not before the word. */
  private firstFrom(word: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? "") < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Which letters a word has, in 32 bits: an error changes at most two of them, so that most words need no comparison. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** A plural may be misspelt as the singular. */
function withoutPlural(term: string): string {
  return term.length > shortestMisspelt && /[^s]s$/.test(term) ? term.slice(0, -1) : term;
}

/** How many errors turn one into the other, exact up to `most`. Two letters that changed places are one. */
function errorsBetween(one: string, other: string, most: number): number {
  const errors = distance(one, other);
  if (errors < 2 || errors > 2 * most) return errors;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let place = 1; place <= other.length; place++) {
      const same = one[row - 1] === other[place - 1];
      const swapped = one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      next[place] = Math.min(
        (last[place] ?? 0) + 1,
        (next[place - 1] ?? 0) + 1,
        (last[place - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && place > 1 ? (before[place - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? errors;
}
