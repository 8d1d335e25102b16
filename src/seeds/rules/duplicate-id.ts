import { kindTable } from "../../model/kind-table";
import type { SeedRule } from "../rule";
import { entityAsSubject } from "../shape/in-words";

/** An id names one thing. Shared terms may be defined in several places, as long as these agree. */
export const duplicateId: SeedRule = function* (draft) {
  for (const entity of draft.repeated) {
    const first = draft.entities.get(entity.id);
    if (first === undefined || kindTable[entity.kind].isShared) continue;
    const { file, line } = first.place;
    const suggestion =
      entity.kind === "Purpose" ? "Refer to it by its id alone, or choose another id." : "Choose another id.";
    yield {
      place: entity.place,
      message: `${entityAsSubject(entity)} is defined already, at ${file}:${line}.`,
      suggestion,
    };
  }
};
