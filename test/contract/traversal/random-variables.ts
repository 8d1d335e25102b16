import type { Graph } from "../../../src/model/graph";
import { encodeCursor } from "../../../src/traversal/cursor";
import { type FilterShape, fillFilter } from "./filter-shape";
import type { Random } from "./random";

/** A variable of a query, and what it is for. What decides the text of a statement is fixed here. */
export interface Slot {
  readonly variable: string;
  readonly argument: string;
  /** Its type, as GraphQL writes it. */
  readonly type: string;
  /** The type of what the field shows or lists. */
  readonly shows: string;
  /** For a filter. */
  readonly shape: FilterShape | null;
  /** For `includeParts`. */
  readonly isTrue: boolean;
}

/** What is known of the graph that is asked. */
export interface Known {
  readonly graph: Graph;
  readonly revision: string;
  /** Cursors that an earlier answer gave, by the type listed. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Page sizes to choose from, from generous to thrifty; null is the default size. */
const sizes: readonly (readonly (number | null)[])[] = [[0, 1, 2, 3, 5, 10, null], [0, 1, 2, 3], [1, 2], [1]];

/** How often values can be drawn again for a query that would return too much. */
export const mostThrift = sizes.length - 1;

/** Values for the variables of a query; the higher `thrift`, the smaller the pages. */
export function randomVariables(random: Random, slots: readonly Slot[], known: Known, thrift: number): Variables {
  return Object.fromEntries(slots.map((slot) => [slot.variable, valueFor(random, slot, known, thrift)]));
}

function valueFor(random: Random, slot: Slot, known: Known, thrift: number): unknown {
  const pages = sizes[thrift] ?? [];
  switch (slot.argument) {
    case "id":
      return randomId(random, slot.shows, known.graph);
    case "ids":
      return Array.from({ length: random.pick([0, 1, 2, 3, 8]) }, () => randomId(random, slot.shows, known.graph));
    case "first":
      return random.pick(pages);
    case "last":
      return random.pick(pages.filter((size) => size !== null));
    case "after":
      return random.chance(0.2) ? null : randomCursor(random, slot.shows, known);
    case "before":
      return randomCursor(random, slot.shows, known);
    case "filter":
      return slot.shape && fillFilter(random, slot.shape, known.graph);
    case "includeParts":
      return slot.isTrue;
    case "includeInferred":
      return random.pick([true, true, false, null]);
    default:
      throw new Error(`No values are known for the argument "${slot.argument}".`);
  }
}

/** The id of an entity of the kind, now and then of another kind, or of nothing. */
function randomId(random: Random, shows: string, { entities }: Graph): string {
  const ids = entities.filter(({ kind }) => shows === "Node" || shows === kind).map(({ id }) => id);
  const others = entities.map(({ id }) => id);
  if (ids.length > 0 && random.chance(0.93)) return random.pick(ids);
  return others.length > 0 && random.chance(0.3) ? random.pick(others) : "alpha/mandate/unknown";
}

/** A cursor of the list's type, now and then of another one; where no answer gave any, a made-up one. */
function randomCursor(random: Random, shows: string, { cursors, revision }: Known): string {
  const own = cursors.get(shows) ?? [];
  const all = [...cursors.values()].flat();
  if (own.length > 0 && random.chance(0.95)) return random.pick(own);
  return all.length > 0 ? random.pick(all) : encodeCursor({ position: 3, id: "nobody", revision });
}
