import type { CitationRecord, EntityRecord, Graph, LinkRecord } from "../../model/graph";
import { kindNames, kindTable } from "../../model/kind-table";
import { relationshipTypes } from "../../model/relationship-table";
import type { Json } from "../engine";
import { orderedLinks } from "../schema";
import type { Fillings } from "../statements";

/** Rows for one statement of cypher/load/, which makes or renews one thing a row. */
export interface RowSet {
  readonly statement: string;
  readonly fillings: Fillings;
  readonly rows: readonly Json[];
}

/**
 * A graph in its stored form, in an order in which every end is there before it is needed. A set is made when it is
 * its turn, so that no two are in memory at once.
 */
export function* storedRows(graph: Graph, revision: string): Generator<RowSet> {
  const stated = statedFacts(graph.citations);
  for (const KIND of kindNames) yield entitySet(KIND, graph.entities, stated, revision);
  for (const RELATIONSHIP of relationshipTypes) yield linkSet(RELATIONSHIP, graph, stated, revision);
  yield citationSet(graph, revision);
  yield restsOnSet(graph.citations);
  yield quotedFromSet(graph.citations);
}

/** The facts that words of a text say: of others, those of another source are shown and decide no verdict. */
function statedFacts(citations: readonly CitationRecord[]): ReadonlySet<string> {
  return new Set(citations.flatMap(({ basis, entity, link }) => (basis === "STATED" ? [entity ?? link ?? ""] : [])));
}

function entitySet(
  KIND: EntityRecord["kind"],
  entities: readonly EntityRecord[],
  stated: ReadonlySet<string>,
  revision: string,
): RowSet {
  const rows = entities
    .filter(({ kind }) => kind === KIND)
    .map(({ id, position, organisation, inferred, properties }) => ({
      id,
      properties: {
        ...properties,
        id,
        kind: kindTable[KIND].code,
        position,
        organisation,
        inferred,
        stated: stated.has(id),
        revision,
      },
    }));
  return { statement: "load/merge-entities", fillings: { KIND }, rows };
}

function linkSet(
  RELATIONSHIP: LinkRecord["relationship"],
  { entities, links }: Graph,
  stated: ReadonlySet<string>,
  revision: string,
): RowSet {
  const isOrdered = orderedLinks.includes(RELATIONSHIP);
  const positions = new Map(isOrdered ? entities.map(({ id, position }) => [id, position]) : []);
  const rows = links
    .filter(({ relationship }) => relationship === RELATIONSHIP)
    .map(({ id, from, to, organisation, inferred, isExample, position }) => ({
      id,
      from,
      to,
      properties: {
        ...{ id, organisation, inferred, stated: stated.has(id), isExample, position, revision },
        ...(isOrdered ? { to, fromPosition: positions.get(from) ?? null } : {}),
      },
    }));
  return { statement: "load/merge-links", fillings: { RELATIONSHIP }, rows };
}

/**
 * A citation says whether the fact it backs is hidden by default (`inferred`), and where that is a link,
 * which one, since a relationship cannot point at a node. It holds its clause's number, since a quote is seldom
 * asked for without the place where it is written.
 */
function citationSet({ entities, links, citations }: Graph, revision: string): RowSet {
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const linkById = new Map(links.map((link) => [link.id, link]));
  const isHidden = (id: string) => entityById.get(id)?.inferred ?? false;
  const rows = citations.map((citation) => {
    const link = linkById.get(citation.link ?? "");
    const clauseNumber = entityById.get(citation.clause ?? "")?.properties.number ?? null;
    const ofLink =
      link === undefined
        ? { inferred: isHidden(citation.entity ?? "") }
        : {
            from: link.from,
            relationship: link.relationship,
            to: link.to,
            linkPosition: link.position,
            inferred: link.inferred || isHidden(link.from) || isHidden(link.to),
          };
    return {
      id: citation.id,
      properties: { ...citation, ...ofLink, clauseNumber, fact: citation.entity ?? citation.link, revision },
    };
  });
  return { statement: "load/merge-citations", fillings: {}, rows };
}

function restsOnSet(citations: readonly CitationRecord[]): RowSet {
  const rows = citations.flatMap(({ id, entity }) => (entity === null ? [] : [{ from: entity, to: id }]));
  return { statement: "load/merge-evidence", fillings: { RELATIONSHIP: "RESTS_ON" }, rows };
}

function quotedFromSet(citations: readonly CitationRecord[]): RowSet {
  const rows = citations.map(({ id, document, clause }) => ({ from: id, to: clause ?? document }));
  return { statement: "load/merge-evidence", fillings: { RELATIONSHIP: "QUOTED_FROM" }, rows };
}
