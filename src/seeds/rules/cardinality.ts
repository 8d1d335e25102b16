import { type RelationshipType, relationshipTable, relationshipTypes } from "../../model/relationship-table";
import type { Draft, DraftEntity } from "../draft/draft";
import type { Finding, SeedRule } from "../rule";
import { anyOfKinds, entityAsSubject } from "../shape/in-words";

function endsOf(
  draft: Draft,
  relationship: RelationshipType,
  near: "from" | "to",
  far: "from" | "to",
): Map<string, Set<string>> {
  const ends = new Map<string, Set<string>>();
  for (const link of draft.links) {
    if (link.relationship !== relationship) continue;
    const known = ends.get(link[near]) ?? new Set();
    ends.set(link[near], known.add(link[far]));
  }
  return ends;
}

function* countsOf(draft: Draft, relationship: RelationshipType, entities: readonly DraftEntity[]): Iterable<Finding> {
  const { from, to, atLeast, atMost, atMostArriving, reads, readsBackwards } = relationshipTable[relationship];
  const leaving = endsOf(draft, relationship, "from", "to");
  const arriving = endsOf(draft, relationship, "to", "from");
  for (const entity of entities) {
    const { place } = entity;
    const outward = leaving.get(entity.id)?.size ?? 0;
    const inward = arriving.get(entity.id)?.size ?? 0;
    if (from.includes(entity.kind) && outward < atLeast) {
      yield {
        place,
        message: `${entityAsSubject(entity)} needs ${anyOfKinds(to)}.`,
        suggestion: "Write at least one.",
      };
    }
    if (from.includes(entity.kind) && atMost !== null && outward > atMost) {
      yield {
        place,
        message: `${entityAsSubject(entity)} ${reads} ${outward}; at most ${atMost} is possible.`,
        suggestion: null,
      };
    }
    if (to.includes(entity.kind) && atMostArriving !== null && inward > atMostArriving) {
      yield {
        place,
        message: `${entityAsSubject(entity)} ${readsBackwards} ${inward}; at most ${atMostArriving} is possible.`,
        suggestion: null,
      };
    }
  }
}

/** Every entity has as many links of a type as the table of relationships asks for, and no more than it allows. */
export const cardinality: SeedRule = function* (draft) {
  const entities = Array.from(draft.entities.values()).filter(
    (entity) => entity.organisation !== null && draft.isSound(entity.organisation),
  );
  for (const relationship of relationshipTypes) {
    if (relationship !== "CONTAINS") yield* countsOf(draft, relationship, entities);
  }
};
