import type { Json } from "../../store/engine";
import type { Leaf, MandatePredicate } from "../mandate-predicate";
import { call, type StatementWriter } from "./statement-writer";

/** Blocks that test conditions on a mandate, and the expression that joins what they found. */
export interface PredicatePiece {
  readonly blocks: readonly string[];
  /** The variables that the blocks bind. */
  readonly variables: readonly string[];
  readonly expression: string;
}

type Step = { readonly pattern: string; readonly link: string; readonly reached: string };

/** The way from the mandate `m` to the entities whose ids a condition names. */
const ways: Readonly<Record<string, readonly Step[]>> = {
  objective: [{ pattern: "(m)<-[g:GIVES]-(o:Objective)", link: "g", reached: "o" }],
  stakeholderCategory: [{ pattern: "(m)-[t:TOWARDS]->(s:StakeholderCategory)", link: "t", reached: "s" }],
  body: [
    { pattern: "(m)-[t:TOWARDS]->(s:StakeholderCategory)", link: "t", reached: "s" },
    { pattern: "(s)-[i:INCLUDES]->(b:Body)", link: "i", reached: "b" },
  ],
  topic: [
    { pattern: "(m)-[v:SERVES]->(p:Purpose)", link: "v", reached: "p" },
    { pattern: "(p)-[a:CONCERNS]->(t:Topic)", link: "a", reached: "t" },
  ],
  condition: [{ pattern: "(m)-[u:SUBJECT_TO]->(c:Condition)", link: "u", reached: "c" }],
  hasCondition: [{ pattern: "(m)-[u:SUBJECT_TO]->(c:Condition)", link: "u", reached: "c" }],
};

function linkedBlock(leaf: Leaf, mandate: string, found: string, values: string, inferred: string): string {
  const steps = ways[leaf.test] ?? [];
  const lines = steps.map(({ pattern, link, reached }, index) => {
    const conditions = [`(${inferred} OR (${link}.inferred = false AND ${reached}.inferred = false))`];
    if (index === steps.length - 1 && leaf.test !== "hasCondition") conditions.push(`${reached}.id IN ${values}`);
    if (link === "i") conditions.push(`i.organisation = m.organisation`);
    return `MATCH ${pattern} WHERE ${conditions.join(" AND ")}`;
  });
  const last = steps[steps.length - 1]?.reached ?? "m";
  return call([mandate], [`WITH ${mandate} AS m`, ...lines, `RETURN count(${last}) > 0 AS ${found}`]);
}

/**
 * Tests a filter on a bound mandate. Conditions on links are blocks of their own, because a predicate
 * with a pattern inside costs the embedded engine a look at every link of the graph.
 */
export function composePredicate(
  writer: StatementWriter,
  predicate: MandatePredicate,
  mandate: string,
  inferred: string,
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
    const values = writer.parameter(`values${number}`, leaf.values as Json);
    if (leaf.test === "organisation" || leaf.test === "modality") return `${mandate}.${leaf.test} IN ${values}`;
    if (leaf.test === "illustrative") return `${mandate}.illustrative = ${values}`;
    const found = `f${number}`;
    blocks.push(linkedBlock(leaf, mandate, found, values, inferred));
    variables.push(found);
    return leaf.test === "hasCondition" ? `${found} = ${values}` : found;
  };
  const expression = express(predicate);
  return { blocks, variables, expression };
}
