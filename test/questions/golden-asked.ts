/** Mandate checks and scopes as tests ask them: ids in the place of entities. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ServedGraph } from "../graphql/served-graph";

const organisations = join(__dirname, "..", "fixtures", "organisations");

/** The folders of the made-up organisations: see the README there. */
export const madeUp: readonly string[] = readdirSync(organisations, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [join(organisations, entry.name)] : [],
);

export interface Citation {
  readonly basis: string;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly document: string;
  readonly clause: string | null;
  readonly rationale: string | null;
  readonly source: string | null;
}

export interface Checked {
  readonly verdict: string;
  readonly reach: string;
  readonly conflict: boolean;
  readonly sentence: string;
  readonly mandates: readonly string[];
  readonly purposes: readonly string[];
  readonly conditions: readonly string[];
  readonly limits: readonly string[];
  readonly elsewhere: readonly string[];
  readonly citations: readonly Citation[];
}

const citationFields = "citations { basis quote start end rationale source document { id } clause { id } }";
const checkQuery = `query ($organisation: ID!, $towards: ID!, $about: ID, $includeInferred: Boolean) {
  mandateCheck(organisation: $organisation, towards: $towards, about: $about, includeInferred: $includeInferred) {
    verdict reach conflict sentence
    mandates { id } purposes { id } conditions { id } limits { id } elsewhere { id } ${citationFields} } }`;

type Identified = { readonly id: string };
export const ids = (entities: readonly Identified[]): string[] => entities.map(({ id }) => id);

type ShownCitation = Omit<Citation, "document" | "clause"> & {
  readonly document: Identified;
  readonly clause: Identified | null;
};
export const plainCitations = (shown: readonly ShownCitation[]): Citation[] =>
  shown.map(({ document, clause, ...words }) => ({ ...words, document: document.id, clause: clause?.id ?? null }));

export interface Question {
  readonly organisation: string;
  readonly towards: string;
  readonly about?: string | null;
  readonly includeInferred?: boolean;
}

export async function check(served: ServedGraph, question: Question): Promise<Checked> {
  const { mandateCheck } = await served.data(checkQuery, { about: null, includeInferred: false, ...question });
  const { mandates, purposes, conditions, limits, elsewhere, citations, ...plain } = mandateCheck;
  return {
    ...plain,
    mandates: ids(mandates),
    purposes: ids(purposes),
    conditions: ids(conditions),
    limits: ids(limits),
    elsewhere: ids(elsewhere),
    citations: plainCitations(citations),
  };
}

export interface ScopedCell extends Pick<Checked, "verdict" | "reach" | "mandates" | "purposes" | "citations"> {
  readonly organisation: string;
  readonly category: string;
  readonly topic: string | null;
}

const scopeQuery = `query ($organisations: [ID!], $includeInferred: Boolean, $first: Int, $after: String) {
  scope(organisations: $organisations, includeInferred: $includeInferred) {
    cells(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { organisation { id } category { id } topic { id } verdict reach mandates { id } purposes { id } ${citationFields} } } } }`;

/** Every cell, page by page. */
export async function cellsOf(
  served: ServedGraph,
  asked: {
    readonly organisations?: readonly string[];
    readonly includeInferred?: boolean;
    readonly first?: number;
  } = {},
): Promise<ScopedCell[]> {
  const found: ScopedCell[] = [];
  let after: string | null = null;
  let hasNextPage = true;
  while (hasNextPage) {
    const data = await served.data(scopeQuery, { first: 500, includeInferred: false, ...asked, after });
    const { nodes, pageInfo, totalCount } = data.scope.cells;
    for (const { organisation, category, topic, mandates, purposes, citations, ...plain } of nodes) {
      found.push({
        ...plain,
        organisation: organisation.id,
        category: category.id,
        topic: topic?.id ?? null,
        mandates: ids(mandates),
        purposes: ids(purposes),
        citations: plainCitations(citations),
      });
    }
    ({ hasNextPage, endCursor: after } = pageInfo);
    if (!hasNextPage) expect(found).toHaveLength(totalCount);
  }
  return found;
}

/** Runs something for each item, several at a time. */
export async function forEach<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += 20) {
    results.push(...(await Promise.all(items.slice(start, start + 20).map(run))));
  }
  return results;
}
