import { relationshipTable } from "../../model/relationship-table";
import type { DraftReference } from "../draft/draft";
import { namedOfOtherKind } from "../draft/references";
import type { SeedRule } from "../rule";
import { aKind, anyOfKinds } from "../shape/in-words";

function whatMayStand({ relationship, kinds }: DraftReference): string {
  if (relationship === null) return `here stands ${anyOfKinds(kinds)}`;
  const { from, to, reads } = relationshipTable[relationship];
  return `${anyOfKinds(from)} ${reads} ${anyOfKinds(to)}`;
}

/** A relationship joins only the kinds that the table of relationships allows. */
export const wrongKind: SeedRule = function* (draft) {
  for (const reference of draft.references) {
    const found = namedOfOtherKind(draft, reference);
    const isRefused = found === reference.writtenKind;
    const mayBeLost = reference.kinds.some((kind) => draft.mayLack(kind, reference.organisation));
    if (found === null || (mayBeLost && !isRefused)) continue;
    const message = `"${reference.written.value}" is ${aKind(found)}, but ${whatMayStand(reference)}.`;
    const suggestion = reference.kinds.includes("Purpose") ? "A purpose is defined by its `name`." : null;
    yield { place: reference.written.place, message, suggestion };
  }
};
