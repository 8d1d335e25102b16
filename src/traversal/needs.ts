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
  private names: readonly string[] = [];

  add(...names: readonly string[]): void {
    for (const name of names) this.known.add(name);
    this.names = [...this.known].sort();
  }

  /** The names in the order in which a statement returns their values: the same for the same needs. */
  get inOrder(): readonly string[] {
    return this.names;
  }

  /** The value of a name that was added, among those that the statement returned of one object. */
  read(name: string, values: readonly Json[]): Json {
    const place = this.names.indexOf(name);
    if (place === -1) throw new Error(`The statement was not asked for "${name}".`);
    return values[place] ?? null;
  }
}

/** What is needed of an entity. */
export interface EntityNeeds {
  readonly type: KindName | "Entity";
  readonly values: ValueNeeds;
  citations: CitationNeeds | null;
  readonly relations: RelationNeeds[];
}

/** What is needed of the citations of an entity or a link. `column` is where the statement returns them. */
export interface CitationNeeds {
  readonly values: ValueNeeds;
  document: EntityNeeds | null;
  clause: EntityNeeds | null;
  column: string;
  documentColumn: string;
  clauseColumn: string;
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
  rowsColumn: string;
  countColumn: string;
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
    column: "",
    documentColumn: "",
    clauseColumn: "",
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
    rowsColumn: "",
    countColumn: "",
  };
}
