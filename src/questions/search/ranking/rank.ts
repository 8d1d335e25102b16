import type { Answering } from "../snippet";
import type { TextIndex } from "../text-index";
import { BestHits, type Hit } from "./best-hits";
import { HeldCounts } from "./held-counts";
import type { MatchedWord } from "./matched-words";
import { blockSize, isIn, type PassageSet } from "./passage-set";

/** What is sought. */
export interface Sought {
  readonly terms: readonly string[];
  /** Codes of kinds; null for all. */
  readonly kinds: ReadonlySet<string> | null;
  readonly includeInferred: boolean;
  readonly first: number;
}

/** An entity that was found, by its best passage. */
export interface Ranked extends Hit {
  /** The terms of the texts that answer to the question. */
  readonly answering: Answering;
}

/** A word of the question with what it is worth to find it: in a passage with its best term, `most`. */
interface Weighed {
  readonly word: MatchedWord;
  readonly rarity: number;
  readonly most: number;
}

/**
 * The best hits, in a total order: by score, then position.
 *
 * The score is that of BM25 (Robertson and Zaragoza, 2009), with a term counted once a passage, times the square
 * of the share of the words that a passage holds. What holds less than half as many as another is no hit. A word
 * counts as misspelt only where nothing that may be shown holds it; so `kinds` leaves hits out and changes no score.
 *
 * The hits are those that scoring every passage would give, but few are scored: those that hold the most words first,
 * of these those with the word worth most, and of these those that words weigh most in. What is left can then score so
 * much at most, and is passed over where that is less than the last hit has.
 */
export function rank(index: TextIndex, sought: Sought): Ranked[] {
  const { passages } = index;
  const words = sought.terms.map((term) => index.wordsShown(sought.includeInferred).of(term));
  const found = words.filter(({ count }) => count > 0).map((word) => weigh(word, passages.length));
  const counts = new HeldCounts(
    index.passagesOfKinds(sought.kinds),
    found.map(({ word }) => word.passages),
  );
  const best = new BestHits(sought.first);
  for (let held = counts.most; held > 0 && held * 2 >= counts.most; held--)
    new Look(index, found, held, held / sought.terms.length, best).among(counts.holding(held));
  const answering = answeringTo(words);
  return best.hits.map((hit) => ({ ...hit, answering }));
}

function weigh(word: MatchedWord, passages: number): Weighed {
  const rarity = Math.log(1 + (passages - word.count + 0.5) / (word.count + 0.5));
  return { word, rarity, most: rarity * (word.grades[0]?.likeness ?? 0) };
}

function answeringTo(words: readonly MatchedWord[]): Answering {
  return {
    has: (term) => words.some(({ terms }) => terms.has(term)),
    get: (term) => new Set(words.flatMap(({ terms }, number) => (terms.has(term) ? [number] : []))),
  };
}

/** The same products may sum up to a little more in another order, and the most must not be less than any score. */
const roundingRoom = 1 + 1e-9;

/** A place before those of all passages. */
const beforeAll = -1;

/** Scores passages that all hold the same number of words, as far as they can be among the best. */
class Look {
  private readonly byWorth: readonly Weighed[];

  constructor(
    private readonly index: TextIndex,
    private readonly words: readonly Weighed[],
    private readonly held: number,
    private readonly share: number,
    private readonly best: BestHits,
  ) {
    this.byWorth = [...words].sort((one, other) => other.most - one.most);
  }

  /**
   * Takes the passages by the word worth most that they hold: with as many words after it they are worth so much at
   * most. What was taken leaves the set.
   */
  among(passages: PassageSet): void {
    for (let start = 0; start + this.held <= this.byWorth.length; start++) {
      const together = this.byWorth.slice(start, start + this.held);
      const most = together.reduce((sum, { most }) => sum + most, 0) * roundingRoom;
      const word = this.byWorth[start]?.word;
      if (!word || !this.canBeBest(most, 0)) return;
      this.amongThoseWith(word.passages, passages, most);
    }
  }

  /** Whether any passage from a standing on can be among the best, with words worth so much at most. */
  private canBeBest(most: number, standing: number): boolean {
    return this.best.admits(this.scoreOf(most, standing), beforeAll);
  }

  private amongThoseWith(word: PassageSet, passages: PassageSet, most: number): void {
    for (let block = 0; block < passages.length; block++) {
      let bits = (passages[block] ?? 0) & (word[block] ?? 0);
      if (bits === 0) continue;
      passages[block] = (passages[block] ?? 0) & ~bits;
      const first = block * blockSize;
      if (!this.canBeBest(most, first)) return;
      if (this.isTooLate(most, first)) continue;
      // The lowest bit is taken, then removed.
      for (; bits !== 0; bits &= bits - 1) this.look(first + 31 - Math.clz32(bits & -bits));
    }
  }

  /**
   * Whether a block can at best score what the last hit has and lies after it. In a block of several weights places do
   * not ascend.
   */
  private isTooLate(most: number, first: number): boolean {
    const { weights, places } = this.index.standings;
    const last = Math.min(first + blockSize, weights.length) - 1;
    return weights[first] === weights[last] && !this.best.admits(this.scoreOf(most, first), places[first] ?? 0);
  }

  private look(standing: number): void {
    let sum = 0;
    for (const { word, rarity } of this.words)
      if (isIn(word.passages, standing)) sum += rarity * likeness(word, standing);
    const score = this.scoreOf(sum, standing);
    const place = this.index.standings.places[standing] ?? 0;
    if (!this.best.admits(score, place)) return;
    const passage = this.index.passages[place];
    if (passage) this.best.add({ passage, place, score });
  }

  private scoreOf(sum: number, standing: number): number {
    const weight = this.index.standings.weights[standing] ?? 0;
    return Math.round(sum * weight * this.share ** 2 * 10_000) / 10_000;
  }
}

function likeness({ grades }: MatchedWord, standing: number): number {
  for (const grade of grades) if (isIn(grade.passages, standing)) return grade.likeness;
  return 0;
}
