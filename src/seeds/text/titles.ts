import type { Block } from "./split-blocks";

/** What the seeds say about an organisation's documents that helps to tell titles from clauses. White space is folded. */
export interface Titles {
  /** Labels such as "CENTR Document": a paragraph of nothing else is no clause. */
  readonly labels: ReadonlySet<string>;
  /** Documents known by title alone: a line that is such a title is an entry of a list, and a clause. */
  readonly entries: ReadonlySet<string>;
}

const longestHeading = 80;

/** The words with every run of white space as one space. */
export function foldSpaces(words: string): string {
  return words.trim().replace(/\s+/gu, " ");
}

/** True where a block is a heading or a bare label, and so no clause. */
export function isTitle(block: Block, titles: Titles): boolean {
  if (block.mark !== "none" || !block.isParagraph) return false;
  const lines = block.lines.map(foldSpaces);
  if (lines.every((line) => titles.labels.has(line))) return true;
  const [line = ""] = lines;
  return lines.length === 1 && line.length <= longestHeading && !/[.:;!?]$/u.test(line) && !titles.entries.has(line);
}
