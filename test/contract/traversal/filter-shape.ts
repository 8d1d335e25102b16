import type { Graph } from "../../../src/model/graph";
import type { MandateFilter } from "../../../src/model/mandate-filter";
import type { Random } from "./random";
import { anyModality } from "./random-graph";

const leaves = [
  "organisation",
  "objective",
  "modality",
  "stakeholderCategory",
  "body",
  "topic",
  "condition",
  "illustrative",
  "hasCondition",
] as const;
type Leaf = (typeof leaves)[number];

/** A filter without its values: filters of one shape share the text of their statement. */
export interface FilterShape {
  readonly leaves: readonly Leaf[];
  /** Fields that are given as null, which is the same as not given. */
  readonly ignored: readonly (Leaf | "and" | "or" | "not")[];
  readonly and?: readonly FilterShape[];
  readonly or?: readonly FilterShape[];
  readonly not?: FilterShape;
}

/** A random shape of at most `depth` levels with few conditions. */
export function randomFilterShape(random: Random, depth: number): FilterShape {
  const own = random.chance(0.15) ? [] : random.shuffled(leaves).slice(0, random.whole(depth > 1 ? 0 : 1, 2));
  const list = (): FilterShape[] =>
    Array.from({ length: random.pick([0, 1, 2, 2]) }, () => randomFilterShape(random, depth - 1));
  const goesOn = depth > 1 && random.chance(0.75);
  const joins = goesOn ? random.pick([["and"], ["or"], ["not"], ["or", "not"], ["and", "or"]]) : [];
  const open = [...leaves, "and", "or", "not"].filter(
    (field) => !own.includes(field as Leaf) && !joins.includes(field),
  );
  return {
    leaves: own,
    ignored: random.some(open, 0.03) as FilterShape["ignored"],
    ...(joins.includes("and") ? { and: list() } : {}),
    ...(joins.includes("or") ? { or: list() } : {}),
    ...(joins.includes("not") ? { not: randomFilterShape(random, depth - 1) } : {}),
  };
}

/** How many conditions a shape holds. */
export function leavesIn(shape: FilterShape): number {
  const parts = [...(shape.and ?? []), ...(shape.or ?? []), ...(shape.not ? [shape.not] : [])];
  return shape.leaves.length + parts.reduce((sum, part) => sum + leavesIn(part), 0);
}

/** A filter of the shape, with values of which some occur in the graph. */
export function fillFilter(random: Random, shape: FilterShape, graph: Graph): MandateFilter {
  const idsOf = (kind: string) => graph.entities.filter((entity) => entity.kind === kind).map(({ id }) => id);
  const ids = (kind: string) => {
    const known = idsOf(kind);
    const picked = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () =>
      known.length > 0 ? random.pick(known) : "nobody",
    );
    return random.chance(0.1) ? [...picked, "nobody"] : picked;
  };
  const values: Readonly<Record<Leaf, () => unknown>> = {
    organisation: () => ids("Organisation"),
    objective: () => ids("Objective"),
    modality: () => Array.from({ length: random.whole(0, 2) }, () => anyModality(random)),
    stakeholderCategory: () => ids("StakeholderCategory"),
    body: () => ids("Body"),
    topic: () => ids("Topic"),
    condition: () => ids("Condition"),
    illustrative: () => random.chance(0.5),
    hasCondition: () => random.chance(0.5),
  };
  const fill = (part: FilterShape): MandateFilter => ({
    ...Object.fromEntries(part.ignored.map((field) => [field, null])),
    ...Object.fromEntries(part.leaves.map((leaf) => [leaf, values[leaf]()])),
    ...(part.and ? { and: part.and.map(fill) } : {}),
    ...(part.or ? { or: part.or.map(fill) } : {}),
    ...(part.not ? { not: fill(part.not) } : {}),
  });
  return fill(shape);
}
