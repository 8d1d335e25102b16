import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, getVariableValues } from "graphql";
import type { Widths } from "../store/dataset";
import { maximumBlocks, maximumRows, sumOfCosts } from "../traversal/cost";
import { refusal } from "../traversal/refusal";
import { planOperation } from "../traversal/root-plan";
import { planners } from "./planners";
import type { RequestContext } from "./request-context";

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    document.definitions.flatMap((node) => (node.kind === "FragmentDefinition" ? [[node.name.value, node]] : [])),
  );
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

function requireAffordable(plans: ReturnType<typeof planOperation>, widths: Widths): void {
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
 * Plans and prices an operation before it is executed.
 *
 * A request that is refused here has cost no statement.
 */
export function planningPlugin(widths: () => Widths): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (operation === undefined) return;
        if (operation.operation !== "query") throw queriesOnly(operation.operation);
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
          maxErrors: 5,
        });
        if (!coerced) return;
        try {
          const asked = { schema, fragments: fragmentsOf(document), variables: coerced };
          const plans = planOperation(planners, asked, [operation.selectionSet]);
          requireAffordable(plans, widths());
          for (const [key, plan] of plans) contextValue.plans.set(key, plan);
        } catch (error) {
          throw asBadRequest(error);
        }
      },
    }),
  };
}
