import { Modality } from "../../model/codes";
import type { KindName } from "../../model/kind-table";

/** How mandates are grouped by one property or link. */
export interface Grouping {
  /** The file in `cypher/counts/` that finds what a mandate falls under. */
  readonly block: string;
  /** The kind of entity that it groups by; null for the modality. */
  readonly kind: KindName | null;
}

/** The groupings by their names in the API; statements name them in the order of this table. */
export const groupings: Readonly<Record<string, Grouping>> = {
  ORGANISATION: { block: "by-organisation", kind: "Organisation" },
  OBJECTIVE: { block: "by-objective", kind: "Objective" },
  STAKEHOLDER_CATEGORY: { block: "by-stakeholder-category", kind: "StakeholderCategory" },
  TOPIC: { block: "by-topic", kind: "Topic" },
  MODALITY: { block: "by-modality", kind: null },
  CONDITION: { block: "by-condition", kind: "Condition" },
  DOCUMENT: { block: "by-document", kind: "Document" },
};

/** One value that mandates can be counted under. */
export interface Value {
  /** Id of an entity, or a modality. */
  readonly id: string;
  readonly label: string;
}

/** The modalities as values. */
export const modalities: readonly Value[] = Object.values(Modality).map((id) => ({ id, label: id }));
