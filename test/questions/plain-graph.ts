import { Basis } from "../../src/model/codes";
import type { CitationRecord, EntityRecord, Graph, LinkRecord } from "../../src/model/graph";
import type { KindName } from "../../src/model/kind-table";
import type { RelationshipType } from "../../src/model/relationship-table";

type Backed = Pick<CitationRecord, "entity" | "link" | "organisation"> & { readonly inferred: boolean };

/** What every entity of a kind must have beside its name. */
const required: Partial<Record<KindName, EntityRecord["properties"]>> = {
  Mission: { isCurrent: true },
  Objective: { wording: "words" },
  Mandate: { modality: "MAY", action: "speak", illustrative: false },
  StakeholderCategory: { external: true },
  Document: { hasText: true, text: "words" },
  Clause: { number: "1", printed: true, text: "words", start: 0, end: 5 },
};

/** A graph written down fact by fact, in the order of their positions. Nothing is checked. */
export class PlainGraph {
  readonly entities: EntityRecord[] = [];
  readonly links: LinkRecord[] = [];

  add(kind: KindName, id: string, organisation: string | null, inferred = false): void {
    const position = this.entities.length + 1;
    const properties = { name: id, ...required[kind] };
    this.entities.push({ kind, id, organisation, position, inferred, properties });
  }

  link(organisation: string, from: string, relationship: RelationshipType, to: string, inferred = false): void {
    const id = `${from} ${relationship} ${to}`;
    const position = this.links.length + 1;
    this.links.push({ id, from, relationship, to, organisation, position, inferred, isExample: false });
  }

  /** The graph, with a citation of every fact where they all rest on one clause. */
  finish(cited?: { readonly organisation: string; readonly document: string; readonly clause: string }): Graph {
    const { entities, links } = this;
    if (!cited) return { entities, links, citations: [], sources: [] };
    const { organisation, document, clause } = cited;
    const facts: Backed[] = [
      ...entities.map(({ id, inferred }) => ({ entity: id, link: null, organisation, inferred })),
      ...links.map(({ id, inferred }) => ({ entity: null, link: id, organisation, inferred })),
    ];
    const citations = facts.map(({ inferred, ...backed }, index): CitationRecord => {
      const words = { document, clause, quote: "words", start: 0, end: 5 };
      const why = inferred
        ? { basis: Basis.INFERRED, rationale: "A guess." }
        : { basis: Basis.STATED, rationale: null };
      const id = `${backed.entity ?? backed.link}#1`;
      return { id, position: index + 1, source: null, ...backed, ...words, ...why };
    });
    return { entities, links, citations, sources: [] };
  }
}
