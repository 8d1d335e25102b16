import { type Block, splitBlocks } from "./split-blocks";
import { isTitle, type Titles } from "./titles";

/** A part of a text that can be cited by its number; it spans its own parts. */
export interface ClauseCut {
  /** `3`, `1.1`, `3.c`, `0.2`. */
  readonly number: string;
  /** False where the number is ours, not the text's. */
  readonly printed: boolean;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly ClauseCut[];
}

interface OpenClause extends ClauseCut {
  end: number;
  readonly parts: OpenClause[];
  readonly above: OpenClause | null;
}

/** a … z, aa, ab …: the letter of a part that has none printed, from 1. */
function letterOf(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest === 0 ? "" : letterOf(rest)) + String.fromCharCode(97 + ((count - 1) % 26));
}

/** The clauses of one text while it is cut. */
class Cutting {
  readonly top: OpenClause[] = [];
  readonly #byNumber = new Map<string, OpenClause>();
  readonly #letters = new Map<OpenClause, number>();

  /** Adds a clause; a number that is taken already gets one of ours behind it: the second `1` is `1-2`. */
  add(wanted: string, printed: boolean, block: Block, above: OpenClause | null): OpenClause {
    let number = wanted;
    for (let count = 2; this.#byNumber.has(number); count += 1) number = `${wanted}-${count}`;
    const clause = {
      number,
      printed: printed && number === wanted,
      start: block.start,
      end: block.end,
      parts: [],
      above,
    };
    this.#byNumber.set(number, clause);
    (above?.parts ?? this.top).push(clause);
    this.extend(above, block.end);
    return clause;
  }

  /** A clause spans what belongs to it. */
  extend(clause: OpenClause | null, end: number): void {
    for (let each = clause; each !== null; each = each.above) each.end = Math.max(each.end, end);
  }

  /** The next letter that is free below a clause. */
  nextLetter(above: OpenClause): string {
    let count = (this.#letters.get(above) ?? 0) + 1;
    while (this.#byNumber.has(`${above.number}.${letterOf(count)}`)) count += 1;
    this.#letters.set(above, count);
    return `${above.number}.${letterOf(count)}`;
  }
}

/** The open item, or the one above it, that a nested number such as `1.1` is a part of. */
function aboveNumber(label: string, item: OpenClause | null): OpenClause | null {
  let above = item;
  while (above !== null && !label.startsWith(`${above.number}.`)) above = above.above;
  return above;
}

/**
 * Cuts a text into clauses.
 *
 * Numbered items have the number that is printed, with nested numbers, letters and bullets as their parts; what else
 * stands between two items belongs to the first. Paragraphs before the first item are `0.1`, `0.2` …, those after the
 * last one, from the first that is no bullet, `5.1`, `5.2` … where 4 was the last number. Headings and bare labels
 * are no clauses.
 */
export function cutClauses(text: string, titles: Titles): readonly ClauseCut[] {
  const blocks = splitBlocks(text);
  const lastItem = blocks.findLastIndex((block) => block.mark === "number");
  const cutting = new Cutting();
  let item: OpenClause | null = null;
  let paragraph: OpenClause | null = null;
  let letter: OpenClause | null = null;
  let section = 0;
  let count = 0;
  blocks.forEach((block, index) => {
    if (block.mark === "number") {
      item = cutting.add(block.label, true, block, aboveNumber(block.label, item));
      [section, count] = [Number.parseInt(block.label, 10) + 1, 0];
      letter = null;
      return;
    }
    const isLoose = item === null || index > lastItem;
    if (isTitle(block, titles)) {
      if (isLoose) [item, paragraph, letter] = [null, null, null];
      return;
    }
    const owner: OpenClause | null = item ?? paragraph;
    if (block.mark === "letter" && owner !== null) {
      letter = cutting.add(`${owner.number}.${block.label}`, true, block, owner);
    } else if (block.mark === "bullet" && owner !== null) {
      const above = letter ?? owner;
      cutting.add(cutting.nextLetter(above), false, block, above);
    } else if (isLoose) {
      count += 1;
      [item, letter] = [null, null];
      paragraph = cutting.add(`${section}.${count}`, false, block, null);
    } else cutting.extend(item, block.end);
    if (block.mark === "none") letter = null;
  });
  return cutting.top;
}
