import type { Question } from "./question.js";

/**
 * Keeps the variables in step with the query, as long as the visitor has written none: those of a question leave with
 * its query, where they would be marked as errors, and come back with it when the editor's undo does.
 */
export class VariablesInStep {
  /** The variables that stood with a query, by its text. */
  private readonly known = new Map<string, string>();
  /** Of the last question as a whole; its query may have been changed since. */
  private latest = "";
  /** What was put into the editor of the variables; null where they are the visitor's own. */
  private placed: string | null = null;

  /** Says what is about to be put into the editors, and in whose place. */
  replace(before: Question, after: Question): void {
    this.known.set(before.query, before.variables).set(after.query, after.variables);
    this.latest = after.variables;
    this.placed = after.variables;
  }

  /** The variables that are to stand with this query; null where those that stand there are to stay. */
  wantedFor({ query, variables }: Question): string | null {
    if (variables !== this.placed) return null;
    this.latest = this.known.get(query) ?? this.latest;
    this.placed = this.known.get(query) ?? (mentionsAny(query, this.latest) ? this.latest : "");
    return this.placed === variables ? null : this.placed;
  }
}

/** True where the text of a query uses any of these variables, whether it can be run already or not. */
function mentionsAny(query: string, variables: string): boolean {
  const mentioned = new Set(query.match(/\$\w+/g));
  return namesIn(variables).some((name) => mentioned.has(`$${name}`));
}

function namesIn(variables: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(variables));
  } catch {
    return [];
  }
}
