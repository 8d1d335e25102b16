import { kindNames } from "../../model/kind-table";
import { relationshipTypes } from "../../model/relationship-table";
import { compareEvidence, type Evidence } from "./cited-fact";
import type { EntityFact, LinkFact } from "./facts";

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** By the first words that a fact rests on; facts without any come last. */
function compareFirst(left: readonly Evidence[], right: readonly Evidence[]): number {
  const [one, other] = [left[0], right[0]];
  if (one?.start == null || other?.start == null) return Number(one?.start == null) - Number(other?.start == null);
  return compareEvidence(one, other);
}

function compareEntities(left: EntityFact, right: EntityFact): number {
  if (left.organisation === null || right.organisation === null) {
    return Number(left.organisation === null) - Number(right.organisation === null) || left.order - right.order;
  }
  return (
    compareText(left.organisation, right.organisation) ||
    Number(right.kind === "Organisation") - Number(left.kind === "Organisation") ||
    compareFirst(left.evidence, right.evidence) ||
    kindNames.indexOf(left.kind) - kindNames.indexOf(right.kind) ||
    left.order - right.order
  );
}

/** The missions of an organisation take the places that they have in the text, but by the day of their adoption. */
function missionsByDay(entities: readonly EntityFact[]): readonly EntityFact[] {
  const day = (mission: EntityFact): string => String(mission.properties.adoptedOn ?? "");
  const missions = entities
    .filter((entity) => entity.kind === "Mission")
    .sort(
      (left, right) =>
        compareText(left.organisation ?? "", right.organisation ?? "") || compareText(day(left), day(right)),
    );
  return entities.map((entity) => (entity.kind === "Mission" ? (missions.shift() ?? entity) : entity));
}

/**
 * Entities in their default order: each organisation with what is its own in the order of its texts, shared terms
 * after all organisations in the order of the vocabulary.
 */
export function orderEntities(entities: readonly EntityFact[]): readonly EntityFact[] {
  return missionsByDay([...entities].sort(compareEntities));
}

/** Links in the order of the words that say them; where these are the same, of the table, then of the seeds. */
export function orderLinks(links: readonly LinkFact[]): readonly LinkFact[] {
  return [...links].sort(
    (left, right) =>
      compareText(left.organisation, right.organisation) ||
      compareFirst(left.evidence, right.evidence) ||
      relationshipTypes.indexOf(left.relationship) - relationshipTypes.indexOf(right.relationship),
  );
}
