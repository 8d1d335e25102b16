import type { RandomQuery } from "./random-query";
import type { Variables } from "./random-variables";

/** Where a difference was found, so that it can be repeated: the seed and the number of the graph make the graph. */
export interface Place {
  readonly seed: number;
  readonly graph: number;
  readonly query: RandomQuery;
  readonly variables: Variables;
}

const longest = 4_000;

/** All that is needed to look into a difference, and the first place where the two sides part. */
export function difference(
  { seed, graph, query, variables }: Place,
  left: readonly [string, unknown],
  right: readonly [string, unknown],
): Error {
  const [one, other] = [inJson(left[1]), inJson(right[1])];
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const around = (text: string) => text.slice(Math.max(0, same - 300), same + 300);
  return new Error(
    [
      `A difference on graph ${graph}. TRAVERSAL_SEED=${seed} repeats it.`,
      query.text,
      `Variables: ${JSON.stringify(variables)}`,
      `They part at character ${same}:`,
      `${left[0]}: …${around(one)}…`,
      `${right[0]}: …${around(other)}…`,
      `Whole, ${left[0]}: ${one.slice(0, longest)}`,
      `Whole, ${right[0]}: ${other.slice(0, longest)}`,
    ].join("\n\n"),
  );
}

/** Text stays text; anything else as JSON with the keys of maps sorted, since maps have no order. */
export function inJson(value: unknown): string {
  if (typeof value === "string") return value;
  const sorted = (_key: string, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)));
  };
  return JSON.stringify(value, sorted) ?? "nothing";
}
