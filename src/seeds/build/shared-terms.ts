import { kindTable } from "../../model/kind-table";
import type { RelationshipType } from "../../model/relationship-table";
import type { Draft, DraftEntity } from "../draft/draft";
import { distinctEvidence, type Evidence } from "./cited-fact";
import type { EntityFact, LinkFact } from "./facts";

const saysOfTerm: readonly RelationshipType[] = ["TOWARDS", "BENEFITS", "INCLUDES", "CONCERNS"];

/** True for the entities that a draft defines as shared vocabulary. */
export function isSharedTerm(entity: DraftEntity): boolean {
  return kindTable[entity.kind].isShared;
}

/** The ids of the shared terms that some organisation's text speaks of. */
export function usedTerms(draft: Draft): ReadonlySet<string> {
  return new Set(
    draft.links.filter((link) => saysOfTerm.includes(link.relationship)).flatMap(({ from, to }) => [from, to]),
  );
}

/** For every term: what each organisation's links to it rest on, or where there are none, its links from it. */
function evidenceByTerm(links: readonly LinkFact[]): ReadonlyMap<string, readonly Evidence[]> {
  const evidence = new Map<string, Evidence[]>();
  const said = new Set<string>();
  const add = (term: string, link: LinkFact): void => {
    const known = evidence.get(term) ?? [];
    evidence.set(term, known);
    known.push(...link.evidence);
  };
  const telling = links.filter((link) => saysOfTerm.includes(link.relationship));
  for (const link of telling) {
    add(link.to, link);
    said.add(`${link.organisation} ${link.to}`);
  }
  for (const link of telling) {
    if (link.relationship === "INCLUDES" && !said.has(`${link.organisation} ${link.from}`)) add(link.from, link);
  }
  return evidence;
}

/** The shared terms that are used, each resting on what every organisation's text says of it. */
export function sharedFacts(draft: Draft, links: readonly LinkFact[]): readonly EntityFact[] {
  const byTerm = evidenceByTerm(links);
  return Array.from(draft.entities.values()).flatMap((entity) => {
    const evidence = byTerm.get(entity.id);
    if (!isSharedTerm(entity) || evidence === undefined) return [];
    const { kind, id, order, properties } = entity;
    return [{ kind, id, organisation: null, order, properties, evidence: distinctEvidence(evidence) }];
  });
}
