import type { Graph, LinkRecord } from "../../src/model/graph";
import { kindTable } from "../../src/model/kind-table";

/** The arguments of `paths`, all given. */
export interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly limit: number;
  readonly through: readonly string[] | null;
  readonly avoid: readonly string[] | null;
  readonly maxDegree: number | null;
  readonly includeInferred: boolean;
}

interface NaiveStep {
  readonly link: LinkRecord;
  readonly from: string;
  readonly to: string;
}

/** More ways than a naive search can look at. */
export class TooManyWays extends Error {}

const mostWays = 300_000;

/**
 * Every path that the contract allows, found by trying every way, sorted at the end. It shares nothing with the
 * search that it is compared with: it goes from one end only, with no sets of what leads to the other.
 */
export class NaivePaths {
  private readonly entities;
  private ways = 0;

  constructor(private readonly graph: Graph) {
    this.entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  }

  find(asked: PathArguments): NaiveStep[][] {
    const links = this.graph.links.filter(
      (link) => asked.includeInferred || !(link.inferred || this.isInferred(link.from) || this.isInferred(link.to)),
    );
    if (!asked.includeInferred && (this.isInferred(asked.from) || this.isInferred(asked.to))) return [];
    if (asked.from === asked.to) return [[]];
    const found: NaiveStep[][] = [];
    this.ways = 0;
    this.walk(asked, links, [], asked.from, found);
    return found
      .filter((path) => this.belongsTogether(path))
      .sort(inOrder)
      .slice(0, asked.limit);
  }

  private walk(
    asked: PathArguments,
    links: readonly LinkRecord[],
    path: NaiveStep[],
    at: string,
    found: NaiveStep[][],
  ) {
    if (path.length === asked.maxLength) return;
    for (const link of links) {
      if (link.from !== at && link.to !== at) continue;
      const next = link.from === at ? link.to : link.from;
      if (next === asked.from || path.some((step) => step.to === next)) continue;
      this.ways += 1;
      if (this.ways > mostWays) throw new TooManyWays();
      const longer = [...path, { link, from: at, to: next }];
      if (next === asked.to) found.push(longer);
      else if (this.mayPass(next, asked, links)) this.walk(asked, links, longer, next, found);
    }
  }

  private mayPass(id: string, { through, avoid, maxDegree }: PathArguments, links: readonly LinkRecord[]): boolean {
    const kind = kindTable[this.entity(id).kind].code;
    if (through === null ? ["DOCUMENT", "CLAUSE"].includes(kind) : !through.includes(kind)) return false;
    if (avoid?.includes(id)) return false;
    return maxDegree === null || links.filter((link) => link.from === id || link.to === id).length <= maxDegree;
  }

  private belongsTogether(path: readonly NaiveStep[]): boolean {
    const passed = path.flatMap(({ from, to }) => [this.entity(from), this.entity(to)]);
    const organisations = passed.flatMap(({ organisation }) => organisation ?? []);
    return path.every(
      ({ link }) =>
        link.relationship !== "INCLUDES" || organisations.length === 0 || organisations.includes(link.organisation),
    );
  }

  private isInferred(id: string): boolean {
    return this.entity(id).inferred;
  }

  private entity(id: string) {
    const entity = this.entities.get(id);
    if (!entity) throw new Error(`The graph holds no "${id}".`);
    return entity;
  }
}

/** Shorter first, then by the names of all relationships, then by the ids of all entities, then by those of the links. */
function inOrder(one: readonly NaiveStep[], other: readonly NaiveStep[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const keys = (path: readonly NaiveStep[]) => [
    ...path.map(({ link }) => link.relationship),
    ...path.map(({ to }) => to),
    ...path.map(({ link }) => link.id),
  ];
  const [left, right] = [keys(one), keys(other)];
  const index = left.findIndex((key, place) => key !== right[place]);
  return index < 0 ? 0 : (left[index] ?? "") < (right[index] ?? "") ? -1 : 1;
}
