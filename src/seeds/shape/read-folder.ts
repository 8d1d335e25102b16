import { isScalar, type Node } from "yaml";
import { type SeedFolder, vocabularyFolder } from "../files/find-files";
import { parseYaml } from "../files/parse-yaml";
import { nameOfPath } from "../files/read-file";
import type { Place, Problem } from "../problem";
import { readItem } from "./read-record";
import type { Reader } from "./read-value";
import type { ItemOf } from "./seed-item";

/** A folder of seeds as it was read, its files one after the other. */
export interface FolderItems {
  readonly folder: SeedFolder;
  /** Where to point when something is absent from the whole folder. */
  readonly place: Place;
  readonly files: readonly ItemOf<"organisationFile">[];
  /** False where anything at all in the folder could not be read. */
  readonly isComplete: boolean;
  /** True where whole records may have been lost, so that what is absent proves nothing. */
  readonly hasGaps: boolean;
}

/** Reads the YAML files of one folder by the table of shapes. */
export function readFolder(folder: SeedFolder, problems: Problem[]): FolderItems {
  const files: ItemOf<"organisationFile">[] = [];
  const problemsBefore = problems.length;
  let hasGaps = !folder.isComplete;
  for (const file of folder.files) {
    const { content, isComplete, placeOf } = parseYaml(file, problems);
    const isEmpty = content === null || (isScalar(content) && content.value === null);
    if (!isComplete) hasGaps = true;
    if (!isComplete || isEmpty) continue;
    const reader: Reader = {
      placeOf: (node: Node | null) => placeOf(node),
      report: (place, rule, message, suggestion) => problems.push({ place, rule, message, suggestion }),
    };
    const record = folder.name === vocabularyFolder ? "vocabularyFile" : "organisationFile";
    const item = readItem(content, record, reader);
    if (item === null || item.isDamaged) hasGaps = true;
    if (item !== null) files.push(item as ItemOf<"organisationFile">);
  }
  const place = { file: folder.files[0]?.name ?? nameOfPath(folder.path), line: 1, column: 1 };
  return { folder, place, files, isComplete: folder.isComplete && problems.length === problemsBefore, hasGaps };
}
