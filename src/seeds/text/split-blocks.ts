/** What begins a block of text: a printed number, a printed letter, a bullet, or nothing of the kind. */
export type BlockMark = "number" | "letter" | "bullet" | "none";

/** Lines of a text that belong together: an item, a bullet, or a paragraph. */
export interface Block {
  readonly mark: BlockMark;
  /** The printed number (`3`, `1.1`) or letter (`a`); empty for bullets and plain paragraphs. */
  readonly label: string;
  /** Where it begins and ends, white space trimmed, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its lines, trimmed. */
  readonly lines: readonly string[];
  /** True where blank lines, or the ends of the text, stand before and after it. */
  readonly isParagraph: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

type Mark = Pick<Block, "mark" | "label">;

const plain: Mark = { mark: "none", label: "" };

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    const words = match[0].trim();
    const start = match.index + (match[0].length - match[0].trimStart().length);
    lines.push({ start, end: start + words.length, words });
  }
  return lines;
}

function markOf(words: string): Mark {
  const number = /^(?:(\d{1,3})[.)]|(\d{1,3}(?:\.\d{1,3})+)[.)]?)(?=\s)/u.exec(words);
  if (number !== null) return { mark: "number", label: number[1] ?? number[2] ?? "" };
  const letter = /^(?:\(([a-z])\)|([a-z])\))(?=\s)/u.exec(words);
  if (letter !== null) return { mark: "letter", label: letter[1] ?? letter[2] ?? "" };
  return /^[•*–-](?=\s)/u.test(words) ? { mark: "bullet", label: "" } : plain;
}

/** True where the number goes on from the one before it: `3` after `2`, `2.1` after `2`, `2.2` after `2.1`. */
function goesOn(label: string, previous: string): boolean {
  const parts = label.split(".").map(Number);
  const last = parts.pop() ?? 0;
  const before = previous === "" ? [] : previous.split(".").map(Number);
  const isSameHead = parts.every((part, index) => part === before[index]);
  return isSameHead && last === (before[parts.length] ?? 0) + 1;
}

/**
 * Splits a text into blocks.
 *
 * A blank line ends a block, and so does a line that begins with a bullet, a letter or a number. In the middle of a
 * paragraph a number must go on from the last one, so that a sentence which happens to break before "12." stays whole.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  let mark = plain;
  let isAfterBlank = true;
  let previousNumber = "";
  const close = (isBeforeBlank: boolean): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first === undefined || last === undefined) return;
    const isParagraph = isBeforeBlank && isAfterBlank;
    blocks.push({ ...mark, start: first.start, end: last.end, lines: open.map((line) => line.words), isParagraph });
    if (mark.mark === "number") previousNumber = mark.label;
    open = [];
  };
  for (const line of linesOf(text)) {
    if (line.words === "") {
      close(true);
      isAfterBlank = true;
      continue;
    }
    const found = markOf(line.words);
    if (open.length === 0) mark = found;
    else {
      const number = mark.mark === "number" ? mark.label : previousNumber;
      if (found.mark !== "none" && (found.mark !== "number" || goesOn(found.label, number))) {
        close(false);
        isAfterBlank = false;
        mark = found;
      }
    }
    open.push(line);
  }
  close(true);
  return blocks;
}
