import type { CitationRecord, EntityRecord, LinkRecord } from "../../../src/model/graph";
import type { Hop, RelationshipField } from "../../../src/model/relationship-fields";
import type { GraphIndex } from "./graph-index";

/** An entity in the context of the organisation it was reached from; null where there is none. */
export interface Seen {
  readonly entity: EntityRecord;
  readonly context: string | null;
}

/** An entry of a list: what stands there, why, and its place. */
export interface Entry {
  readonly position: number;
  readonly id: string;
  readonly node: Seen | { readonly link: LinkRecord; readonly context: string | null };
  readonly citations: readonly CitationRecord[];
  readonly isExample: boolean;
}

export interface Shown {
  readonly includeInferred: boolean;
  readonly includeParts: boolean;
}

/** In whose context the fields of an entity are read: its own organisation's, else that of the way to it. */
export function see(entity: EntityRecord, context: string | null): Seen {
  return { entity, context: entity.kind === "Organisation" ? entity.id : (entity.organisation ?? context) };
}

export const inTextOrder = (citations: readonly CitationRecord[]): CitationRecord[] =>
  [...new Set(citations)].sort((left, right) => left.position - right.position);

/** What an entity rests on; of a shared term, what the text of the context's organisation says. */
export function ownCitations(graph: GraphIndex, { entity, context }: Seen): CitationRecord[] {
  const all = graph.citationsOf(entity.id);
  const isLimited = entity.organisation === null && context !== null;
  return inTextOrder(isLimited ? all.filter(({ organisation }) => organisation === context) : all);
}

interface Way {
  readonly end: EntityRecord;
  readonly links: readonly LinkRecord[];
}

function step(graph: GraphIndex, way: Way, hop: Hop, context: string | null, showsInferred: boolean): Way[] {
  const links = hop.forward ? graph.linksFrom(way.end.id, hop.type) : graph.linksTo(way.end.id, hop.type);
  return links.flatMap((link) => {
    const end = graph.entity(hop.forward ? link.to : link.from);
    if (hop.to !== "Entity" && end.kind !== hop.to) return [];
    if (hop.onlyIf !== undefined && end.properties[hop.onlyIf] !== true) return [];
    if (!showsInferred && (link.inferred || end.inferred)) return [];
    if (hop.type === "INCLUDES" && context !== null && link.organisation !== context) return [];
    return [{ end, links: [...way.links, link] }];
  });
}

function byHops(graph: GraphIndex, seen: Seen, hops: readonly Hop[], showsInferred: boolean): Entry[] {
  let ways: Way[] = [{ end: seen.entity, links: [] }];
  for (const hop of hops) ways = ways.flatMap((way) => step(graph, way, hop, seen.context, showsInferred));
  const ends = [...new Set(ways.map(({ end }) => end))];
  return ends.map((end) => {
    const links = ways.filter((way) => way.end === end).flatMap((way) => way.links);
    const citations = inTextOrder(links.flatMap(({ id }) => graph.citationsOf(id)));
    const isExample = links.some((link) => link.isExample);
    return { position: end.position, id: end.id, node: see(end, seen.context), citations, isExample };
  });
}

function partsOf(graph: GraphIndex, clause: string): string[] {
  return [clause, ...graph.linksFrom(clause, "CONTAINS").flatMap(({ to }) => partsOf(graph, to))];
}

function citationsOfText(graph: GraphIndex, { entity }: Seen, includeParts: boolean): CitationRecord[] {
  if (entity.kind === "Document") return graph.graph.citations.filter(({ document }) => document === entity.id);
  const clauses = includeParts ? partsOf(graph, entity.id) : [entity.id];
  return graph.graph.citations.filter(({ clause }) => clause !== null && clauses.includes(clause));
}

function supports(graph: GraphIndex, seen: Seen, shown: Shown): Entry[] {
  const citations = citationsOfText(graph, seen, shown.includeParts);
  const ids = [...new Set(citations.flatMap(({ entity }) => entity ?? []))];
  return ids
    .map((id) => graph.entity(id))
    .filter(({ inferred }) => shown.includeInferred || !inferred)
    .filter(({ kind }) => seen.entity.kind === "Document" || kind !== "Clause")
    .map((entity) => {
      const words = inTextOrder(citations.filter((citation) => citation.entity === entity.id));
      return {
        position: entity.position,
        id: entity.id,
        node: see(entity, seen.context),
        citations: words,
        isExample: false,
      };
    });
}

function supportedLinks(graph: GraphIndex, seen: Seen, shown: Shown): Entry[] {
  const ids = [...new Set(citationsOfText(graph, seen, shown.includeParts).flatMap(({ link }) => link ?? []))];
  return ids
    .map((id) => graph.link(id))
    .filter(
      (link) =>
        shown.includeInferred ||
        ![link, graph.entity(link.from), graph.entity(link.to)].some(({ inferred }) => inferred),
    )
    .filter(({ relationship }) => seen.entity.kind === "Document" || relationship !== "CONTAINS")
    .map((link) => ({
      position: link.position,
      id: link.id,
      node: { link, context: seen.context },
      citations: [],
      isExample: false,
    }));
}

/** Everything that a field reaches from an entity, in no order. */
export function reached(graph: GraphIndex, seen: Seen, field: RelationshipField, shown: Shown): Entry[] {
  const { route } = field;
  if (route.by === "hops") return byHops(graph, seen, route.hops, shown.includeInferred || !field.canBeInferred);
  if (route.by === "citations") return (field.to === "Link" ? supportedLinks : supports)(graph, seen, shown);
  const end = graph.entity(String(seen.entity.properties[route.property]));
  return [{ position: end.position, id: end.id, node: see(end, seen.context), citations: [], isExample: false }];
}
