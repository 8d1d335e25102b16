import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { Widths } from "../store/dataset";
import { maximumBlocks, maximumRows, sumOfCosts } from "../traversal/cost";
import { refusal } from "../traversal/refusal";
import { planOperation, type RootPlan } from "../traversal/root-plan";
import { type Asked, fragmentsOf } from "../traversal/selection/collect-fields";
import type { KnownDocuments } from "./known-documents/known-documents";
import { planners } from "./planners";
import type { RequestContext } from "./request-context";

/** The values of an operation's variables as the schema reads them; null where some are not of their types. */
export function readVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  return getVariableValues(schema, variableDefinitions, given, { maxErrors: 5 }).coerced ?? null;
}

/**
 * Plans all root fields of an operation, by the keys of the response, and prices them together.
 *
 * @throws a refusal for arguments that are not allowed, and for what would take too much
 */
export function planAffordable(
  asked: Asked,
  { selectionSet }: OperationDefinitionNode,
  widths: Widths,
): Map<string, RootPlan> {
  const plans = planOperation(planners, asked, [selectionSet]);
  requireAffordable(plans, widths);
  return plans;
}

/** An error of planning ends the request with status 400: nothing of it has been asked of the database. */
function asBadRequest(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? [],
    extensions: { ...error.extensions, http: { status: 400 } },
  });
}

function queriesOnly(asked: string): GraphQLError {
  return new GraphQLError(`This API answers queries only, no ${asked}: data change by loading seeds.`, {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });
}

function requireAffordable(plans: ReadonlyMap<string, RootPlan>, widths: Widths): void {
  const { blocks, rows } = sumOfCosts([...plans.values()].map((plan) => plan.cost(widths)));
  const field = [...plans.values()][0]?.field ?? "";
  if (blocks > maximumBlocks) {
    throw refusal(
      "QUERY_TOO_COMPLEX",
      `The query asks for ${blocks} lists and look-ups, "${field}" among them; at most ${maximumBlocks} are allowed.`,
      { field, blocks, maximum: maximumBlocks },
    );
  }
  if (rows > maximumRows) {
    throw refusal(
      "QUERY_TOO_COMPLEX",
      `The query could return ${rows} rows below "${field}"; at most ${maximumRows} are allowed. Ask for smaller pages.`,
      { field, rows, maximum: maximumRows },
    );
  }
}

/**
 * Plans and prices an operation before it is executed, and lets its document be known.
 *
 * A request that is refused here has cost no statement.
 */
export function planningPlugin(
  widths: () => Widths,
  known: KnownDocuments | undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, source, contextValue }) => {
        if (operation === undefined) return;
        if (operation.operation !== "query") throw queriesOnly(operation.operation);
        // The request has been planned before, and asked: what it got is in the plans.
        if (contextValue.plans.size > 0) return;
        const variables = readVariables(schema, operation, request.variables ?? {});
        if (variables === null) return;
        try {
          const asked: Asked = { schema, fragments: fragmentsOf(document), variables, values: "all" };
          const plans = planAffordable(asked, operation, widths());
          for (const [key, plan] of plans) contextValue.plans.set(key, plan);
        } catch (error) {
          throw asBadRequest(error);
        }
        // What asks the database nothing costs little as it is.
        if (contextValue.plans.size > 0)
          known?.learn({ text: source, operationName: request.operationName, document, operation });
      },
    }),
  };
}
