import type { CitationRecord, EntityRecord, Graph, LinkRecord } from "../../../src/model/graph";
import type { RelationshipType } from "../../../src/model/relationship-table";

/** The arrays of a graph, found by what they are asked for. */
export class GraphIndex {
  private readonly entities: ReadonlyMap<string, EntityRecord>;
  private readonly from: ReadonlyMap<string, readonly LinkRecord[]>;
  private readonly to: ReadonlyMap<string, readonly LinkRecord[]>;
  private readonly links: ReadonlyMap<string, readonly LinkRecord[]>;
  private readonly facts: ReadonlyMap<string, readonly CitationRecord[]>;

  constructor(readonly graph: Graph) {
    this.entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
    this.from = groupBy(graph.links, ({ from, relationship }) => `${relationship} ${from}`);
    this.to = groupBy(graph.links, ({ to, relationship }) => `${relationship} ${to}`);
    this.links = groupBy(graph.links, ({ id }) => id);
    this.facts = groupBy(graph.citations, ({ entity, link }) => entity ?? link ?? "");
  }

  find(id: string): EntityRecord | undefined {
    return this.entities.get(id);
  }

  entity(id: string): EntityRecord {
    const found = this.entities.get(id);
    if (!found) throw new Error(`The graph holds no "${id}".`);
    return found;
  }

  link(id: string): LinkRecord {
    const [found] = this.links.get(id) ?? [];
    if (!found) throw new Error(`The graph holds no link "${id}".`);
    return found;
  }

  linksFrom(id: string, type: RelationshipType): readonly LinkRecord[] {
    return this.from.get(`${type} ${id}`) ?? [];
  }

  linksTo(id: string, type: RelationshipType): readonly LinkRecord[] {
    return this.to.get(`${type} ${id}`) ?? [];
  }

  /** The citations of an entity or a link. */
  citationsOf(fact: string): readonly CitationRecord[] {
    return this.facts.get(fact) ?? [];
  }
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
