import type { KindName } from "../model/kind-table";
import type { RelationshipField } from "../model/relationship-fields";
import type { MandatePredicate } from "./mandate-predicate";
import type { Page } from "./page";

/*
 * What a request needs from the store, as a tree: the composer turns it into one statement, the
 * cost is counted on it. Views of the same data at several places of a response share its nodes.
 */

/** What is needed of an entity. */
export interface EntityNeeds {
  readonly type: KindName | "Entity";
  /** Kinds whose stored properties are read; for an Entity, those that the request has fragments for. */
  readonly kinds: Set<KindName>;
  /** Large stored properties that the request selects. */
  readonly large: Set<string>;
  /** The stored fields in the order in which the statement returns them; they begin with `ownFields`. */
  fields: readonly string[];
  citations: CitationNeeds | null;
  readonly relations: RelationNeeds[];
}

/** What is needed of the citations of an entity or a link. `column` is where the statement returns them. */
export interface CitationNeeds {
  document: EntityNeeds | null;
  clause: EntityNeeds | null;
  /** Whether the citations of several facts are told apart: then each comes with its fact and document. */
  readonly isIdentified: boolean;
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

/** What every entity has, in the order in which statements return it: rows are found by these places. */
export const ownFields = ["id", "kind", "position", "name"] as const;
export const ownPlace = { id: 0, kind: 1, position: 2 } as const;

/** What statements return of a citation, and of one that is told apart from those of other facts. */
const citationFields = ["basis", "quote", "start", "end", "rationale", "source"] as const;
export const identifiedFields = [...citationFields, "fact", "document"] as const;

export function fieldsOfCitation({ isIdentified }: CitationNeeds): readonly string[] {
  return isIdentified ? identifiedFields : citationFields;
}

/** What statements return of a link; `id` and `position` stand at the places that entities have them at. */
export const linkFields = ["id", "relationship", "position"] as const;

export function newEntityNeeds(type: EntityNeeds["type"]): EntityNeeds {
  const kinds = new Set(type === "Entity" ? [] : [type]);
  return { type, kinds, large: new Set(), fields: ownFields, citations: null, relations: [] };
}

export function newCitationNeeds(): CitationNeeds {
  return { document: null, clause: null, isIdentified: false, column: "", documentColumn: "", clauseColumn: "" };
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
