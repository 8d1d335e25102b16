/**
 * One tiny graph known by heart, for the tests of the store: an organisation with a mission, a shared
 * category, a document of two clauses, one inside the other, and a conclusion.
 */
import { Basis } from "../../src/model/codes";
import type { CitationRecord, EntityRecord, Graph, LinkRecord } from "../../src/model/graph";

const entity = (
  position: number,
  kind: EntityRecord["kind"],
  id: string,
  organisation: string | null,
  properties = {},
  inferred = false,
) => ({ kind, id, position, organisation, inferred, properties }) satisfies EntityRecord;

const link = (position: number, from: string, relationship: LinkRecord["relationship"], to: string, inferred = false) =>
  ({
    id: `${from} ${relationship} ${to}`,
    from,
    relationship,
    to,
    organisation: "acme",
    position,
    inferred,
    isExample: false,
  }) satisfies LinkRecord;

const entities: readonly EntityRecord[] = [
  entity(1, "Organisation", "acme", "acme", { name: "Acme", homepage: null }),
  entity(2, "Document", "acme/document/charter", "acme", {
    name: "Charter",
    hasText: true,
    text: "We may speak.\n– to all",
  }),
  entity(3, "Clause", "acme/clause/charter/1", "acme", { number: "1", start: 0, end: 22, printed: true }),
  entity(4, "Clause", "acme/clause/charter/1.a", "acme", { number: "1.a", start: 14, end: 22, printed: true }),
  entity(5, "Mission", "acme/mission/1", "acme", { adopted: "2002-09-05" }),
  entity(6, "Objective", "acme/objective/1", "acme", { number: 1 }),
  entity(7, "Mandate", "acme/mandate/speak", "acme", { modality: "MAY" }),
  entity(8, "StakeholderCategory", "category/all", null, { name: "all", external: true }),
  entity(9, "Condition", "acme/condition/quietly", "acme", { name: "quietly" }, true),
];

const links: readonly LinkRecord[] = [
  link(1, "acme", "HAS_DOCUMENT", "acme/document/charter"),
  link(2, "acme/document/charter", "CONTAINS", "acme/clause/charter/1"),
  link(3, "acme/clause/charter/1", "CONTAINS", "acme/clause/charter/1.a"),
  link(4, "acme", "HAS_MISSION", "acme/mission/1"),
  link(5, "acme/mission/1", "STATES", "acme/objective/1"),
  link(6, "acme/objective/1", "GIVES", "acme/mandate/speak"),
  link(7, "acme/mandate/speak", "TOWARDS", "category/all"),
  link(8, "acme/mandate/speak", "SUBJECT_TO", "acme/condition/quietly"),
];

type Cited = Pick<CitationRecord, "entity" | "link"> & { readonly inferred: boolean };

function citation(fact: Cited, index: number): CitationRecord {
  const words = { clause: "acme/clause/charter/1.a", quote: "– to all", start: 14, end: 22, rationale: null };
  const none = { clause: null, quote: null, start: null, end: null, rationale: "It follows." };
  return {
    id: `${fact.entity ?? fact.link}#1`,
    entity: fact.entity,
    link: fact.link,
    organisation: "acme",
    position: index + 1,
    basis: fact.inferred ? Basis.INFERRED : Basis.STATED,
    document: "acme/document/charter",
    source: null,
    ...(fact.inferred ? none : words),
  };
}

export const tinyGraph: Graph = {
  entities,
  links,
  citations: [
    ...entities.map(({ id, inferred }) => ({ entity: id, link: null, inferred })),
    ...links.map(({ id, inferred }) => ({ entity: null, link: id, inferred })),
  ].map(citation),
  sources: [{ path: "acme/charter.txt", sha256: "00ff" }],
};

/** The tiny graph without its condition, as if its author had struck it out. */
export const smallerGraph: Graph = {
  entities: entities.filter(({ id }) => !id.includes("condition")),
  links: links.filter(({ id }) => !id.includes("condition")),
  citations: tinyGraph.citations.filter(({ id }) => !id.includes("condition")),
  sources: [{ path: "acme/charter.txt", sha256: "00fe" }],
};

export const emptyGraph: Graph = { entities: [], links: [], citations: [], sources: [] };
