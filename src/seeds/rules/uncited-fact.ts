import { Basis } from "../../model/codes";
import { kindTable } from "../../model/kind-table";
import type { DraftEntity } from "../draft/draft";
import type { SeedRule } from "../rule";
import { entityAsSubject } from "../shape/in-words";

const askForWords = "Copy its words into `quote`, or say `basis: INFERRED` and why in `rationale`.";
const askForList = "Give it a `text`, or copy its title into `quote` from the document that lists it.";

function isExcused({ item, properties }: DraftEntity): boolean {
  const isDocumentWithText = item.record === "document" && properties.hasText === true;
  return item.isDamaged || isDocumentWithText;
}

/** Every fact must say where it was read. */
export const uncitedFact: SeedRule = function* (draft) {
  for (const entity of draft.entities.values()) {
    if (kindTable[entity.kind].isShared || entity.words.length > 0 || isExcused(entity)) continue;
    const suggestion = entity.kind === "Document" ? askForList : askForWords;
    yield { place: entity.place, message: `${entityAsSubject(entity)} cites nothing.`, suggestion };
  }
  for (const link of draft.links) {
    if (link.relationship !== "GOVERNS" || link.words.length > 0 || link.isDamaged) continue;
    yield {
      place: link.place,
      message: "This says what a document governs, but not where that was read.",
      suggestion: askForWords,
    };
  }
  for (const words of draft.words) {
    const isWordless = words.basis === Basis.STATED && words.quote === null && words.span === null;
    if (isWordless && !words.isDamaged)
      yield { place: words.place, message: "This is STATED, but quotes no words.", suggestion: askForWords };
  }
};
