import { getArgumentValues } from "graphql";
import type { Planner, RootPlan } from "../traversal/root-plan";
import { type Asked, collectFields, type Fields, objectType, setsBelow } from "../traversal/selection/collect-fields";

/** What a question is planned from. */
export interface QuestionContext {
  readonly asked: Asked;
  /** The arguments, with their defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What is selected on the answer; empty where the answer is a plain value. */
  readonly fields: Fields;
}

/** A planner for one question at the root. `type` names the answer's object type; null for a plain value. */
export function questionPlanner(
  field: string,
  type: string | null,
  plan: (context: QuestionContext) => Omit<RootPlan, "field">,
): Planner {
  return (asked, nodes) => {
    const [first] = nodes;
    if (first?.name.value !== field) return null;
    const definition = objectType(asked, "Query").getFields()[field];
    if (definition === undefined) return null;
    const given = getArgumentValues(definition, first, asked.variables);
    const fields: Fields = type === null ? new Map() : collectFields(asked, objectType(asked, type), setsBelow(nodes));
    return { field, ...plan({ asked, given, fields }) };
  };
}
