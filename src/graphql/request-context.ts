import type { GraphQLResolveInfo } from "graphql";
import type { DatasetRecord } from "../store/dataset";
import type { Engine } from "../store/engine";
import { readDataset } from "../store/read-dataset";
import { planField, type RootPlan } from "../traversal/root-plan";
import { NothingLoadedError } from "../traversal/run";
import type { Asked } from "../traversal/selection/collect-fields";
import { asGraphqlError } from "./errors";
import { planners } from "./planners";

/** What every request is given: the engine, and the plans that were made for its operation. */
export interface RequestContext {
  readonly engine: Engine;
  /** By the key of the response; filled once the whole operation has been found affordable. Copies of a context share it. */
  readonly plans: Map<string, RootPlan>;
}

function askedBy(info: GraphQLResolveInfo): Asked {
  return { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
}

async function answerDataset(engine: Engine): Promise<DatasetRecord & { engine: string }> {
  const dataset = await readDataset(engine);
  if (!dataset) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
  return { ...dataset, engine: engine.name };
}

/** Answers any field at the root: the last two arguments are the request's context and type-graphql's info. */
export async function answerRootField(...given: unknown[]): Promise<unknown> {
  const [context, info] = given.slice(-2) as [RequestContext, GraphQLResolveInfo];
  try {
    const plan = context.plans.get(String(info.path.key)) ?? planField(planners, askedBy(info), info.fieldNodes);
    return await (plan ? plan.run(context.engine) : answerDataset(context.engine));
  } catch (error) {
    throw asGraphqlError(error);
  }
}
