import { emptySet, type PassageSet } from "./passage-set";

/** How many words of a question passages hold: counted for the 32 passages of a block at once. */
export class HeldCounts {
  /** By a number of words, from 0 to the most that one passage holds: the passages that hold at least so many. */
  private readonly atLeast: PassageSet[];

  /**
   * @param allowed the passages that count
   * @param words the passages that hold a word, a set for each
   */
  constructor(allowed: PassageSet, words: readonly PassageSet[]) {
    this.atLeast = [allowed];
    for (const word of words) this.addWord(word);
  }

  /** The most words that one passage holds. */
  get most(): number {
    return this.atLeast.length - 1;
  }

  /** The passages that hold exactly so many; for 1 and more. The set is the caller's own. */
  holding(count: number): PassageSet {
    const found = (this.atLeast[count] ?? nothing).slice();
    const more = this.atLeast[count + 1];
    if (more)
      for (let block = 0; block < found.length; block++) found[block] = (found[block] ?? 0) & ~(more[block] ?? 0);
    return found;
  }

  /** Who holds this word and held at least so many others, holds one more. */
  private addWord(word: PassageSet): void {
    const { atLeast } = this;
    const more = inBoth(atLeast.at(-1) ?? nothing, word);
    for (let count = atLeast.length - 1; count > 0; count--)
      addThoseInBoth(atLeast[count] ?? nothing, atLeast[count - 1] ?? nothing, word);
    if (more) atLeast.push(more);
  }
}

const nothing = emptySet(0);

/** Null where it would be empty. */
function inBoth(one: PassageSet, other: PassageSet): PassageSet | null {
  const both = new Int32Array(one.length);
  let any = 0;
  for (let block = 0; block < both.length; block++) any |= both[block] = (one[block] ?? 0) & (other[block] ?? 0);
  return any === 0 ? null : both;
}

function addThoseInBoth(set: PassageSet, one: PassageSet, other: PassageSet): void {
  for (let block = 0; block < set.length; block++)
    set[block] = (set[block] ?? 0) | ((one[block] ?? 0) & (other[block] ?? 0));
}
