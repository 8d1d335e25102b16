import { QuoteStatus } from "../../model/answers/quote-check";
import type { Check } from "../../questions/quote-checks/check-citations";
import { counted, painted } from "../print";
import type { Found, Wanted } from "./collect-checks";
import { byClause, byWords } from "./group-checks";

/** How much of a quote is shown on its line. */
const longestShown = 100;

/** What a status asks of whoever keeps the seeds. */
const advice: Readonly<Partial<Record<QuoteStatus, string>>> = {
  MOVED: "moved: the words stand elsewhere",
  CHANGED: "need reading again: the words changed",
  GONE: "would fall, unless other words hold them: the words are gone",
};

/** The lines for people: by clause, then by words, everything that rests on them; a summary at the end. */
export function formatChecks({ counts, amiss }: Found, wanted: Wanted): readonly string[] {
  const lines = byClause(amiss).flatMap(({ document, clause, checks }) => [
    painted("bold", clause ?? `${document}, outside of clauses`),
    ...byWords(checks).flatMap(linesOfWords),
    "",
  ]);
  const statuses = [QuoteStatus.MOVED, QuoteStatus.CHANGED, QuoteStatus.GONE] as const;
  const facts = statuses.flatMap((status) => summaryOf(status, amiss));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const where = wanted.document === null ? "the graph" : wanted.document;
  const numbers = `${counts.EXACT} exact, ${counts.MOVED} moved, ${counts.CHANGED} changed, ${counts.GONE} gone, ${counts.NO_TEXT} without text`;
  return [...lines, ...facts, `${counted(total, "citation")} of ${where}: ${numbers}.`];
}

/** `1 entity and 3 links need reading again: …`. */
function summaryOf(status: QuoteStatus, amiss: readonly Check[]): readonly string[] {
  const facts = amiss.filter((check) => check.status === status);
  const count = (isLink: boolean) =>
    new Set(facts.flatMap(({ citation }) => ((citation.link !== null) === isLink ? citation.fact : []))).size;
  const [entities, links] = [count(false), count(true)];
  if (facts.length === 0) return [];
  return [`${entities === 1 ? "1 entity" : `${entities} entities`} and ${counted(links, "link")} ${advice[status]}.`];
}

function linesOfWords(checks: readonly Check[]): readonly string[] {
  const [first] = checks;
  if (first === undefined) return [];
  const { status, citation, foundAt, nearest } = first;
  const quote = citation.quote ?? "";
  const from = nearest === null ? 0 : beginningOfChange(quote, nearest);
  const lines = [`  ${painted(status === QuoteStatus.MOVED ? "yellow" : "red", status)} “${excerpt(quote, from)}”`];
  if (foundAt !== null) lines.push(`    from ${citation.start ?? "nowhere"} to ${foundAt}`);
  if (nearest !== null) lines.push(`    now “${excerpt(nearest, from)}”`);
  return [...lines, ...checks.map(({ citation: each }) => `    ${factOf(each)}`)];
}

function factOf({ entity, from, relationship, to, fact }: Check["citation"]): string {
  if (entity !== null) return `entity ${entity}`;
  return from === null || to === null ? `link ${fact}` : `link ${from} ${relationship} ${to}`;
}

/** Where an excerpt must begin, so that it shows the first difference of two texts. */
function beginningOfChange(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (Math.max(one.length, other.length) <= longestShown || at <= longestShown / 2) return 0;
  const space = one.lastIndexOf(" ", at - longestShown / 3);
  return space < 0 ? 0 : space + 1;
}

/** Words on one line; control characters could do harm to a terminal. */
function excerpt(text: string, from: number): string {
  const words = [
    ...text
      .slice(from)
      .replace(/\s+/gu, " ")
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd"),
  ];
  const end = words.length > longestShown ? "…" : "";
  return `${from > 0 ? "…" : ""}${words.slice(0, longestShown).join("")}${end}`;
}

/** The same for programs. */
export function checksAsObject({ counts, amiss }: Found, { document, copy }: Wanted, file: string | null): object {
  const clauses = byClause(amiss).map(({ document: of, clause, checks }) => ({
    document: of,
    clause,
    checks: checks.map(({ status, foundAt, nearest, citation }) => ({
      status,
      entity: citation.entity,
      link:
        citation.link === null ? null : { from: citation.from, relationship: citation.relationship, to: citation.to },
      quote: citation.quote,
      start: citation.start,
      end: citation.end,
      foundAt,
      nearest,
    })),
  }));
  return { document, against: copy === null ? null : file, counts, clauses };
}
