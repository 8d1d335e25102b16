import { type FragmentDefinitionNode, type GraphQLSchema, parse } from "graphql";
import { measureWidths } from "../../../src/store/load/measure-widths";
import { type Cost, sumOfCosts } from "../../../src/traversal/cost";
import { planTraversal } from "../../../src/traversal/plan-traversal";
import { planOperation } from "../../../src/traversal/root-plan";
import type { Random } from "./random";
import type { RandomQuery } from "./random-query";
import { type Known, mostThrift, randomVariables, type Variables } from "./random-variables";

/** What a query would take at most: lists, counts and look-ups, and the rows that they return. */
function costOfQuery(schema: GraphQLSchema, { graph }: Known, text: string, variables: Variables): Cost {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const sets = parse(text).definitions.flatMap((node) => {
    if (node.kind === "FragmentDefinition") fragments[node.name.value] = node;
    return node.kind === "OperationDefinition" ? [node.selectionSet] : [];
  });
  const plans = planOperation([planTraversal], { schema, fragments, variables, values: "all" }, sets);
  const widths = measureWidths(graph);
  return sumOfCosts([...plans.values()].map((plan) => plan.cost(widths)));
}

/** Values with which a query stays below a cost on the graph; null where even the smallest pages would not do. */
export function affordableVariables(
  random: Random,
  schema: GraphQLSchema,
  query: RandomQuery,
  known: Known,
  most: Cost,
): Variables | null {
  for (let thrift = 0; thrift <= mostThrift; thrift += 1) {
    const variables = randomVariables(random, query.slots, known, thrift);
    const { blocks, rows } = costOfQuery(schema, known, query.text, variables);
    if (blocks <= most.blocks && rows <= most.rows) return variables;
  }
  return null;
}
