import type { SelectionSetNode } from "graphql";
import type { EntityNeeds } from "../needs";
import type { AnswerRow, Show } from "./answer-row";
import type { Asked } from "./collect-fields";

/** What views of citations and connections are given, so that they can show the entities below them. */
export interface Reader extends Asked {
  /** Adds what a selection on an entity needs, and says how the entity is shown. */
  showEntity(needs: EntityNeeds, sets: readonly SelectionSetNode[]): Show<AnswerRow>;
}
