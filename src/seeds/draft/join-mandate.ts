import type { ItemOf } from "../shape/seed-item";
import type { Definition } from "./define-entities";
import type { DraftWords } from "./draft";
import { joinPurpose } from "./join-purpose";
import { addLink, documentOfMission, endOf, type Joining, wordsWithin } from "./joining";
import type { DefaultDocument } from "./write-words";

/** The objective that gives a mandate; an example that names none has that of its wider mandate. */
function objectiveOf(joining: Joining, item: ItemOf<"mandate">): string | null {
  const seen = new Set<object>();
  let each: ItemOf<"mandate"> | undefined = item;
  while (each !== undefined && !seen.has(each)) {
    seen.add(each);
    if (each.objective !== undefined) return endOf(joining, "GIVES", each.objective, "from");
    const wider = endOf(joining, "EXEMPLIFIES", each.exemplifies?.mandate);
    const found = wider === null ? undefined : joining.byId.get(wider)?.item;
    each = found?.record === "mandate" ? found : undefined;
  }
  return null;
}

function joinAddressees(
  joining: Joining,
  mandate: Definition,
  item: ItemOf<"mandate">,
  fallback: DefaultDocument,
  outer: readonly DraftWords[],
): void {
  const lists = [
    ["TOWARDS", item.towards],
    ["BENEFITS", item.benefits],
  ] as const;
  for (const [relationship, addressees] of lists) {
    for (const addressee of addressees ?? []) {
      const words = wordsWithin(joining, addressee, fallback, outer);
      const category = endOf(joining, relationship, addressee.category);
      addLink(joining, mandate.id, relationship, category, { place: addressee.place, words });
      for (const included of addressee.bodies ?? []) {
        const facts = {
          place: included.place,
          words: wordsWithin(joining, included, fallback, words),
          isExample: included.isExample?.value ?? false,
        };
        addLink(joining, category, "INCLUDES", endOf(joining, "INCLUDES", included.body), facts);
      }
    }
  }
}

/** Gathers the links of one mandate, and returns what the mandate itself rests on. */
export function joinMandate(joining: Joining, definition: Definition, item: ItemOf<"mandate">): readonly DraftWords[] {
  const objective = objectiveOf(joining, item);
  const fallback = documentOfMission(joining, objective === null ? null : (joining.missionOf.get(objective) ?? null));
  const words = joining.writer.own(item, fallback);
  addLink(joining, objective, "GIVES", definition.id, { place: definition.place, words });
  const { exemplifies } = item;
  if (exemplifies !== undefined) {
    const facts = { place: exemplifies.place, words: wordsWithin(joining, exemplifies, fallback, words) };
    addLink(joining, definition.id, "EXEMPLIFIES", endOf(joining, "EXEMPLIFIES", exemplifies.mandate), facts);
  }
  joinAddressees(joining, definition, item, fallback, words);
  for (const purpose of item.purposes ?? []) joinPurpose(joining, definition, purpose, fallback, words);
  for (const each of item.conditions ?? []) {
    const facts = { place: each.place, words: wordsWithin(joining, each, fallback, words) };
    addLink(joining, definition.id, "SUBJECT_TO", endOf(joining, "SUBJECT_TO", each.condition), facts);
  }
  return words;
}
