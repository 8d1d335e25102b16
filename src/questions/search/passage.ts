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
export const searchedFields = ["name", "acronym", "wording", "action", "text"] as const;
export type SearchedField = (typeof searchedFields)[number] | "quote";

/** One text of one entity. */
export interface Passage {
  readonly entity: FoundEntity;
  readonly field: SearchedField;
  readonly text: string;
  /** How many words it has. */
  readonly length: number;
}
