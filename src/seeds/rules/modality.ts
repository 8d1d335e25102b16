import { Modality } from "../../model/codes";
import type { Draft, DraftEntity } from "../draft/draft";
import { chainOf, inherited, widerMandates } from "../draft/inheritance";
import type { Finding, SeedRule } from "../rule";
import { entityAsSubject } from "../shape/in-words";

const obliging = /(?<![\p{L}\p{N}])(shall|will|must|may)(\s+not)?(?![\p{L}\p{N}])/iu;

/** What the first word that obliges or allows says; null where there is none. */
export function modalityOfWords(quotes: readonly string[]): { modality: Modality; words: string } | null {
  for (const quote of quotes) {
    const found = obliging.exec(quote);
    if (found === null) continue;
    const [words, verb = "", not] = found;
    const allowed = verb.toLowerCase() === "may" ? Modality.MAY : Modality.SHALL;
    return { modality: not === undefined ? allowed : Modality.SHALL_NOT, words: words.replace(/\s+/gu, " ") };
  }
  return null;
}

function checkWords(entity: DraftEntity): Finding | null {
  const { item, words } = entity;
  if ((item.record !== "mandate" && item.record !== "objective") || item.modality === undefined) return null;
  const quotes = words.flatMap((each) => (each.quote === null ? [] : [each.quote.value]));
  const hasReason = item.rationale !== undefined || words.some((each) => each.rationale !== null);
  const found = modalityOfWords(quotes);
  if (quotes.length === 0 || hasReason || item.isDamaged || found?.modality === item.modality.value) return null;
  const says =
    found === null ? "hold no word that obliges or allows" : `say "${found.words}", which is ${found.modality}`;
  const message = `${entityAsSubject(entity)} is ${item.modality.value}, but its words ${says}.`;
  return { place: item.modality.place, message, suggestion: "Correct it, or say in `rationale` why it is so." };
}

function* checkMandate(draft: Draft, wider: ReadonlyMap<string, string>, entity: DraftEntity): Iterable<Finding> {
  const { item, id } = entity;
  if (item.record !== "mandate") return;
  const chain = chainOf(wider, id);
  if (chain.includes(id)) {
    const isFirst = chain.every((each) => (draft.entities.get(each)?.order ?? 0) >= entity.order);
    const place = item.exemplifies?.place ?? entity.place;
    const circle = [entity.shortId, ...chain.map((each) => draft.entities.get(each)?.shortId ?? each)].join(", ");
    if (isFirst)
      yield { place, message: `These mandates are examples of each other in a circle: ${circle}.`, suggestion: null };
    return;
  }
  const next = wider.get(id);
  if (next === undefined) {
    const isSilent = item.modality === undefined && item.exemplifies === undefined && !item.isDamaged;
    const suggestion = `It is one of ${Object.values(Modality).join(", ")}.`;
    if (isSilent) yield { place: entity.place, message: `${entityAsSubject(entity)} has no \`modality\`.`, suggestion };
    else if (item.exemplifies === undefined) yield* [checkWords(entity)].filter((each) => each !== null);
    return;
  }
  const above = inherited(draft, wider, next, "modality");
  if (item.modality === undefined || above === null || item.modality.value === above) return;
  const message = `${entityAsSubject(entity)} is ${item.modality.value}, but the mandate that it exemplifies is ${above}.`;
  yield {
    place: item.modality.place,
    message,
    suggestion: "Leave `modality` out: an example has it from its wider mandate.",
  };
}

/** What a mandate or an objective obliges to must be what its words say. */
export const modality: SeedRule = function* (draft) {
  const wider = widerMandates(draft);
  for (const entity of draft.entities.values()) {
    if (entity.kind === "Mandate") yield* checkMandate(draft, wider, entity);
    if (entity.kind === "Objective") yield* [checkWords(entity)].filter((each) => each !== null);
  }
};
