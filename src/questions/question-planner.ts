import { getArgumentValues } from "graphql";
import type { Engine } from "../store/engine";
import type { Planner, Reads, RootPlan } from "../traversal/root-plan";
import { type Asked, collectFields, type Fields, objectType, setsBelow } from "../traversal/selection/collect-fields";
import { inOneRevision } from "./one-revision";

/** What a question is planned from. */
export interface QuestionContext {
  readonly asked: Asked;
  /** The arguments, with their defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What is selected on the answer; empty where the answer is a plain value. */
  readonly fields: Fields;
}

/** A question with its arguments and what is selected: priced, and ready to be answered. */
export interface PlannedQuestion extends Pick<RootPlan, "cost"> {
  /**
   * Answers it.
   *
   * @param reads see one revision of the data alone
   * @param engine for what is kept from one request to the next
   */
  run(reads: Reads, engine: Engine): Promise<unknown>;
}

/** A planner for one question at the root. `type` names the answer's object type; null for a plain value. */
export function questionPlanner(
  field: string,
  type: string | null,
  plan: (context: QuestionContext) => PlannedQuestion,
): Planner {
  return (asked, nodes) => {
    const [first] = nodes;
    if (first?.name.value !== field) return null;
    const definition = objectType(asked, "Query").getFields()[field];
    if (definition === undefined) return null;
    const given = getArgumentValues(definition, first, asked.variables);
    const fields: Fields = type === null ? new Map() : collectFields(asked, objectType(asked, type), setsBelow(nodes));
    const question = plan({ asked, given, fields });
    return {
      field,
      cost: (widths) => question.cost(widths),
      run: (engine) => inOneRevision(engine, (reads) => question.run(reads, engine)),
    };
  };
}
