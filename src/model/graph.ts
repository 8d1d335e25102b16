import type { Basis } from "./codes";
import type { KindName } from "./kind-table";
import type { RelationshipType } from "./relationship-table";

/** A value that both engines store on a node or a relationship and give back unchanged. */
export type StoredValue = string | number | boolean | null;

/**
 * One entity as it is stored.
 *
 * `properties` holds the fields of its class in `kinds/` that are stored (`name`, `modality`, …) and
 * nothing else; what every entity has stands beside them. A property that is unknown is null.
 */
export interface EntityRecord {
  readonly kind: KindName;
  readonly id: string;
  /** Place in the text or the seed: the default order. Unique in the graph, from 1. */
  readonly position: number;
  /** The organisation it belongs to; null for shared vocabulary. */
  readonly organisation: string | null;
  /** True where all of its citations are INFERRED. */
  readonly inferred: boolean;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** One relationship between two entities as it is stored. */
export interface LinkRecord {
  /** `FROM TYPE TO`, followed by ` OF organisation` between two shared terms. Unique in the graph. */
  readonly id: string;
  readonly from: string;
  readonly relationship: RelationshipType;
  readonly to: string;
  /** The organisation whose text says it. */
  readonly organisation: string;
  readonly position: number;
  /** True where all of its own citations are INFERRED, whatever its two ends rest on. */
  readonly inferred: boolean;
  /** INCLUDES alone: true where the text says "such as". */
  readonly isExample: boolean;
}

/** The words that exactly one fact rests on, an entity (`entity`) or a link (`link`). */
export interface CitationRecord {
  /** Id of the entity or the link, `#` and a number from 1. */
  readonly id: string;
  readonly entity: string | null;
  readonly link: string | null;
  /** The organisation in whose seeds it stands. */
  readonly organisation: string;
  /** Order of all citations: by document, then place in the text; those without words after the others. */
  readonly position: number;
  readonly basis: Basis;
  readonly document: string;
  /** The smallest clause that holds the words; null outside of clauses and where there are no words. */
  readonly clause: string | null;
  readonly quote: string | null;
  /** UTF-16 code units in the document's text, end exclusive. */
  readonly start: number | null;
  readonly end: number | null;
  readonly rationale: string | null;
  readonly source: string | null;
}

/** A seed file that the graph was made from. */
export interface SourceRecord {
  /** Path below the seeds folder, with forward slashes. */
  readonly path: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A checked graph: what seeds become, and what a store loads. Every list is in order of position. */
export interface Graph {
  readonly entities: readonly EntityRecord[];
  readonly links: readonly LinkRecord[];
  readonly citations: readonly CitationRecord[];
  readonly sources: readonly SourceRecord[];
}
