import type { MandateFilter } from "../model/mandate-filter";
import { refusal } from "./refusal";

/** How deep a filter may nest and how many conditions it may hold: a text depends on its shape. */
const maximumDepth = 4;
const maximumLeaves = 20;

/** One condition on a mandate. `values` reach the statement as a parameter. */
export interface Leaf {
  readonly test: LeafTest;
  readonly values: readonly string[] | boolean;
}

export type LeafTest =
  | "organisation"
  | "objective"
  | "modality"
  | "stakeholderCategory"
  | "body"
  | "topic"
  | "condition"
  | "illustrative"
  | "hasCondition";

/** A filter as a tree. Its shape, the tree without the values, decides the statement's text. */
export type MandatePredicate =
  | { readonly is: "leaf"; readonly leaf: Leaf }
  | { readonly is: "all" | "any"; readonly of: readonly MandatePredicate[] }
  | { readonly is: "not"; readonly of: readonly [MandatePredicate] };

const leafTests: readonly LeafTest[] = [
  "organisation",
  "objective",
  "modality",
  "stakeholderCategory",
  "body",
  "topic",
  "condition",
  "illustrative",
  "hasCondition",
];

/** The shape of a predicate as text: equal shapes have equal statements. */
export function shapeOf(predicate: MandatePredicate): string {
  if (predicate.is === "leaf") return predicate.leaf.test;
  return `${predicate.is}(${predicate.of.map(shapeOf).join(",")})`;
}

function inOrder(of: MandatePredicate[]): MandatePredicate[] {
  return of
    .map((predicate) => ({ predicate, shape: shapeOf(predicate) }))
    .sort((a, b) => (a.shape < b.shape ? -1 : a.shape > b.shape ? 1 : 0))
    .map(({ predicate }) => predicate);
}

function join(is: "all" | "any", of: MandatePredicate[]): MandatePredicate {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { is, of: inOrder(of) };
}

function translate(filter: MandateFilter, depth: number, field: string): MandatePredicate {
  if (depth > maximumDepth) {
    throw refusal("QUERY_TOO_COMPLEX", `"filter" of "${field}" nests deeper than ${maximumDepth} levels.`, {
      field,
      argument: "filter",
      maximum: maximumDepth,
    });
  }
  const deeper = (part: MandateFilter) => translate(part, depth + 1, field);
  const required: MandatePredicate[] = [];
  for (const test of leafTests) {
    const values = filter[test];
    if (values !== undefined && values !== null) required.push({ is: "leaf", leaf: { test, values } });
  }
  for (const part of filter.and ?? []) required.push(deeper(part));
  if (filter.or) required.push(join("any", filter.or.map(deeper)));
  if (filter.not) required.push({ is: "not", of: [deeper(filter.not)] });
  return join("all", required);
}

/** All conditions of a predicate, in the order in which the statement tests them. */
export function leavesOf(predicate: MandatePredicate): Leaf[] {
  return predicate.is === "leaf" ? [predicate.leaf] : predicate.of.flatMap(leavesOf);
}

/**
 * A filter as a predicate in normal order.
 *
 * @throws QUERY_TOO_COMPLEX for a filter deeper than 4 levels or with more than 20 conditions.
 */
export function readFilter(filter: MandateFilter | null | undefined, field: string): MandatePredicate | null {
  if (filter === null || filter === undefined) return null;
  const predicate = translate(filter, 1, field);
  const count = leavesOf(predicate).length;
  if (count > maximumLeaves) {
    throw refusal(
      "QUERY_TOO_COMPLEX",
      `"filter" of "${field}" holds ${count} conditions; at most ${maximumLeaves} are allowed.`,
      {
        field,
        argument: "filter",
        maximum: maximumLeaves,
      },
    );
  }
  return predicate;
}
