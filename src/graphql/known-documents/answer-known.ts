import { GraphQLError, type GraphQLSchema } from "graphql";
import type { Widths } from "../../store/dataset";
import type { RootPlan } from "../../traversal/root-plan";
import { planAffordable, readVariables } from "../plan-operation";
import type { RequestContext } from "../request-context";
import { Incomplete } from "./complete";
import type { KnownDocuments, KnownOperation } from "./known-documents";

/** What a request asks GraphQL. */
export interface Posted {
  readonly query: string;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What stands by to answer requests whose documents are known. */
export interface AnswerParts {
  readonly schema: GraphQLSchema;
  readonly widths: () => Widths;
  readonly known: KnownDocuments;
}

/** The same plan with the answer that it got, so that nothing is asked twice. */
const answered = (plan: RootPlan, answer: Promise<unknown>): RootPlan => ({ ...plan, run: () => answer });

function planKnown({ schema, widths }: AnswerParts, found: KnownOperation, given: Posted["variables"]) {
  const { operation } = found;
  const variables = readVariables(schema, operation, given);
  if (variables === null) return null;
  const plans = planAffordable(found.askedWith(variables), operation, widths());
  return { plans, complete: found.completeWith(variables) };
}

/** Nothing is lost by it: GraphQL comes to the same refusal, and says it with its code and place. */
function leaveToGraphql(error: unknown): null {
  if (error instanceof GraphQLError || error instanceof Incomplete) return null;
  throw error;
}

/**
 * Answers a request whose document is known, and gives the JSON of the response; null where it is not known, and for
 * everything that is not answered in full: then GraphQL itself says what is wrong, from the plans and answers that
 * the context holds by then.
 */
export async function answerKnown(parts: AnswerParts, posted: Posted, context: RequestContext): Promise<string | null> {
  const found = parts.known.find(posted.query, posted.operationName);
  if (found === undefined) return null;
  let planned: ReturnType<typeof planKnown>;
  try {
    planned = planKnown(parts, found, posted.variables);
  } catch (error) {
    return leaveToGraphql(error);
  }
  if (planned === null) return null;
  const answers = [...planned.plans].map(([key, plan]) => {
    const answer = plan.run(context.engine);
    context.plans.set(key, answered(plan, answer));
    return answer.then((value) => [key, value] as const);
  });
  const settled = await Promise.allSettled(answers);
  const values = new Map(settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])));
  if (values.size < settled.length) return null;
  try {
    return `${JSON.stringify({ data: planned.complete(values) })}\n`;
  } catch (error) {
    return leaveToGraphql(error);
  }
}
