import type { Draft, DraftReference } from "../draft/draft";
import { namedOfOtherKind } from "../draft/references";
import type { SeedRule } from "../rule";
import { anyOfKinds } from "../shape/in-words";
import { nearestName } from "../shape/nearest-name";

function suggestionFor(draft: Draft, { written, kinds, organisation }: DraftReference): string | null {
  const known = Array.from(draft.entities.values()).filter(
    (entity) => kinds.includes(entity.kind) && (entity.organisation ?? organisation) === organisation,
  );
  const nearest =
    nearestName(
      written.value,
      known.map((entity) => entity.shortId),
    ) ??
    nearestName(
      written.value,
      known.map((entity) => entity.id),
    );
  if (nearest !== null) return `Did you mean "${nearest}"?`;
  if (kinds.includes("Purpose")) return "A purpose is defined by its `name`.";
  if (known.length === 0) return "None is defined.";
  return known.length > 12 ? null : `Defined are ${known.map((entity) => entity.shortId).join(", ")}.`;
}

/** An id that is referred to must be defined: in the folder itself, or among the shared terms. */
export const unknownId: SeedRule = function* (draft) {
  for (const reference of draft.references) {
    const { written, kinds, organisation, resolved } = reference;
    if (resolved !== null || namedOfOtherKind(draft, reference) !== null) continue;
    if (kinds.some((kind) => draft.mayLack(kind, organisation))) continue;
    const message = `There is no ${anyOfKinds(kinds).replace(/\ban? /gu, "")} "${written.value}".`;
    yield { place: written.place, message, suggestion: suggestionFor(draft, reference) };
  }
};
