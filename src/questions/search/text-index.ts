import { type FoundEntity, type Passage, type SearchedEntity, type SearchedField, searchedFields } from "./passage";
import { MatchedWords } from "./ranking/matched-words";
import { emptySet, include, type PassageSet, union } from "./ranking/passage-set";
import { Standings } from "./ranking/standings";
import { Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/**
 * Which passages hold which term, and what of that serves any question. It is made once, for one revision of the data,
 * and its answers never change.
 */
export class TextIndex {
  readonly standings: Standings;
  private readonly everything: PassageSet;
  private readonly byKind = new Map<string, PassageSet>();
  private readonly allWords: MatchedWords;
  private readonly shownWords: MatchedWords;

  /** @param passages those of one entity one after the other, and the entities in the order of their positions */
  constructor(
    readonly passages: readonly Passage[],
    private readonly places: ReadonlyMap<string, Uint32Array>,
    vocabulary: Vocabulary,
  ) {
    this.standings = new Standings(passages);
    this.everything = emptySet(passages.length).fill(-1);
    const inferred = this.passagesOf((entity) => entity.inferred);
    const matched = (hidden: PassageSet) =>
      new MatchedWords(vocabulary, this.standings, (term) => this.placesOf(term), hidden);
    this.allWords = matched(emptySet(passages.length));
    this.shownWords = inferred.some((block) => block !== 0) ? matched(inferred) : this.allWords;
  }

  /** The places in `passages` of those that hold a term. */
  placesOf(term: string): Uint32Array {
    return this.places.get(term) ?? nowhere;
  }

  /** What answers to the words of questions, in the passages that may be shown. */
  wordsShown(includeInferred: boolean): MatchedWords {
    return includeInferred ? this.allWords : this.shownWords;
  }

  /** The passages of entities of these kinds; all where null. */
  passagesOfKinds(kinds: ReadonlySet<string> | null): PassageSet {
    if (kinds === null) return this.everything;
    const sets = [...kinds].map((kind) => {
      const set = this.byKind.get(kind) ?? this.passagesOf((entity) => entity.kind === kind);
      this.byKind.set(kind, set);
      return set;
    });
    return union(sets, this.passages.length);
  }

  private passagesOf(isMeant: (entity: FoundEntity) => boolean): PassageSet {
    const set = emptySet(this.passages.length);
    this.passages.forEach(({ entity }, place) => {
      if (isMeant(entity)) include(set, this.standings.standings[place] ?? 0);
    });
    return set;
  }
}

const nowhere = new Uint32Array();

/** Takes entities and makes the index of their texts. */
export class TextIndexBuilder {
  private readonly passages: Passage[] = [];
  private readonly places = new Map<string, number[]>();

  add(searched: SearchedEntity): void {
    const { id, kind, position, inferred } = searched;
    const entity = { id, kind, position, inferred };
    const seen = new Set<string>();
    const add = (field: SearchedField, text: string | null) => {
      if (text === null || seen.has(text)) return;
      seen.add(text);
      this.addPassage(entity, field, text);
    };
    for (const field of searchedFields) add(field, searched[field]);
    for (const quote of searched.quotes) add("quote", quote);
  }

  finish(): TextIndex {
    const places = new Map([...this.places].map(([term, list]) => [term, Uint32Array.from(list)]));
    return new TextIndex(this.passages, places, new Vocabulary(places.keys()));
  }

  private addPassage(entity: FoundEntity, field: SearchedField, text: string): void {
    const words = wordsOf(text);
    const place = this.passages.length;
    this.passages.push({ entity, field, text, length: words.length });
    for (const { term } of words) {
      const list = this.places.get(term);
      if (list === undefined) this.places.set(term, [place]);
      else if (list.at(-1) !== place) list.push(place);
    }
  }
}
