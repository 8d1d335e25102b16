import type { Json } from "../../store/engine";
import type { Leaf, LeafTest, MandatePredicate } from "../mandate-predicate";
import { call, type StatementWriter, shown, where } from "./statement-writer";

/** What a predicate is composed for. */
export interface PredicatePlace {
  /** The variable of the mandate. */
  readonly mandate: string;
  /** Whether conclusions count. */
  readonly includeInferred: boolean;
  /** Takes the values of a condition into the statement, and gives the expression that stands for them there. */
  value(name: string, leaf: Leaf): string;
  /** The variables that these expressions need. */
  readonly imports: readonly string[];
}

/** Blocks that test conditions on a mandate, and the expression that joins what they found. */
export interface PredicatePiece {
  readonly blocks: readonly string[];
  /** The variables that the blocks bind. */
  readonly variables: readonly string[];
  readonly expression: string;
}

/** One step of the way from a mandate to what a condition names. */
export interface Step {
  readonly from: string;
  readonly link: string;
  readonly type: string;
  readonly isForward: boolean;
  readonly reached: string;
  readonly kind: string;
}

const towards = { from: "m", link: "t", type: "TOWARDS", isForward: true, reached: "s", kind: "StakeholderCategory" };
const subject = { from: "m", link: "u", type: "SUBJECT_TO", isForward: true, reached: "c", kind: "Condition" };

/** The way from the mandate `m` to the entities whose ids a condition names. */
export const ways: Readonly<Partial<Record<LeafTest, readonly Step[]>>> = {
  objective: [{ from: "m", link: "g", type: "GIVES", isForward: false, reached: "o", kind: "Objective" }],
  stakeholderCategory: [towards],
  body: [towards, { from: "s", link: "i", type: "INCLUDES", isForward: true, reached: "b", kind: "Body" }],
  topic: [
    { from: "m", link: "v", type: "SERVES", isForward: true, reached: "p", kind: "Purpose" },
    { from: "p", link: "a", type: "CONCERNS", isForward: true, reached: "k", kind: "Topic" },
  ],
  condition: [subject],
  hasCondition: [subject],
};

/** Whether a condition looks at a value of the mandate itself. */
export const isDirect = ({ test }: Leaf): boolean => ways[test] === undefined;

export function arrow({ link, type, isForward }: Step): string {
  return isForward ? `-[${link}:${type}]->` : `<-[${link}:${type}]-`;
}

/** The conditions on the facts of a step: a body counts by the text of the mandate's own organisation alone. */
export function conditionsOf({ link, reached }: Step, includeInferred: boolean): string[] {
  const conditions = shown(includeInferred, link, reached);
  return link === "i" ? [...conditions, "i.organisation = m.organisation"] : conditions;
}

/** A condition on a value of the mandate itself. */
export function directTest(leaf: Leaf, mandate: string, value: string): string {
  return `${mandate}.${leaf.test} ${leaf.test === "illustrative" ? "=" : "IN"} ${value}`;
}

function linkedBlock(leaf: Leaf, place: PredicatePlace, found: string, value: string): string {
  const steps = ways[leaf.test] ?? [];
  const lines = steps.map((step, index) => {
    const conditions = conditionsOf(step, place.includeInferred);
    if (index === steps.length - 1 && leaf.test !== "hasCondition") conditions.push(`${step.reached}.id IN ${value}`);
    return `MATCH (${step.from})${arrow(step)}(${step.reached})${where(conditions)}`;
  });
  const last = steps[steps.length - 1]?.reached ?? "m";
  const bound = [`${place.mandate} AS m`, ...place.imports].join(", ");
  return call([place.mandate, ...place.imports], [`WITH ${bound}`, ...lines, `RETURN count(${last}) > 0 AS ${found}`]);
}

/**
 * Tests a filter on a bound mandate. Conditions on links are blocks of their own, because a predicate
 * with a pattern inside costs the embedded engine a look at every link of the graph.
 */
export function composePredicate(
  writer: StatementWriter,
  predicate: MandatePredicate,
  place: PredicatePlace,
): PredicatePiece {
  const blocks: string[] = [];
  const variables: string[] = [];
  const express = (part: MandatePredicate): string => {
    if (part.is === "not") return `NOT (${express(part.of[0])})`;
    if (part.is !== "leaf") {
      // A parameter, since Neo4j's planner fails on some statements that it finds out to be false from their text.
      if (part.of.length === 0)
        return part.is === "all" ? writer.parameter("every", true) : writer.parameter("none", false);
      return `(${part.of.map(express).join(part.is === "all" ? " AND " : " OR ")})`;
    }
    const { leaf } = part;
    const number = writer.nextNumber();
    const value = place.value(`values${number}`, leaf);
    if (isDirect(leaf)) return directTest(leaf, place.mandate, value);
    const found = `f${number}`;
    blocks.push(linkedBlock(leaf, place, found, value));
    variables.push(found);
    return leaf.test === "hasCondition" ? `${found} = ${value}` : found;
  };
  const expression = express(predicate);
  return { blocks, variables, expression };
}

/** The values of conditions as parameters of the statement. */
export function asParameters(writer: StatementWriter): Pick<PredicatePlace, "value" | "imports"> {
  return { value: (name, leaf) => writer.parameter(name, leaf.values as Json), imports: [] };
}
