import { Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/** An entity as the statement `search/texts` gives it. */
export interface SearchedEntity {
  readonly id: string;
  readonly kind: string;
  readonly position: number;
  readonly inferred: boolean;
  readonly name: string;
  readonly acronym: string | null;
  readonly wording: string | null;
  readonly action: string | null;
  readonly text: string | null;
  readonly quotes: readonly string[];
}

/** What is kept of an entity. */
export type FoundEntity = Pick<SearchedEntity, "id" | "kind" | "position" | "inferred">;

/** Fields with words to search, in the order in which the same words are ascribed to one of them. */
const searchedFields = ["name", "acronym", "wording", "action", "text"] as const;
export type SearchedField = (typeof searchedFields)[number] | "quote";

/** One text of one entity. */
export interface Passage {
  readonly entity: FoundEntity;
  readonly field: SearchedField;
  readonly text: string;
  /** How many words it has. */
  readonly length: number;
}

/** Which passages hold which term. It is made once, for one revision of the data, and never changed. */
export class TextIndex {
  readonly averageLength: number;

  constructor(
    readonly passages: readonly Passage[],
    private readonly places: ReadonlyMap<string, Uint32Array>,
    readonly vocabulary: Vocabulary,
  ) {
    this.averageLength = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length);
  }

  /** The places in `passages` of those that hold a term. */
  placesOf(term: string): Uint32Array {
    return this.places.get(term) ?? nowhere;
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
    for (const term of new Set(words.map((word) => word.term))) {
      const list = this.places.get(term);
      if (list) list.push(place);
      else this.places.set(term, [place]);
    }
  }
}
