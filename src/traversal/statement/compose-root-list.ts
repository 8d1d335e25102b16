import type { Json } from "../../store/engine";
import { type Leaf, type LeafTest, leavesOf, type MandatePredicate } from "../mandate-predicate";
import type { RelationNeeds } from "../needs";
import { arrow, conditionsOf, directTest, isDirect, type PredicatePlace, ways } from "./compose-predicate";
import type { StatementWriter } from "./statement-writer";

/** How the rows of a list at the root are bound, and what of its filter is left to be tested on each. */
export interface RootRows {
  readonly lines: readonly string[];
  readonly rest: MandatePredicate | null;
  /** True where the same entity can be reached in several ways. */
  readonly isDistinct: boolean;
  /** Gives the values of the conditions that are left. */
  readonly values: Pick<PredicatePlace, "value" | "imports">;
}

/** By which conditions the rows can be found, the one that finds fewest first. */
const anchors: readonly LeafTest[] = ["objective", "organisation", "condition", "body", "topic", "stakeholderCategory"];

/** The values of a filter's conditions as each asking of the statement gives them. */
export function asAskings(
  writer: StatementWriter,
  predicate: MandatePredicate,
): Pick<PredicatePlace, "value" | "imports"> {
  const leaves = leavesOf(predicate);
  const value = (name: string, leaf: Leaf) => {
    const place = leaves.indexOf(leaf);
    return writer.asking(name, (root) => root.leaves[place]?.values as Json);
  };
  return { value, imports: ["asked"] };
}

/** What a filter requires of every row, and the one condition that the rows are found by. */
function split(predicate: MandatePredicate | null): {
  found: Leaf | null;
  direct: Leaf[];
  rest: MandatePredicate | null;
} {
  if (predicate === null) return { found: null, direct: [], rest: null };
  const required = predicate.is === "all" ? predicate.of : [predicate];
  const leaves = required.flatMap((part) => (part.is === "leaf" ? [part.leaf] : []));
  const direct = leaves.filter(isDirect);
  const [first] = anchors.flatMap((test) => leaves.find((leaf) => leaf.test === test) ?? []);
  const found = first && !isDirect(first) ? first : null;
  const left = required.filter((part) => part.is !== "leaf" || (part.leaf !== found && !isDirect(part.leaf)));
  const rest: MandatePredicate | null = left.length === 0 ? null : { is: "all", of: left };
  return { found, direct, rest };
}

/**
 * Binds the rows of a list at the root. Where its filter names what every row is linked to, they are found from
 * there: to look at each entity of the kind would cost more with every organisation.
 */
export function composeRootRows(
  writer: StatementWriter,
  relation: RelationNeeds,
  number: number,
  inferred: string,
  page: (position: string) => readonly string[],
): RootRows {
  const { found, direct, rest } = split(relation.predicate);
  const values = asAskings(writer, relation.predicate ?? { is: "all", of: [] });
  const conditionsOn = (variable: string) => [
    `(${inferred} OR ${variable}.inferred = false)`,
    ...direct.map((leaf) => directTest(leaf, variable, values.value(`values${writer.nextNumber()}`, leaf))),
    ...page(`${variable}.position`),
  ];
  const x = `x${number}`;
  if (found === null) {
    return {
      lines: [`MATCH (${x}:${relation.to}) WHERE ${conditionsOn(x).join(" AND ")}`],
      rest,
      values,
      isDistinct: false,
    };
  }
  const steps = [...(ways[found.test] ?? [])].reverse();
  const last = steps[0];
  const lines = steps.map((step) => `MATCH (${step.from})${arrow(step)}(${step.reached})`);
  const conditions = [...steps.flatMap((step) => conditionsOf(step, inferred)), ...conditionsOn("m")];
  return {
    lines: [
      `UNWIND ${values.value(`values${writer.nextNumber()}`, found)} AS named`,
      `MATCH (${last?.reached}:${last?.kind} {id: named})`,
      ...lines,
      `WHERE ${conditions.join(" AND ")}`,
      `WITH DISTINCT ${[`m AS ${x}`, ...(rest === null ? [] : ["asked"])].join(", ")}`,
    ],
    rest,
    values,
    isDistinct: true,
  };
}
