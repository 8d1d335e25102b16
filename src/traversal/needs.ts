import type { KindName } from "../model/kind-table";
import type { RelationshipField } from "../model/relationship-fields";
import type { Json } from "../store/engine";
import type { MandatePredicate } from "./mandate-predicate";
import type { Page } from "./page";

/*
 * What a request needs from the store, as a tree: the composer turns it into one statement, the
 * cost is counted on it. Views of the same data at several places of a response share its nodes.
 */

/**
 * Which stored values are needed, by the names of their fields: what the request selects, and what its answer is put
 * together from.
 */
export class ValueNeeds {
  private readonly known = new Set<string>();
  /** Null until it is asked for. */
  private names: readonly string[] | null = null;

  add(...names: readonly string[]): void {
    for (const name of names) this.known.add(name);
    this.names = null;
  }

  /** The names in the order in which a statement returns their values: the same for the same needs. */
  get inOrder(): readonly string[] {
    this.names ??= [...this.known].sort();
    return this.names;
  }

  /** The value of a name that was added, in the row of one object. */
  read(name: string, row: readonly Json[]): Json {
    const place = this.inOrder.indexOf(name);
    if (place === -1) throw new Error(`The statement was not asked for "${name}".`);
    return row[place] ?? null;
  }
}

/** What is needed of an entity. */
export interface EntityNeeds {
  readonly type: KindName | "Entity";
  readonly values: ValueNeeds;
  citations: CitationNeeds | null;
  readonly relations: RelationNeeds[];
}

/*
 * Every object comes from the statement as one list: the values that are needed of it, then the lists below it. The
 * places of those become known when the statement is composed.
 */

/** What is needed of the citations of an entity or a link. */
export interface CitationNeeds {
  readonly values: ValueNeeds;
  document: EntityNeeds | null;
  clause: EntityNeeds | null;
  /** Where the citations stand in the row of what they back, and their texts in their own rows. */
  place: number;
  documentPlace: number;
  clausePlace: number;
}

/** What is needed of one relationship field, or of a list at the root. */
export interface RelationNeeds {
  /** Null for a list at the root: all entities of the kind. */
  readonly field: RelationshipField | null;
  readonly to: KindName | "Entity" | "Link";
  readonly page: Page;
  readonly predicate: MandatePredicate | null;
  readonly includeInferred: boolean;
  readonly includeParts: boolean;
  needsRows: boolean;
  needsCount: boolean;
  needsIsExample: boolean;
  edgeCitations: CitationNeeds | null;
  /** Of the entity reached; null where a Link is reached. */
  readonly node: EntityNeeds | null;
  /** Of the two ends of a Link. */
  fromEnd: EntityNeeds | null;
  toEnd: EntityNeeds | null;
  /** Where the list and its count stand in the row of the entity that the field is on. */
  rowsPlace: number;
  countPlace: number;
  /** Where these stand in the rows of the list. */
  isExamplePlace: number;
  fromPlace: number;
  toPlace: number;
}

/** What tells a citation apart from those of other facts, and from others of the same words. */
export const identifyingFields = ["basis", "start", "end", "rationale", "source", "fact", "document"] as const;

/** What statements return of a link. */
export const linkValues = new ValueNeeds();
linkValues.add("id", "position", "relationship");

export function newEntityNeeds(type: EntityNeeds["type"]): EntityNeeds {
  return { type, values: new ValueNeeds(), citations: null, relations: [] };
}

export function newCitationNeeds(): CitationNeeds {
  return {
    values: new ValueNeeds(),
    document: null,
    clause: null,
    place: -1,
    documentPlace: -1,
    clausePlace: -1,
  };
}

export function newRelationNeeds(
  asked: Pick<RelationNeeds, "field" | "to" | "page" | "predicate" | "includeInferred" | "includeParts">,
): RelationNeeds {
  return {
    ...asked,
    needsRows: false,
    needsCount: false,
    needsIsExample: false,
    edgeCitations: null,
    node: asked.to === "Link" ? null : newEntityNeeds(asked.to),
    fromEnd: null,
    toEnd: null,
    rowsPlace: -1,
    countPlace: -1,
    isExamplePlace: -1,
    fromPlace: -1,
    toPlace: -1,
  };
}
