import type { GraphQLResolveInfo } from "graphql";
import type { Engine } from "../store/engine";
import { planField, type RootPlan } from "../traversal/root-plan";
import type { Asked } from "../traversal/selection/collect-fields";
import { asGraphqlError } from "./errors";
import { planners } from "./planners";

/** What every request is given: the engine, and the plans that were made for its operation. */
export interface RequestContext {
  readonly engine: Engine;
  /** By the key of the response; filled once the whole operation has been found affordable, or before, with what was answered to it. Copies of a context share it. */
  readonly plans: Map<string, RootPlan>;
  /** The number of the HTTP request, under which a fault is logged; none for what came by no request. */
  readonly number?: string;
}

function askedBy(info: GraphQLResolveInfo): Asked {
  return { schema: info.schema, fragments: info.fragments, variables: info.variableValues, values: "all" };
}

/** Answers any field at the root: the last two arguments are the request's context and type-graphql's info. */
export async function answerRootField(...given: unknown[]): Promise<unknown> {
  const [context, info] = given.slice(-2) as [RequestContext, GraphQLResolveInfo];
  try {
    const plan = context.plans.get(String(info.path.key)) ?? planField(planners, askedBy(info), info.fieldNodes);
    if (plan === null) throw new Error(`No plan is known for "${info.fieldName}".`);
    return await plan.run(context.engine);
  } catch (error) {
    throw asGraphqlError(error);
  }
}
