import { kindTable } from "../model/kind-table";
import type { RelationshipField } from "../model/relationship-fields";
import type { Widths } from "../store/dataset";
import type { CitationNeeds, EntityNeeds, RelationNeeds } from "./needs";
import type { Traversal } from "./read-traversal";

/** What a request may cost before the database is asked. */
export const maximumBlocks = 300;
export const maximumRows = 1_000_000;

/** What answering would take at most, by the width of the loaded data. */
export interface Cost {
  /** Lists, counts and look-ups: each is a block of the statement, which takes planning. */
  readonly blocks: number;
  /** Rows that the lists and look-ups could return together. */
  readonly rows: number;
}

const nothing: Cost = { blocks: 0, rows: 0 };
const add = (a: Cost, b: Cost): Cost => ({ blocks: a.blocks + b.blocks, rows: a.rows + b.rows });

/** The most that a field can reach from one entity of the loaded data. */
function widthOf(field: RelationshipField, widths: Widths): number {
  const { route } = field;
  if (route.by === "key") return 1;
  if (route.by === "citations") return widths[`${route.of}:${field.field}`] ?? 0;
  const reached = route.hops
    .map(({ type, forward }) => widths[forward ? `${type}>` : `<${type}`] ?? 0)
    .reduce((a, b) => a * b, 1);
  return field.to in kindTable ? Math.min(reached, widths[field.to] ?? 0) : reached;
}

/**
 * A clause is counted also where the citation holds what is needed of it: what is refused must not depend on how often
 * its document was asked before.
 */
export function costOfCitations(needs: CitationNeeds | null, parents: number, width: number, widths: Widths): Cost {
  if (needs === null) return nothing;
  const rows = parents * width;
  let cost: Cost = { blocks: 1, rows };
  for (const part of [needs.document, needs.clause]) {
    if (part) cost = add(cost, add({ blocks: 1, rows }, costOfEntity(part, rows, widths)));
  }
  return cost;
}

function costOfRelation(needs: RelationNeeds, parents: number, widths: Widths): Cost {
  const width = needs.field ? widthOf(needs.field, widths) : (widths[needs.to] ?? 0);
  const rows = parents * Math.min(needs.page.size, width);
  let cost: Cost = { blocks: Number(needs.needsRows) + Number(needs.needsCount), rows: needs.needsRows ? rows : 0 };
  if (needs.node) cost = add(cost, costOfEntity(needs.node, rows, widths));
  for (const end of [needs.fromEnd, needs.toEnd]) {
    if (end) cost = add(cost, add({ blocks: 1, rows }, costOfEntity(end, rows, widths)));
  }
  const crossed = needs.field?.route.by === "hops" ? needs.field.route.hops.length : 1;
  return add(cost, costOfCitations(needs.edgeCitations, rows, crossed * (widths["links:citations"] ?? 0), widths));
}

function citationsWidth(type: EntityNeeds["type"], widths: Widths): number {
  if (type !== "Entity") return widths[`${type}:citations`] ?? 0;
  return Math.max(0, ...Object.keys(kindTable).map((kind) => widths[`${kind}:citations`] ?? 0));
}

export function costOfEntity(needs: EntityNeeds, parents: number, widths: Widths): Cost {
  const citations = costOfCitations(needs.citations, parents, citationsWidth(needs.type, widths), widths);
  return needs.relations.map((relation) => costOfRelation(relation, parents, widths)).reduce(add, citations);
}

/** What was worked out last for the same needs: they are prepared once for many requests, and data change seldom. */
const lastCosts = new WeakMap<EntityNeeds | RelationNeeds, { widths: Widths; count: number; cost: Cost }>();

function remembered(needs: EntityNeeds | RelationNeeds, count: number, widths: Widths, work: () => Cost): Cost {
  const last = lastCosts.get(needs);
  if (last?.widths === widths && last.count === count) return last.cost;
  const cost = work();
  lastCosts.set(needs, { widths, count, cost });
  return cost;
}

/** What a traversal would take at most, with the data as wide as they are. */
export function costOf({ asks }: Traversal, widths: Widths): Cost {
  if (asks.by === "list") return remembered(asks.needs, 1, widths, () => costOfRelation(asks.needs, 1, widths));
  const { length } = asks.ids;
  const below = remembered(asks.needs, length, widths, () => costOfEntity(asks.needs, length, widths));
  return add({ blocks: 1, rows: length }, below);
}

/** What several root fields would take together. */
export const sumOfCosts = (costs: Iterable<Cost>): Cost => [...costs].reduce(add, nothing);
