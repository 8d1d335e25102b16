import { kindTable } from "../../model/kind-table";
import type { SeedRule } from "../rule";
import { entityAsSubject } from "../shape/in-words";

/** A shared term that is defined in several places means the same in all of them. */
export const sharedTermDisagreement: SeedRule = function* (draft) {
  for (const entity of draft.repeated) {
    const first = draft.entities.get(entity.id);
    if (first === undefined || !kindTable[entity.kind].isShared || entity.item.isDamaged || first.item.isDamaged)
      continue;
    for (const [key, value] of Object.entries(entity.properties)) {
      const before = first.properties[key] ?? null;
      if (value === null || before === null || value === before) continue;
      const { file, line } = first.place;
      const message = `${entityAsSubject(entity)} says \`${key}: ${value}\` here, but \`${key}: ${before}\` at ${file}:${line}.`;
      yield { place: entity.place, message, suggestion: "All places that define a shared term must agree." };
    }
  }
};
