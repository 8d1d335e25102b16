import { isAbsolute, join } from "node:path";
import { readSeedFile } from "../files/read-file";
import type { Problem } from "../problem";
import type { FolderItems } from "../shape/read-folder";
import type { ItemOf, Placed } from "../shape/seed-item";
import { cutClauses } from "../text/cut-clauses";
import { foldText } from "../text/folded-text";
import { foldSpaces, type Titles } from "../text/titles";
import type { Definition } from "./define-entities";
import type { DraftText } from "./draft";

function titlesOf(documents: readonly ItemOf<"document">[]): Titles {
  const listed = documents.filter((document) => document.text === undefined);
  const words = listed.flatMap(({ name, quote, citations }) => [
    name,
    quote,
    ...(citations ?? []).map((each) => each.quote),
  ]);
  return {
    labels: foldedSet(documents.map((document) => document.documentType)),
    entries: foldedSet(words),
  };
}

function foldedSet(words: readonly (Placed<string> | undefined)[]): ReadonlySet<string> {
  return new Set(words.flatMap((each) => (each === undefined ? [] : [foldSpaces(each.value)])));
}

/** True where a path leads out of the folder, or means something else on another system. */
function leadsAway(path: string): boolean {
  return isAbsolute(path) || /^[a-z]:|\\/iu.test(path) || path.split("/").includes("..");
}

/** Reads the texts of an organisation's documents and cuts them into clauses. */
export async function readTexts(
  { folder }: FolderItems,
  documents: readonly Definition[],
  problems: Problem[],
): Promise<readonly DraftText[]> {
  const texts: DraftText[] = [];
  const items = documents.flatMap(({ item }) => (item.record === "document" ? [item] : []));
  const titles = titlesOf(items);
  for (const definition of documents) {
    const path = definition.item.record === "document" ? definition.item.text : undefined;
    if (path === undefined) continue;
    const report = (message: string, suggestion: string | null): void => {
      problems.push({ place: path.place, rule: "file", message, suggestion });
    };
    if (leadsAway(path.value)) {
      report(
        `The text "${path.value}" is not below its folder.`,
        "Put it beside the YAML file and give its name alone.",
      );
      continue;
    }
    const file = await readSeedFile(folder.root, folder.path, join(folder.path, path.value));
    if (typeof file === "string") report(file, null);
    else if (file.text.trim() === "")
      report(`The text "${path.value}" is empty.`, "Leave out `text` where only the title is known.");
    else {
      const { text, source } = file;
      const name = String(definition.properties.name ?? definition.shortId);
      const cut = { folded: foldText(text), clauses: cutClauses(text, titles) };
      texts.push({ document: definition.id, name, organisation: folder.name, source, text, ...cut });
    }
  }
  return texts;
}
