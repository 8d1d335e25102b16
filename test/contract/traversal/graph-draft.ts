import { Basis } from "../../../src/model/codes";
import type { CitationRecord, EntityRecord, Graph, LinkRecord, StoredValue } from "../../../src/model/graph";
import { type KindName, kindTable } from "../../../src/model/kind-table";
import type { RelationshipType } from "../../../src/model/relationship-table";
import type { Random } from "./random";

/** What a fact rests on, before it is known which fact it is. */
export type Evidence = Omit<CitationRecord, "id" | "entity" | "link" | "position">;

interface Fact<Made> {
  readonly record: Made;
  readonly evidence: readonly Evidence[];
}

type DraftEntity = Fact<Pick<EntityRecord, "kind" | "id" | "organisation" | "properties">>;
type DraftLink = Fact<Pick<LinkRecord, "id" | "from" | "relationship" | "to" | "organisation" | "isExample">>;

const isInferred = (evidence: readonly Evidence[]) => evidence.every(({ basis }) => basis === Basis.INFERRED);

/** A random graph in the making: facts in any order, which get their positions at the end. */
export class GraphDraft {
  private readonly entities: DraftEntity[] = [];
  private readonly links: DraftLink[] = [];

  constructor(private readonly random: Random) {}

  addEntity(
    kind: KindName,
    id: string,
    organisation: string | null,
    properties: Readonly<Record<string, StoredValue>>,
    evidence: readonly Evidence[],
  ): string {
    this.entities.push({ record: { kind, id, organisation, properties }, evidence });
    return id;
  }

  addLink(
    organisation: string,
    from: string,
    relationship: RelationshipType,
    to: string,
    evidence: readonly Evidence[],
    isExample = false,
  ): void {
    const between = `${from} ${relationship} ${to}`;
    const id = relationship === "INCLUDES" ? `${between} OF ${organisation}` : between;
    this.links.push({ record: { id, from, relationship, to, organisation, isExample }, evidence });
  }

  /** Adds a shared term if any text speaks of it; it rests on what every text says of it. */
  addTermIfUsed(kind: KindName, id: string, properties: Readonly<Record<string, StoredValue>>): void {
    const evidence = this.links
      .filter(({ record }) => record.from === id || record.to === id)
      .flatMap((link) => link.evidence);
    if (evidence.length > 0) this.addEntity(kind, id, null, properties, evidence);
  }

  finish(name: string): Graph {
    const position = (index: number) => index + 1;
    const entities = this.random.shuffled(this.entities);
    const links = this.random.shuffled(this.links);
    const facts = [
      ...entities.map(({ record, evidence }) => ({ entity: record.id, link: null, evidence })),
      ...links.map(({ record, evidence }) => ({ entity: null, link: record.id, evidence })),
    ];
    const citations = facts.flatMap(({ evidence, ...fact }) =>
      evidence.map((words, index) => ({ ...words, ...fact, id: `${fact.entity ?? fact.link}#${index + 1}` })),
    );
    return {
      entities: entities.map(({ record, evidence }, index) => ({
        ...record,
        position: position(index),
        inferred: isInferred(evidence),
      })),
      links: links.map(({ record, evidence }, index) => ({
        ...record,
        position: position(index),
        inferred: isInferred(evidence),
      })),
      citations: this.random
        .shuffled(citations)
        .sort(byPlace)
        .map((citation, index) => ({ ...citation, position: position(index) })),
      sources: [{ path: `${name}.yaml`, sha256: "00" }],
    };
  }
}

/** By document, then place in the text; those without words after the others. */
function byPlace(left: Evidence, right: Evidence): number {
  const wordless = Number(left.start === null) - Number(right.start === null);
  const documents = left.document < right.document ? -1 : Number(left.document > right.document);
  return wordless || documents || (left.start ?? 0) - (right.start ?? 0);
}

/** The id of something of an organisation. */
export const idOf = (organisation: string, kind: KindName, name: string | number): string =>
  `${organisation}/${kindTable[kind].folder}/${name}`;
