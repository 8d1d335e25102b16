import { Basis } from "../../model/codes";
import type { SeedRule } from "../rule";

/** What no words of the text say must carry a reason; what another source says, the source too. */
export const inferredWithoutRationale: SeedRule = function* (draft) {
  for (const { basis, rationale, source, place, isDamaged } of draft.words) {
    if (basis === Basis.STATED || isDamaged) continue;
    if (rationale === null)
      yield {
        place,
        message: `This is ${basis}, but gives no \`rationale\`.`,
        suggestion: "Say in a sentence why it is concluded.",
      };
    if (basis === Basis.EXTERNAL && source === null) {
      yield {
        place,
        message: "This is EXTERNAL, but names no `source`.",
        suggestion: "Say which other source says it.",
      };
    }
  }
};
