/** Pages of the mandates towards categories, which Neo4j reads from an index: none may be lost and none repeated. */
import { Modality } from "../../src/model/codes";
import type { EntityRecord, Graph, LinkRecord } from "../../src/model/graph";
import { ServedGraph } from "../graphql/served-graph";
import { emptyGraph } from "../store/tiny-graph";
import { describeOnEachEngine } from "./engines";
import { Random, seedOfRun } from "./traversal/random";

const seed = seedOfRun();
const random = new Random(seed);

const categories = ["members", "governments", "industry", "nobody", "hidden"].map((name) => `category/${name}`);
const modalities = Object.values(Modality);

/** Mandates whose places differ from those of their links, some of them and of their links inferred. */
function madeGraph(): Graph {
  const named = (id: string) => ({ id, position: 0, properties: { name: id } });
  const mandates = Array.from({ length: 40 }, (_, index) => ({
    ...named(`acme/mandate/${index + 1}`),
    ...({ kind: "Mandate", organisation: "acme", inferred: random.chance(0.2) } as const),
    properties: { name: "", modality: random.pick(modalities), action: "", illustrative: random.chance(0.5) },
  }));
  const terms = categories.map((id) => ({
    ...named(id),
    ...({ kind: "StakeholderCategory", organisation: null, inferred: id.endsWith("hidden") } as const),
  }));
  const links = mandates.flatMap(({ id: from }) =>
    categories
      .filter((id) => !id.endsWith("nobody") && random.chance(0.6))
      .map((to) => ({ from, to, inferred: random.chance(0.2) })),
  );
  const placed = <Record>(records: readonly Record[]) =>
    random.shuffled(records).map((record, index) => ({ ...record, position: index + 1 }));
  return {
    ...emptyGraph,
    entities: placed<EntityRecord>([...mandates, ...terms]),
    links: placed(links).map(({ from, to, ...link }) => ({
      ...{ ...link, from, to, id: `${from} TOWARDS ${to}`, organisation: "acme", isExample: false },
      relationship: "TOWARDS" as const,
    })),
  };
}

interface Asked {
  readonly stakeholderCategory: readonly string[];
  readonly modality?: readonly Modality[];
}

/** What the list holds, read from the graph itself. */
function naiveList({ entities, links }: Graph, asked: Asked, includeInferred: boolean): string[] {
  const isShown = (fact: { readonly inferred: boolean }) => includeInferred || !fact.inferred;
  const shown = new Map(entities.filter(isShown).map((entity) => [entity.id, entity]));
  const leads = ({ to }: LinkRecord) => asked.stakeholderCategory.includes(to) && shown.has(to);
  const found = new Set(links.filter((link) => isShown(link) && leads(link)).map(({ from }) => from));
  return [...shown.values()]
    .filter(
      ({ id, properties }) => found.has(id) && (asked.modality?.includes(properties.modality as Modality) ?? true),
    )
    .sort((left, right) => left.position - right.position)
    .map(({ id }) => id);
}

const query = `query ($filter: MandateFilter, $hidden: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
  mandates(filter: $filter, includeInferred: $hidden, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

const filters: readonly Asked[] = [
  ...categories.map((id) => ({ stakeholderCategory: [id] })),
  { stakeholderCategory: categories },
  { stakeholderCategory: ["category/industry", "category/unknown", "category/members", "category/industry"] },
  { stakeholderCategory: categories.slice(0, 2), modality: modalities.slice(0, 1) },
  { stakeholderCategory: [] },
];

describeOnEachEngine(`mandates towards categories (TRAVERSAL_SEED=${seed})`, ({ openEmpty }) => {
  const graph = madeGraph();
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), graph);
  });
  afterAll(() => served.engine.close());

  /** All pages, one after the other, from the beginning or from the end. */
  async function walk(variables: object, size: number, isForwards: boolean): Promise<string[]> {
    const found: string[] = [];
    let cursor: string | null = null;
    for (let hasMore = true; hasMore; ) {
      const page: object = isForwards ? { first: size, after: cursor } : { last: size, before: cursor };
      const { nodes, pageInfo } = (await served.data(query, { ...variables, ...page })).mandates;
      found.splice(isForwards ? found.length : 0, 0, ...nodes.map(({ id }: { id: string }) => id));
      expect(pageInfo[isForwards ? "hasPreviousPage" : "hasNextPage"]).toBe(cursor !== null);
      hasMore = pageInfo[isForwards ? "hasNextPage" : "hasPreviousPage"];
      cursor = pageInfo[isForwards ? "endCursor" : "startCursor"];
    }
    return found;
  }

  it.each(filters)("are each on one page of %j, in order", async (filter) => {
    for (const hidden of [false, true]) {
      const whole = naiveList(graph, filter, hidden);
      const unpaged = (await served.data(query, { filter, hidden, first: 500 })).mandates;
      expect(unpaged.nodes.map(({ id }: { id: string }) => id)).toEqual(whole);
      expect(unpaged.totalCount).toBe(whole.length);
      for (const size of [2, 7, 50]) {
        for (const isForwards of [true, false]) expect(await walk({ filter, hidden }, size, isForwards)).toEqual(whole);
      }
    }
  });

  it("are those between two cursors", async () => {
    const filter = { stakeholderCategory: categories };
    const whole = naiveList(graph, filter, false);
    const cursorAt = async (first: number) =>
      (await served.data(query, { filter, first })).mandates.pageInfo.endCursor as string;
    const [after, before] = [await cursorAt(5), await cursorAt(15)];
    for (const page of [{ first: 20 }, { last: 20 }]) {
      const { nodes } = (await served.data(query, { filter, after, before, ...page })).mandates;
      expect(nodes.map(({ id }: { id: string }) => id)).toEqual(whole.slice(5, 14));
    }
  });
});
