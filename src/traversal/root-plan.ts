import type { FieldNode } from "graphql";
import type { Widths } from "../store/dataset";
import type { Engine } from "../store/engine";
import type { Cost } from "./cost";
import { type Asked, collectFields, objectType } from "./selection/collect-fields";

/** What answering needs of an engine: to read. */
export type Reads = Pick<Engine, "read">;

/** What answers one field at the root: planned and priced before the database is asked. */
export interface RootPlan {
  /** The field as the schema names it. */
  readonly field: string;
  /** What answering takes at most, with the data as wide as they are. */
  cost(widths: Widths): Cost;
  /** Asks the database and gives what the field's resolver returns. */
  run(engine: Engine): Promise<unknown>;
}

/** Plans the root fields that it knows, and gives null for all others. It throws a refusal for arguments that are not allowed. */
export type Planner = (asked: Asked, nodes: readonly FieldNode[]) => RootPlan | null;

/** The plans of all root fields of an operation, by the key of the response. */
export function planOperation(
  planners: readonly Planner[],
  asked: Asked,
  rootSets: Parameters<typeof collectFields>[2],
): Map<string, RootPlan> {
  const plans = new Map<string, RootPlan>();
  for (const [key, nodes] of collectFields(asked, objectType(asked, "Query"), rootSets)) {
    const plan = planField(planners, asked, nodes);
    if (plan) plans.set(key, plan);
  }
  return plans;
}

/** The plan of one root field; null where no planner knows it. */
export function planField(planners: readonly Planner[], asked: Asked, nodes: readonly FieldNode[]): RootPlan | null {
  for (const planner of planners) {
    const plan = planner(asked, nodes);
    if (plan) return plan;
  }
  return null;
}
