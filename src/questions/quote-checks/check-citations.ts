import type { Engine } from "../../store/engine";
import { statement } from "../../store/statements";
import { NothingLoadedError } from "../../traversal/run";
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
  engine: Engine,
  document: string | null,
  { position, id }: Place,
  limit: number,
): Promise<Stretch> {
  const parameters = { position, id, limit };
  const [row] =
    document === null
      ? await engine.read(statement("quotes/all-citations"), parameters)
      : await engine.read(statement("quotes/document-citations"), { ...parameters, document });
  if (!row) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
  return {
    revision: String(row.revision),
    total: Number(row.total),
    citations: row.citations as unknown as readonly StoredCitation[],
  };
}

/** The texts of documents by id; one that is not there is left out. */
export async function readTexts(engine: Engine, documents: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await engine.read(statement("quotes/texts"), { documents });
  return new Map(rows.map(({ id, text }) => [String(id), text === null ? null : String(text)]));
}

/** The clauses as they were loaded, by id. */
async function readClauses(engine: Engine, clauses: readonly string[]): Promise<Map<string, StoredClause>> {
  if (clauses.length === 0) return new Map();
  const rows = await engine.read(statement("quotes/clauses"), { clauses });
  return new Map(rows.map(({ id, start, text }) => [String(id), { start: Number(start), text: String(text ?? "") }]));
}

/**
 * Holds citations against texts, in their order.
 *
 * @param texts by document; citations of others are NO_TEXT
 * @param pace told after every citation
 */
export async function checkAgainst(
  engine: Engine,
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
  const clauses = await readClauses(engine, [...new Set(unclear.flatMap(({ clause }) => clause ?? []))]);
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
export async function checkCitations(
  engine: Engine,
  citations: readonly StoredCitation[],
  pace: Pace,
): Promise<Check[]> {
  const documents = [...new Set(citations.filter(hasWords).map(({ document }) => document))];
  const checked = new Map<string, Check>();
  for (let start = 0; start < documents.length; start += textsAtOnce) {
    const asked = new Set(documents.slice(start, start + textsAtOnce));
    const cited = citations.filter(({ document }) => asked.has(document));
    for (const check of await checkAgainst(engine, cited, await readTexts(engine, [...asked]), pace))
      checked.set(check.citation.id, check);
  }
  return citations.map((citation) => checked.get(citation.id) ?? { citation, ...noFile.judge(citation) });
}

/** Reads every citation of a document, or of the graph, a stretch at a time. */
export async function* readAll(engine: Engine, document: string | null): AsyncGenerator<Stretch> {
  let place = beginning;
  for (;;) {
    const stretch = await readStretch(engine, document, place, citationsAtOnce);
    yield stretch;
    const last = stretch.citations.at(-1);
    if (last === undefined || stretch.citations.length < citationsAtOnce) return;
    place = last;
  }
}
