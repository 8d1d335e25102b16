import { kindTable } from "../../model/kind-table";
import type { EntityNeeds } from "../needs";
import { inCanonicalOrder } from "./canonical-order";
import { composeCitations } from "./compose-citations";
import { composeRelation } from "./compose-relation";
import { type Owner, type Piece, type Place, type StatementWriter, valuesOf } from "./statement-writer";

/** In whose context the fields of an entity are read: its organisation's, or for a shared term that of the way to it. */
function ownerBelow(type: EntityNeeds["type"], place: Place): Owner | null {
  const own: Owner = { expression: `${place.variable}.organisation`, variables: [place.variable] };
  if (type !== "Entity")
    return kindTable[type].isShared || type === "Organisation" ? ownerOfOrganisation(type, place) : own;
  if (place.owner === null) return null;
  return {
    expression: `coalesce(${place.variable}.organisation, ${place.owner.expression})`,
    variables: [place.variable, ...place.owner.variables],
  };
}

function ownerOfOrganisation(type: string, place: Place): Owner | null {
  return type === "Organisation" ? { expression: `${place.variable}.id`, variables: [place.variable] } : place.owner;
}

/**
 * Everything below one bound entity: a block for each of its lists and lookups, and the row that holds
 * its values and theirs.
 */
export function composeEntity(writer: StatementWriter, needs: EntityNeeds, place: Place): Piece {
  const owner = ownerBelow(needs.type, place);
  const pieces: Piece[] = [];
  if (needs.citations) {
    const isOwned = needs.type !== "Entity" && !kindTable[needs.type].isShared;
    const find = (citation: string) => [`MATCH (${place.variable})-[:RESTS_ON]->(${citation})`];
    const source = { find, imports: [place.variable], canRepeat: false, owner: isOwned ? null : owner };
    pieces.push(composeCitations({ writer, composeEntity }, needs.citations, source));
  }
  for (const relation of inCanonicalOrder(needs.relations)) {
    const on = relation.field?.on;
    const context = on ? ownerBelow(on, place) : owner;
    pieces.push(composeRelation({ writer, composeEntity }, relation, { variable: place.variable, owner: context }));
  }
  return {
    blocks: pieces.flatMap((piece) => piece.blocks),
    entries: [...valuesOf(needs.values, place.variable), ...pieces.flatMap((piece) => piece.entries)],
  };
}
