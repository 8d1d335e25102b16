import type { Random } from "./random";

/** A clause of a random text, with its parts. */
export interface RandomClause {
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly RandomClause[];
}

export interface RandomText {
  readonly text: string;
  readonly clauses: readonly RandomClause[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that a careless query builder, driver or parser would trip over. */
const oddWords: readonly string[] = [
  "",
  "may represent its members",
  'the "common" position',
  "it's the members' view",
  "back\\slash \\n \\u0041",
  "two\nlines\r\nand\ta tab",
  "Zürich – naïve, cafe\u0301",
  "😀 and 👩‍👩‍👧 beyond the basic plane",
  "$first `tick` {id: 1} // no comment /* none */",
  "ΑΒΓ עברית 日本語",
  "line\u2028separator",
  " spaces around ",
  "null",
  "7",
];

export const oddName = (random: Random): string => random.pick(oddWords);

/** A text with clauses to a depth of three; its first line belongs to none. */
export function randomText(random: Random, mostClauses: number): RandomText {
  let text = `Heading ${oddName(random).replaceAll(/[\r\n]/g, " ")}\n`;
  const add = (number: string, depth: number): RandomClause => {
    const start = text.length;
    text += `${number} shall ${oddName(random)}.`;
    const parts: RandomClause[] = [];
    const count = depth < 3 && random.chance(0.5) ? random.whole(1, 3) : 0;
    for (let part = 1; part <= count; part += 1) {
      text += "\n";
      parts.push(add(`${number}.${part}`, depth + 1));
    }
    return { number, start, end: text.length, parts };
  };
  const clauses: RandomClause[] = [];
  const count = random.whole(0, mostClauses);
  for (let clause = 1; clause <= count; clause += 1) {
    clauses.push(add(String(clause), 1));
    text += "\n";
  }
  return { text, clauses };
}

/** A piece of a text that is not empty and cuts no character in two. */
export function randomSpan(random: Random, text: string): Span {
  const bounds = [0];
  for (const character of text) bounds.push((bounds.at(-1) ?? 0) + character.length);
  const first = random.whole(0, bounds.length - 2);
  const last = Math.min(first + random.whole(1, 40), bounds.length - 1);
  return { start: bounds[first] ?? 0, end: bounds[last] ?? text.length };
}

/** The smallest clause that holds a span; null where none does. */
export function clauseHolding(clauses: readonly RandomClause[], span: Span): RandomClause | null {
  for (const clause of clauses) {
    if (clause.start <= span.start && span.end <= clause.end) return clauseHolding(clause.parts, span) ?? clause;
  }
  return null;
}
