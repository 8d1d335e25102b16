import { statement } from "../../store/statements";
import type { Reads } from "../../traversal/root-plan";
import { readRow } from "../one-revision";
import type { Pace } from "./pace";
import { hasWords, type StoredCitation } from "./stored-citation";
import type { StoredClause } from "./surroundings";
import { type Judgement, TextOnFile } from "./text-on-file";

/** How many citations are read by one statement, and the texts of how many documents. */
export const citationsAtOnce = 10_000;
export const textsAtOnce = 20;

/** One citation with what became of its words. */
export interface Check extends Judgement {
  readonly citation: StoredCitation;
}

/** A stretch of all citations in their order. */
export interface Stretch {
  readonly revision: string;
  /** How many there are in all. */
  readonly total: number;
  readonly citations: readonly StoredCitation[];
}

/** A place in the order of citations. */
export interface Place {
  readonly position: number;
  readonly id: string;
}

export const beginning: Place = { position: -1, id: "" };

/** Reads citations of a document, or of the whole graph, in one statement. */
export async function readStretch(
  reads: Reads,
  document: string | null,
  { position, id }: Place,
  limit: number,
): Promise<Stretch> {
  const parameters = { position, id, limit };
  const row =
    document === null
      ? await readRow(reads, statement("quotes/all-citations"), parameters)
      : await readRow(reads, statement("quotes/document-citations"), { ...parameters, document });
  return {
    revision: String(row.revision),
    total: Number(row.total),
    citations: row.citations as unknown as readonly StoredCitation[],
  };
}

interface StoredText {
  readonly id: string;
  readonly text: string | null;
}

/** The texts of documents by id; one that is not there is left out. */
export async function readTexts(reads: Reads, documents: readonly string[]): Promise<Map<string, string | null>> {
  const { texts } = await readRow(reads, statement("quotes/texts"), { documents });
  return new Map((texts as unknown as readonly StoredText[]).map(({ id, text }) => [id, text]));
}

/** The clauses as they were loaded, by id. */
async function readClauses(reads: Reads, clauses: readonly string[]): Promise<Map<string, StoredClause>> {
  if (clauses.length === 0) return new Map();
  const { found } = await readRow(reads, statement("quotes/clauses"), { clauses });
  const rows = found as unknown as readonly {
    readonly id: string;
    readonly start: number;
    readonly text: string | null;
  }[];
  return new Map(rows.map(({ id, start, text }) => [id, { start, text: text ?? "" }]));
}

/**
 * Holds citations against texts, in their order.
 *
 * @param texts by document; citations of others are NO_TEXT
 * @param pace told after every citation
 */
export async function checkAgainst(
  reads: Reads,
  citations: readonly StoredCitation[],
  texts: ReadonlyMap<string, string | null>,
  pace: Pace,
): Promise<Check[]> {
  const files = new Map([...texts].map(([id, text]) => [id, new TextOnFile(text)]));
  const fileOf = ({ document }: StoredCitation) => files.get(document) ?? noFile;
  const unclear: StoredCitation[] = [];
  for (const citation of citations) {
    if (fileOf(citation).needsClause(citation)) unclear.push(citation);
    await pace.step();
  }
  const clauses = await readClauses(reads, [...new Set(unclear.flatMap(({ clause }) => clause ?? []))]);
  const checks: Check[] = [];
  for (const citation of citations) {
    checks.push({ citation, ...fileOf(citation).judge(citation, clauses.get(citation.clause ?? "")) });
    await pace.step();
  }
  return checks;
}

const noFile = new TextOnFile(null);

/**
 * Holds citations against the stored texts, in their order. At most `textsAtOnce` texts are in memory, and each is
 * read once.
 */
export async function checkCitations(reads: Reads, citations: readonly StoredCitation[], pace: Pace): Promise<Check[]> {
  const documents = [...new Set(citations.filter(hasWords).map(({ document }) => document))];
  const checked = new Map<string, Check>();
  for (let start = 0; start < documents.length; start += textsAtOnce) {
    const asked = new Set(documents.slice(start, start + textsAtOnce));
    const cited = citations.filter(({ document }) => asked.has(document));
    for (const check of await checkAgainst(reads, cited, await readTexts(reads, [...asked]), pace))
      checked.set(check.citation.id, check);
  }
  return citations.map((citation) => checked.get(citation.id) ?? { citation, ...noFile.judge(citation) });
}

/** Reads every citation of a document, or of the graph, a stretch at a time. */
export async function* readAll(reads: Reads, document: string | null): AsyncGenerator<Stretch> {
  let place = beginning;
  for (;;) {
    const stretch = await readStretch(reads, document, place, citationsAtOnce);
    yield stretch;
    const last = stretch.citations.at(-1);
    if (last === undefined || stretch.citations.length < citationsAtOnce) return;
    place = last;
  }
}
