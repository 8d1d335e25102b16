import type { Check } from "../../questions/quote-checks/check-citations";

/** What is amiss in one clause, or in a document outside of its clauses. */
export interface ClauseChecks {
  readonly document: string;
  readonly clause: string | null;
  readonly checks: readonly Check[];
}

/** Checks by clause, in the order of their first words. */
export function byClause(checks: readonly Check[]): readonly ClauseChecks[] {
  const groups = grouped(checks, ({ citation }) => `${citation.document}\n${citation.clause ?? ""}`);
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ document: first.citation.document, clause: first.citation.clause, checks: group }] : [];
  });
}

/** Checks of the same words at the same place, on which several facts may rest. */
export function byWords(checks: readonly Check[]): readonly (readonly Check[])[] {
  return grouped(checks, ({ citation: { quote, start, end } }) => JSON.stringify([quote, start, end]));
}

function grouped(checks: readonly Check[], keyOf: (check: Check) => string): readonly (readonly Check[])[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const key = keyOf(check);
    const group = groups.get(key);
    if (group) group.push(check);
    else groups.set(key, [check]);
  }
  return [...groups.values()];
}
