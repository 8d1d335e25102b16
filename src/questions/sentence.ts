import { Reach, Verdict } from "../model/answers/answer-codes";
import { Modality } from "../model/codes";
import type { Linked, LinkedCondition, MandateSheet, SheetMandate } from "./mandate-sheet";
import type { Decision, Elsewhere } from "./verdict";

const words: Readonly<Record<Modality, string>> = {
  [Modality.MAY]: "may",
  [Modality.SHALL]: "shall",
  [Modality.SHALL_NOT]: "shall not",
};

/** `a`, `a and b`, `a, b and c`; each once. */
function listed(items: readonly string[]): string {
  const distinct = [...new Set(items)];
  const last = distinct.pop() ?? "";
  return distinct.length === 0 ? last : `${distinct.join(", ")} and ${last}`;
}

const quoted = (name: string): string => `“${name}”`;
const names = (items: readonly Linked[]): string => listed(items.map(({ name }) => quoted(name)));

/** `clause 3.c`, `clauses 3 and 4`; nothing where words stand in no clause. */
function clauseNumbers(ids: readonly string[]): string[] {
  const numbers = [...new Set(ids.map((id) => id.slice(id.lastIndexOf("/") + 1)))];
  return numbers.length === 0 ? [] : [`clause${numbers.length > 1 ? "s" : ""} ${listed(numbers)}`];
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** Who says so, where it is not the text. */
function sayer({ stated, inferred }: Pick<SheetMandate, "stated" | "inferred">): string[] {
  if (stated) return [];
  return [inferred ? "a curator’s conclusion" : "from another source"];
}

function conditionsOf(conditions: readonly LinkedCondition[]): string {
  if (conditions.length === 0) return "";
  const each = conditions.map(
    (condition) => `${quoted(condition.name)}${inBrackets([...clauseNumbers(condition.clauses), ...sayer(condition)])}`,
  );
  return `, on the condition${conditions.length > 1 ? "s" : ""} ${listed(each)}`;
}

/** `CENTR may represent … (clause 3.c), for the purpose “…”, on the condition “…” (clause 3)`. */
function mandateInWords(subject: string, mandate: SheetMandate, purposes: readonly Linked[]): string {
  const place = inBrackets([...clauseNumbers(mandate.clauses), ...sayer(mandate)]);
  const serving = purposes.length === 0 ? "" : `, for the purpose${purposes.length > 1 ? "s" : ""} ${names(purposes)}`;
  return `${subject} ${words[mandate.modality]} ${mandate.action}${place}${serving}${conditionsOf(mandate.conditions)}`;
}

/** `“International bodies” (may, clause 3.b)`. */
function addresseesInWords({ mandate }: Elsewhere): string {
  const place = inBrackets([words[mandate.modality], ...clauseNumbers(mandate.clauses), ...sayer(mandate)]);
  return `${names(mandate.categories)}${place}`;
}

function elsewhereInWords(elsewhere: readonly Elsewhere[], subject: string): string[] {
  const [stated, others] = [true, false].map((wanted) => elsewhere.filter(({ isStated }) => isStated === wanted));
  const inWords = (said: string, named: readonly Elsewhere[] = []) =>
    named.length === 0 ? [] : [`${said} ${listed(named.map(addresseesInWords))}.`];
  return [
    ...inWords(`The text names ${subject} with`, stated),
    ...inWords(`Beyond the text, ${subject} is named with`, others),
  ];
}

/** What was asked, by the names that the graph has for it, and whether the text alone answers. */
export interface AskedNames {
  readonly towards: string;
  readonly about: string | null;
  readonly isStated: boolean;
}

function lead(
  { verdict, reach, conflict }: Decision,
  subject: string,
  { towards, about, isStated }: AskedNames,
): string {
  const question = `before ${quoted(towards)}${about === null ? "" : ` about ${quoted(about)}`}`;
  if (verdict === Verdict.NOT_ADDRESSED)
    return `The text does not address ${subject} speaking ${question}. Silence is not a prohibition.`;
  const outcome = verdict.charAt(0) + verdict.slice(1).toLowerCase();
  const which = reach === Reach.NAMED ? "words that name this" : "wider words only";
  const by = isStated ? "" : ", not all of which the text itself says";
  const beside = conflict ? " Words that forbid stand beside words that allow." : "";
  return `${outcome} ${question}, by ${which}${by}.${beside}`;
}

/**
 * The answer in plain words, made of the answer's fields and the names asked for alone: the modality's
 * word, the clause numbers, each mandate's condition, and what the text names elsewhere.
 */
export function sentenceOf(sheet: MandateSheet, decision: Decision, asked: AskedNames): string {
  const subject = sheet.acronym ?? sheet.name;
  const { mandates, limits, elsewhere, reach } = decision;
  const parts = [lead(decision, subject, asked)];
  const saying = mandates.map(({ mandate, purposes }) => mandateInWords(subject, mandate, purposes));
  if (saying.length > 0) parts.push(`${saying.join("; ")}.`);
  if (elsewhere.length > 0 && reach !== Reach.NAMED) {
    parts.push(...elsewhereInWords(elsewhere, quoted(asked.about ?? "")));
  }
  const within = limits.map((mandate) => mandateInWords(subject, mandate, mandate.purposes));
  if (within.length > 0) parts.push(`Limit${within.length > 1 ? "s" : ""}: ${within.join("; ")}.`);
  return parts.join(" ");
}
