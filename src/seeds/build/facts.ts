import type { StoredValue } from "../../model/graph";
import type { KindName } from "../../model/kind-table";
import type { RelationshipType } from "../../model/relationship-table";
import type { Evidence } from "./cited-fact";

/** An entity with all that it rests on, before it has its place in the order. */
export interface EntityFact {
  readonly kind: KindName;
  readonly id: string;
  readonly organisation: string | null;
  readonly evidence: readonly Evidence[];
  /** Place in the seeds. */
  readonly order: number;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** A link with all that it rests on, before it has its place in the order. */
export interface LinkFact {
  readonly from: string;
  readonly relationship: RelationshipType;
  readonly to: string;
  readonly organisation: string;
  readonly isExample: boolean;
  readonly evidence: readonly Evidence[];
}
