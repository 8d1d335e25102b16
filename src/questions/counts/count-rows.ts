import type { Value } from "./groupings";
import type { Counted } from "./read-counts";

/** One combination of values, null where the mandates have none, and how many mandates fall under it. */
export interface CountRow {
  readonly values: readonly (Value | null)[];
  readonly count: number;
}

/** The most rows of one answer. */
export const mostRows = 500;

/** How a chart names what mandates have none of. */
export const labelOfNone = "none";

export const labelsOf = ({ values }: CountRow): string[] => values.map((value) => value?.label ?? labelOfNone);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Compares lists of texts in turn, by code units. */
function compareAll(one: readonly string[], other: readonly string[]): number {
  for (const [index, text] of one.entries()) {
    const order = compare(text, other[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

const idsOf = ({ values }: CountRow): string[] => values.map((value) => value?.id ?? "");
const keyOf = (values: CountRow["values"]): string => JSON.stringify(values.map((value) => value?.id ?? null));

function byLabels(one: CountRow, other: CountRow): number {
  return compareAll(labelsOf(one), labelsOf(other)) || compareAll(idsOf(one), idsOf(other));
}

/** Every combination of one of each, in the order of the lists. */
function* combinations<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...others] = lists;
  if (first === undefined) yield [];
  else for (const item of first) for (const rest of combinations(others)) yield [item, ...rest];
}

/** Every combination of known values, by their labels in turn, then by their ids; none is made before it is asked for. */
function* inOrderOfLabels(known: Counted["known"]): Generator<readonly Value[]> {
  const byLabel = known.map((values) => {
    const sorted = [...values].sort((one, other) => compare(one.label, other.label) || compare(one.id, other.id));
    const groups = new Map<string, Value[]>();
    for (const value of sorted) groups.set(value.label, [...(groups.get(value.label) ?? []), value]);
    return [...groups.values()];
  });
  for (const sameLabels of combinations(byLabel)) yield* combinations(sameLabels);
}

/** The rows that have mandates, in no order. */
function counted({ tallies, known }: Counted): CountRow[] {
  const labelled = known.map((values) => new Map(values.map((value) => [value.id, value])));
  const rows = new Map<string, CountRow>();
  for (const { values, count } of tallies) {
    const lists = values.map((ids, index): readonly (Value | null)[] => {
      const found = ids.map((id) => labelled[index]?.get(id) ?? { id, label: id });
      return found.length > 0 ? found : [null];
    });
    for (const combination of combinations(lists)) {
      const key = keyOf(combination);
      rows.set(key, { values: combination, count: (rows.get(key)?.count ?? 0) + count });
    }
  }
  return [...rows.values()];
}

/**
 * The rows of an answer, at most 500: the largest first, then by labels in turn, then by ids, compared by code
 * units. With `includeZero` the combinations of known values without mandates follow, as far as there is room.
 */
export function countRows(found: Counted, includeZero: boolean): CountRow[] {
  const all = counted(found);
  const rows = [...all].sort((one, other) => other.count - one.count || byLabels(one, other)).slice(0, mostRows);
  if (!includeZero) return rows;
  const taken = new Set(all.map(({ values }) => keyOf(values)));
  const zeros: CountRow[] = [];
  for (const values of inOrderOfLabels(found.known)) {
    if (rows.length + zeros.length >= mostRows) break;
    if (!taken.has(keyOf(values))) zeros.push({ values, count: 0 });
  }
  return [...rows, ...zeros];
}
