import { type KindName, kindTable } from "../../model/kind-table";
import { vocabularyFolder } from "../files/find-files";
import type { Problem } from "../problem";
import type { FolderItems } from "../shape/read-folder";
import { locateQuote, type QuoteSearch } from "../text/locate-quote";
import { type Definition, type Definitions, defineEntities } from "./define-entities";
import type { Draft, DraftEntity, DraftLink, DraftText, DraftWords } from "./draft";
import { joinOrganisation } from "./join-organisation";
import type { Joining } from "./joining";
import { readTexts } from "./read-texts";
import { References } from "./references";
import { WordsWriter } from "./write-words";
import { newestMission } from "./written-properties";

function objectivesByNumber(definitions: readonly Definition[], current: Definition | undefined): Map<string, string> {
  const byNumber = new Map<string, string>();
  for (const { item, id, organisation } of definitions) {
    if (item.record !== "objective" || item.number === undefined) continue;
    const key = `${organisation}/${item.number.value}`;
    const isOfCurrent =
      item.mission === undefined || item.mission.value === current?.shortId || item.mission.value === current?.id;
    if (isOfCurrent || !byNumber.has(key)) byNumber.set(key, id);
  }
  return byNumber;
}

/** Where words are, or why they are nowhere; null where there is nothing to look for, or no telling. */
function search(
  words: DraftWords,
  texts: ReadonlyMap<string, DraftText>,
  entities: ReadonlyMap<string, DraftEntity>,
): QuoteSearch | null {
  if (words.span !== null) return { outcome: "found", span: words.span };
  const { quote, clause, occurrence, document } = words;
  if (quote === null || document === null) return null;
  const text = texts.get(document);
  const isUnreadable = text === undefined && entities.get(document)?.properties.hasText === true;
  if (isUnreadable) return null;
  return text === undefined
    ? { outcome: "no-text" }
    : locateQuote(text.folded, text.clauses, { quote, clause, occurrence });
}

function lackingOf(folders: readonly FolderItems[], { lost }: Definitions): Draft["mayLack"] {
  const gaps = new Set(folders.flatMap(({ folder, hasGaps }) => (hasGaps ? [folder.name] : [])));
  const lostKinds = new Set(Array.from(lost, (each) => each.slice(each.indexOf("/") + 1)));
  return (kind: KindName, organisation: string) =>
    kindTable[kind].isShared
      ? gaps.size > 0 || lostKinds.has(kind)
      : gaps.has(organisation) || lost.has(`${organisation}/${kind}`);
}

/** Turns what was read into facts, with every reference followed and every quote looked for. */
export async function makeDraft(folders: readonly FolderItems[], problems: Problem[]): Promise<Draft> {
  const definitions = defineEntities(folders, problems);
  const first = new Map<string, Definition>();
  for (const each of definitions.all) if (!first.has(each.id)) first.set(each.id, each);
  const wordsOf = new Map<Definition, readonly DraftWords[]>();
  const entityOf = (definition: Definition): DraftEntity => ({ ...definition, words: wordsOf.get(definition) ?? [] });
  const known = new Map(Array.from(first, ([id, definition]) => [id, entityOf(definition)]));
  const texts = new Map<string, DraftText>();
  const links: DraftLink[] = [];
  const words: DraftWords[] = [];
  const references: Draft["references"][number][] = [];
  for (const items of folders) {
    const organisation = items.folder.name;
    if (organisation === vocabularyFolder) continue;
    const own = definitions.all.filter((each) => each.organisation === organisation);
    if (!items.hasGaps && !own.some((each) => each.kind === "Organisation")) {
      const message = `The folder "${organisation}" describes no organisation.`;
      problems.push({
        place: items.place,
        rule: "missing-key",
        message,
        suggestion: "Add `organisation:` with its id, name and quote.",
      });
    }
    const documents = own.filter((each) => each.kind === "Document" && first.get(each.id) === each);
    for (const text of await readTexts(items, documents, problems)) texts.set(text.document, text);
    const current = newestMission(own.filter((each) => each.kind === "Mission"));
    const followed = new References(known, objectivesByNumber(own, current));
    const writer = new WordsWriter(organisation, followed, problems);
    const byItem = new Map(own.map((each) => [each.item, each]));
    const state = {
      byId: first,
      byItem,
      words: wordsOf,
      links,
      purposes: new Set(),
      missionOf: new Map(),
    } satisfies Partial<Joining>;
    joinOrganisation({ ...state, organisation, writer, definitions: own, texts, current: current ?? null });
    words.push(...writer.all);
    references.push(...followed.all.values());
  }
  const searches = new Map<DraftWords, QuoteSearch>();
  for (const each of words) {
    const found = search(each, texts, known);
    if (found !== null) searches.set(each, found);
  }
  const unsound = new Set([
    ...folders.flatMap((each) => (each.isComplete ? [] : [each.folder.name])),
    ...references.flatMap((each) => (each.resolved === null ? [each.organisation] : [])),
  ]);
  return {
    folders,
    entities: new Map(Array.from(first, ([id, definition]) => [id, entityOf(definition)])),
    repeated: definitions.all.filter((each) => first.get(each.id) !== each).map(entityOf),
    links,
    references,
    words,
    texts,
    searches,
    mayLack: lackingOf(folders, definitions),
    isSound: (organisation) => !unsound.has(organisation),
  };
}
