import type { CitationRecord, Graph } from "../../model/graph";
import type { Widths } from "../dataset";

/**
 * Measures the most that hangs on any one entity, as `Widths` says.
 *
 * Hidden facts count too: a caller can ask for them.
 */
export function measureWidths(graph: Graph): Widths {
  const widths: Record<string, number> = {};
  const raise = (key: string, count: number) => {
    widths[key] = Math.max(widths[key] ?? 0, count);
  };
  for (const { kind } of graph.entities) widths[kind] = (widths[kind] ?? 0) + 1;
  for (const count of tally(graph.links, ({ relationship, from }) => `${relationship}> ${from}`))
    raise(typeOf(count), count[1]);
  for (const count of tally(graph.links, ({ relationship, to }) => `<${relationship} ${to}`))
    raise(typeOf(count), count[1]);
  measureCitations(graph, raise);
  measureSupport(graph, raise);
  return widths;
}

type Raise = (key: string, count: number) => void;

function measureCitations({ entities, citations }: Graph, raise: Raise): void {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  for (const [fact, count] of tally(citations, ({ entity, link }) => entity ?? link ?? "")) {
    const kind = kinds.get(fact);
    raise(kind === undefined ? "links:citations" : `${kind}:citations`, count);
  }
}

/** What rests on a document, or on a clause and its parts; a clause leaves out clauses and CONTAINS. */
function measureSupport(graph: Graph, raise: Raise): void {
  const kinds = new Map(graph.entities.map(({ id, kind }) => [id, kind]));
  const types = new Map(graph.links.map(({ id, relationship }) => [id, relationship]));
  const wholes = new Map<string, string>();
  for (const { relationship, from, to } of graph.links) {
    if (relationship === "CONTAINS" && kinds.get(from) === "Clause") wholes.set(to, from);
  }
  const facts = new Map<string, Set<string>>();
  const note = (key: string, { entity, link }: CitationRecord) => {
    const place = `${key}:${entity === null ? "supportedLinks" : "supports"}`;
    const noted = facts.get(place) ?? new Set();
    facts.set(place, noted.add(entity ?? link ?? ""));
  };
  for (const citation of graph.citations) {
    note(`Document ${citation.document}`, citation);
    const isStructure = kinds.get(citation.entity ?? "") === "Clause" || types.get(citation.link ?? "") === "CONTAINS";
    if (isStructure) continue;
    for (let clause = citation.clause ?? undefined; clause !== undefined; clause = wholes.get(clause))
      note(`Clause ${clause}`, citation);
  }
  for (const [place, noted] of facts) raise(place.replace(/ .*:/, ":"), noted.size);
}

function tally<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function typeOf([key]: readonly [string, number]): string {
  return key.slice(0, key.indexOf(" "));
}
