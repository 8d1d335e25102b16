import type { KindName } from "../../model/kind-table";
import type { CitingItem, ItemOf } from "../shape/seed-item";
import type { Definition } from "./define-entities";
import type { DraftWords } from "./draft";
import { joinMandate } from "./join-mandate";
import { joinPurpose } from "./join-purpose";
import { addLink, documentOfMission, endOfKind, type Joining } from "./joining";
import type { DefaultDocument } from "./write-words";

function missionOfItem(joining: Joining, item: ItemOf<"objective"> | ItemOf<"principle">): string | null {
  const { writer, organisation, current } = joining;
  return item.mission === undefined
    ? (current?.id ?? null)
    : writer.references.resolve(item.mission, { kinds: ["Mission"], relationship: null, organisation });
}

function governable(item: ItemOf<"governed">): Partial<Record<KindName, ItemOf<"governed">["objective"]>> {
  return {
    Objective: item.objective,
    Mandate: item.mandate,
    Condition: item.condition,
    Mission: item.mission,
    Principle: item.principle,
    Purpose: item.purpose,
    Document: item.document,
    StakeholderCategory: item.category,
    Body: item.body,
    Topic: item.topic,
  };
}

function joinGoverned(joining: Joining, document: string, item: ItemOf<"governed">, fallback: DefaultDocument): void {
  const { writer } = joining;
  const facts = { place: item.place, words: writer.own(item, fallback), isDamaged: item.isDamaged };
  for (const [kind, written] of Object.entries(governable(item)) as [
    KindName,
    ReturnType<typeof governable>[KindName],
  ][]) {
    if (written !== undefined)
      addLink(joining, document, "GOVERNS", endOfKind(joining, "GOVERNS", written, kind), facts);
  }
}

function joinDocument(joining: Joining, definition: Definition, item: ItemOf<"document">): readonly DraftWords[] {
  const { writer, organisation, texts } = joining;
  const fallback = documentOfMission(joining, null);
  const text = texts.get(definition.id);
  const itself = { value: definition.id, place: item.place };
  const own = writer.own(item, item.text === undefined ? fallback : itself);
  const words = own.length > 0 || text === undefined ? own : writer.firstLine(item, text);
  addLink(joining, organisation, "HAS_DOCUMENT", definition.id, { place: definition.place, words });
  for (const governed of item.governs ?? []) joinGoverned(joining, definition.id, governed, fallback);
  return words;
}

function joinDefinition(joining: Joining, definition: Definition): readonly DraftWords[] {
  const { writer, organisation } = joining;
  const { item, id, place } = definition;
  const fallback = documentOfMission(joining, null);
  switch (item.record) {
    case "mission": {
      const words = writer.own(item, item.in ?? null);
      addLink(joining, organisation, "HAS_MISSION", id, { place, words });
      return words;
    }
    case "objective":
    case "principle": {
      const mission = missionOfItem(joining, item);
      const words = writer.own(item, documentOfMission(joining, mission));
      if (mission !== null && item.record === "objective") joining.missionOf.set(id, mission);
      addLink(joining, mission, item.record === "objective" ? "STATES" : "FOLLOWS", id, { place, words });
      return words;
    }
    case "document":
      return joinDocument(joining, definition, item);
    case "mandate":
      return joinMandate(joining, definition, item);
    case "purpose":
    case "category":
    case "body":
    case "topic":
      return [];
    default:
      return writer.own(item as CitingItem, fallback);
  }
}

/**
 * Gathers the links of one organisation and what its entities rest on.
 *
 * A link without words of its own takes those of the item in which it was written down.
 */
export function joinOrganisation(joining: Joining): void {
  const isMandate = (definition: Definition): boolean => definition.item.record === "mandate";
  const inTurn = [...joining.definitions.filter((each) => !isMandate(each)), ...joining.definitions.filter(isMandate)];
  for (const definition of inTurn) {
    const words = joinDefinition(joining, definition);
    if (words.length > 0) joining.words.set(definition, words);
  }
  const fallback = documentOfMission(joining, null);
  for (const { item } of joining.definitions) {
    const isLoose = item.record === "purpose" && !joining.purposes.has(item);
    if (isLoose) joinPurpose(joining, null, item, fallback, []);
  }
}
