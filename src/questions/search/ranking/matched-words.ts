import type { LikeTerm, Vocabulary } from "../vocabulary";
import { emptySet, include, isIn, type PassageSet } from "./passage-set";
import type { Standings } from "./standings";

/** What answers to one word of a question. */
export interface MatchedWord {
  /** Terms of the texts; also those that no passage holds that may be shown. */
  readonly terms: ReadonlySet<string>;
  /** The passages that hold any of them and may be shown, and how many these are. */
  readonly passages: PassageSet;
  readonly count: number;
  /** These passages by the likeness of their best term, the best likeness first: a passage counts in the first that has it. */
  readonly grades: readonly Grade[];
}

interface Grade {
  readonly likeness: number;
  readonly passages: PassageSet;
}

/** At most so many words are kept. */
const mostKept = 64;

/**
 * Matches the words of questions with the texts, as far as these may be shown. A word that is matched with a great
 * part of the texts is kept for the next question, and of the words that are kept, those asked for last.
 */
export class MatchedWords {
  private readonly kept = new Map<string, MatchedWord>();

  /** @param hidden the passages that may not be shown */
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly standings: Standings,
    private readonly placesOf: (term: string) => Uint32Array,
    private readonly hidden: PassageSet,
  ) {}

  /** A word counts as misspelt only where nothing that may be shown holds it. */
  of(word: string): MatchedWord {
    const known = this.kept.get(word);
    const matched = known ?? this.match(word);
    if (known) this.kept.delete(word);
    if (known || this.isDear(matched)) this.kept.set(word, matched);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value ?? "");
    return matched;
  }

  /** Whether matching takes longer than to make room for a set. */
  private isDear({ count, terms, passages }: MatchedWord): boolean {
    return count + terms.size > passages.length;
  }

  private match(word: string): MatchedWord {
    const alike = this.matchTerms(this.vocabulary.alike(word));
    if (alike.count > 0) return alike;
    for (const likes of this.vocabulary.misspelt(word)) {
      const meant = this.matchTerms(likes);
      if (meant.count > 0) return meant;
    }
    return alike;
  }

  private matchTerms(likes: readonly LikeTerm[]): MatchedWord {
    const terms = new Set(likes.map(({ term }) => term));
    const all = emptySet(this.standings.places.length);
    const likenesses = [...new Set(likes.map(({ likeness }) => likeness))].sort((one, other) => other - one);
    let count = 0;
    const grades = likenesses.map((likeness) => {
      const passages = likenesses.length === 1 ? all : emptySet(this.standings.places.length);
      for (const like of likes) if (like.likeness === likeness) count += this.addPassages(like.term, passages, all);
      return { likeness, passages };
    });
    return { terms, passages: all, count, grades };
  }

  /** Adds those that hold a term to its grade and to all, and tells how many were new to all. */
  private addPassages(term: string, grade: PassageSet, all: PassageSet): number {
    const { hidden } = this;
    const { standings } = this.standings;
    let added = 0;
    for (const place of this.placesOf(term)) {
      const standing = standings[place] ?? 0;
      if (isIn(all, standing) || isIn(hidden, standing)) continue;
      include(all, standing);
      if (grade !== all) include(grade, standing);
      added++;
    }
    return added;
  }
}
