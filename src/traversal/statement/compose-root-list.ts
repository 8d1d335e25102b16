import type { Json } from "../../store/engine";
import { type Leaf, type LeafTest, leavesOf, type MandatePredicate } from "../mandate-predicate";
import type { RelationNeeds } from "../needs";
import { orderAndLimit, withinPage } from "./compose-page";
import { arrow, conditionsOf, directTest, isDirect, type PredicatePlace, type Step, ways } from "./compose-predicate";
import { call, type StatementWriter, shown, where } from "./statement-writer";

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

/** The condition whose links keep the place of the mandate that they come from: `orderedLinks` in src/store/schema.ts. */
const orderedAnchor: LeafTest = "stakeholderCategory";

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
 * A step from its end, which is bound: the embedded engine follows a pattern as it is written, and would look at every
 * link of the type if it began at the other end.
 */
function backwards(step: Step): string {
  return `(${step.reached})${arrow({ ...step, isForward: !step.isForward })}(${step.from})`;
}

/**
 * From each entity named, as many rows as a page can hold. Neo4j keeps the links in this order and reads no more of them
 * than are taken, as long as the order names both properties of its index and nothing is tested after the cut.
 */
function firstOfEach(
  step: Step,
  variable: string,
  includeInferred: boolean,
  conditions: readonly string[],
  cut: string,
): readonly string[] {
  const { from, link, reached } = step;
  const tested = [`${link}.to = ${reached}.id`, ...shown(includeInferred, link), ...conditions];
  return [
    where(shown(includeInferred, reached)).trimStart(),
    call(
      ["asked", reached],
      [
        `MATCH ${backwards(step)}`,
        `WHERE ${tested.join(" AND ")}`,
        `WITH ${from}, ${link} ${cut}`,
        `RETURN ${from} AS ${variable}`,
      ],
    ),
  ];
}

/**
 * Binds the rows of a list at the root. Where its filter names what every row is linked to, they are found from
 * there: to look at each entity of the kind would cost more with every organisation.
 */
export function composeRootRows(
  writer: StatementWriter,
  relation: RelationNeeds,
  number: number,
  isPaged: boolean,
): RootRows {
  const { includeInferred } = relation;
  const { found, direct, rest } = split(relation.predicate);
  const values = asAskings(writer, relation.predicate ?? { is: "all", of: [] });
  const conditionsOn = (variable: string, position = `${variable}.position`) => [
    ...shown(includeInferred, variable),
    ...direct.map((leaf) => directTest(leaf, variable, values.value(`values${writer.nextNumber()}`, leaf))),
    ...(isPaged ? withinPage(writer, relation, number, position) : []),
  ];
  const x = `x${number}`;
  if (found === null) {
    return {
      lines: [`MATCH (${x}:${relation.to})${where(conditionsOn(x))}`],
      rest,
      values,
      isDistinct: false,
    };
  }
  const steps = [...(ways[found.test] ?? [])].reverse();
  const last = steps[0];
  const named = [
    `UNWIND ${values.value(`values${writer.nextNumber()}`, found)} AS named`,
    `MATCH (${last?.reached}:${last?.kind} {id: named})`,
  ];
  if (last && isPaged && rest === null && found.test === orderedAnchor) {
    const cut = orderAndLimit(writer, relation, `${last.link}.to`, `${last.link}.fromPosition`);
    const conditions = conditionsOn(last.from, `${last.link}.fromPosition`);
    return {
      lines: [...named, ...firstOfEach(last, x, includeInferred, conditions, cut)],
      rest,
      values,
      isDistinct: true,
    };
  }
  const conditions = [...steps.flatMap((step) => conditionsOf(step, includeInferred)), ...conditionsOn("m")];
  return {
    lines: [
      ...named,
      ...steps.map((step) => `MATCH ${backwards(step)}`),
      where(conditions).trimStart(),
      `WITH DISTINCT ${[`m AS ${x}`, ...(rest === null ? [] : ["asked"])].join(", ")}`,
    ],
    rest,
    values,
    isDistinct: true,
  };
}
