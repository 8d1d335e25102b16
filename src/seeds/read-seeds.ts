import type { Graph, SourceRecord } from "../model/graph";
import { buildGraph } from "./build/build-graph";
import { isSharedTerm, usedTerms } from "./build/shared-terms";
import type { Draft } from "./draft/draft";
import { makeDraft } from "./draft/make-draft";
import { findFiles, type SeedFolder } from "./files/find-files";
import type { Problem } from "./problem";
import { checkDraft } from "./rules/rules";
import { entityAsSubject } from "./shape/in-words";
import { readFolder } from "./shape/read-folder";

/** What a folder of seeds was found to hold. */
export interface SeedReading {
  /** The checked graph; null exactly where there are problems. */
  readonly graph: Graph | null;
  /** Everything that must be put right, by file, line and column. */
  readonly problems: readonly Problem[];
  /** What an author may want to know, though it stops nothing: a shared term that nobody uses. */
  readonly notices: readonly Problem[];
}

function byPlace(left: Problem, right: Problem): number {
  const [one, other] = [left.place, right.place];
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column || (left.message < right.message ? -1 : 1);
}

/** Shared terms that nobody uses; silent where it cannot be known what is used. */
function unusedTerms(draft: Draft): readonly Problem[] {
  if (!draft.folders.every(({ folder }) => draft.isSound(folder.name))) return [];
  const used = usedTerms(draft);
  return Array.from(draft.entities.values())
    .filter((entity) => isSharedTerm(entity) && !used.has(entity.id))
    .map((entity) => {
      const message = `${entityAsSubject(entity)} is used by no organisation, so it is not loaded.`;
      return { place: entity.place, rule: "unused-term", message, suggestion: null };
    });
}

function sourcesOf(folders: readonly SeedFolder[], draft: Draft): readonly SourceRecord[] {
  const texts = Array.from(draft.texts.values(), (text) => text.source);
  const byPath = new Map(
    [...folders.flatMap((each) => each.files.map((file) => file.source)), ...texts].map((source) => [
      source.path,
      source,
    ]),
  );
  return Array.from(byPath.values()).sort((left, right) => (left.path < right.path ? -1 : 1));
}

/**
 * Reads a folder of seeds into a checked graph, or into all the problems that stand in the way.
 *
 * The same files give the same graph, in the same order, every time. Nothing an author writes makes it throw.
 */
export async function readSeeds(folder: string): Promise<SeedReading> {
  const problems: Problem[] = [];
  const folders = await findFiles(folder, problems);
  const items = folders.map((each) => readFolder(each, problems));
  const draft = await makeDraft(items, problems);
  const all = [...problems, ...checkDraft(draft)].sort(byPlace);
  const notices = [...unusedTerms(draft)].sort(byPlace);
  const graph = all.length > 0 ? null : buildGraph(draft, sourcesOf(folders, draft));
  return { graph, problems: all, notices };
}
