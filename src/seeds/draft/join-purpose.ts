import type { ItemOf } from "../shape/seed-item";
import { type Definition, isDefinition } from "./define-entities";
import type { DraftWords } from "./draft";
import { addLink, endOf, type Joining, wordsWithin } from "./joining";
import type { DefaultDocument } from "./write-words";

/** Joins a purpose to the mandate in which it stands, if it stands in one, and always to its topics. */
export function joinPurpose(
  joining: Joining,
  mandate: Definition | null,
  item: ItemOf<"purpose">,
  fallback: DefaultDocument,
  outer: readonly DraftWords[],
): void {
  joining.purposes.add(item);
  if (item.id === undefined) return;
  const definition = isDefinition(item) ? joining.byItem.get(item) : undefined;
  const words = wordsWithin(joining, item, fallback, outer);
  if (definition !== undefined) joining.words.set(definition, joining.writer.own(item, fallback));
  const purpose = definition?.id ?? endOf(joining, "SERVES", item.id);
  if (mandate !== null) addLink(joining, mandate.id, "SERVES", purpose, { place: item.place, words });
  for (const each of item.topics ?? []) {
    addLink(joining, purpose, "CONCERNS", endOf(joining, "CONCERNS", each.topic), {
      place: each.place,
      words: wordsWithin(joining, each, fallback, words),
    });
  }
}
