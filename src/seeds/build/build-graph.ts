import type { CitationRecord, Graph, LinkRecord, SourceRecord } from "../../model/graph";
import { kindTable } from "../../model/kind-table";
import type { Draft, DraftEntity } from "../draft/draft";
import { compareEvidence, distinctEvidence, type Evidence, evidenceOf, isInferred } from "./cited-fact";
import { addClauses } from "./clauses";
import { CompletedProperties } from "./completed-properties";
import type { EntityFact, LinkFact } from "./facts";
import { orderEntities, orderLinks } from "./order";
import { isSharedTerm, sharedFacts } from "./shared-terms";

/** The order of an organisation's documents: those with text as in the seeds, then the others. */
function rankDocuments(draft: Draft): ReadonlyMap<string, number> {
  const documents = Array.from(draft.entities.values()).filter((entity) => entity.kind === "Document");
  const hasText = (document: DraftEntity): boolean => draft.texts.has(document.id);
  const inOrder = documents.sort(
    (left, right) => Number(hasText(right)) - Number(hasText(left)) || left.order - right.order,
  );
  return new Map(inOrder.map((document, rank) => [document.id, rank]));
}

function linkId({ from, relationship, to, organisation }: LinkFact, isBetweenShared: boolean): string {
  return `${from} ${relationship} ${to}${isBetweenShared ? ` OF ${organisation}` : ""}`;
}

/** Links that are written more than once become one, with the evidence of all. */
function mergeLinks(draft: Draft, ranks: ReadonlyMap<string, number>): LinkFact[] {
  const merged = new Map<string, LinkFact>();
  for (const { from, relationship, to, organisation, isExample, words } of draft.links) {
    const key = [from, relationship, to, organisation].join(" ");
    const before = merged.get(key);
    const evidence = words.map((each) => evidenceOf(draft, ranks, each));
    merged.set(key, {
      ...{ from, relationship, to, organisation },
      isExample: isExample || before?.isExample === true,
      evidence: distinctEvidence([...(before?.evidence ?? []), ...evidence]),
    });
  }
  return Array.from(merged.values());
}

type Backed = Pick<CitationRecord, "entity" | "link"> & { readonly evidence: readonly Evidence[] };

function citationsOf(facts: readonly Backed[]): readonly CitationRecord[] {
  const all = facts.flatMap(({ entity, link, evidence }) =>
    evidence.map((each, index) => ({ each, entity, link, id: `${entity ?? link}#${index + 1}` })),
  );
  all.sort((left, right) => compareEvidence(left.each, right.each));
  return all.map(({ each, entity, link, id }, index) => {
    const { rank: _, ...words } = each;
    return { id, entity, link, position: index + 1, ...words };
  });
}

/** Builds the graph of a draft in which no rule found anything wrong. */
export function buildGraph(draft: Draft, sources: readonly SourceRecord[]): Graph {
  const ranks = rankDocuments(draft);
  const completed = new CompletedProperties(draft);
  const links = mergeLinks(draft, ranks);
  const own = Array.from(draft.entities.values()).filter((entity) => !isSharedTerm(entity));
  const entities: EntityFact[] = own.map((entity) => {
    const { kind, id, organisation, order, words } = entity;
    const evidence = distinctEvidence(words.map((each) => evidenceOf(draft, ranks, each)));
    return { kind, id, organisation, order, evidence, properties: completed.of(entity) };
  });
  entities.push(...sharedFacts(draft, links));
  for (const text of draft.texts.values()) addClauses(text, ranks.get(text.document) ?? 0, entities, links);

  const orderedEntities = orderEntities(entities);
  const isShared = new Set(orderedEntities.flatMap(({ kind, id }) => (kindTable[kind].isShared ? [id] : [])));
  const orderedLinks = orderLinks(links).map((link) => ({
    ...link,
    id: linkId(link, isShared.has(link.from) && isShared.has(link.to)),
  }));
  const backed: Backed[] = [
    ...orderedEntities.map(({ id, evidence }) => ({ entity: id, link: null, evidence })),
    ...orderedLinks.map(({ id, evidence }) => ({ entity: null, link: id, evidence })),
  ];
  return {
    entities: orderedEntities.map(({ kind, id, organisation, evidence, properties }, index) => {
      return { kind, id, position: index + 1, organisation, inferred: isInferred(evidence), properties };
    }),
    links: orderedLinks.map(
      ({ evidence, ...link }, index): LinkRecord => ({ ...link, position: index + 1, inferred: isInferred(evidence) }),
    ),
    citations: citationsOf(backed),
    sources,
  };
}
