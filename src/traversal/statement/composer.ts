import type { EntityNeeds } from "../needs";
import type { Piece, Place, StatementWriter } from "./statement-writer";

/** What the composers of relations and citations are given, so that they can compose the entities below. */
export interface Composer {
  readonly writer: StatementWriter;
  composeEntity(writer: StatementWriter, needs: EntityNeeds, place: Place): Piece;
}
