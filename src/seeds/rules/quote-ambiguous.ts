import type { SeedRule } from "../rule";

/** `clause 2, clause 4 (twice)`. */
function clausesInWords(clauses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const clause of clauses) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const times = (count: number): string => (count === 1 ? "" : count === 2 ? " (twice)" : ` (${count} times)`);
  const name = (clause: string): string => (clause === "" ? "outside of the clauses" : `clause ${clause}`);
  return Array.from(counts, ([clause, count]) => name(clause) + times(count)).join(", ");
}

/** Words that stand in several places must say which is meant. */
export const quoteAmbiguous: SeedRule = function* (draft) {
  for (const [{ quote, clause }, found] of draft.searches) {
    if (quote === null || found.outcome !== "ambiguous") continue;
    const { clauses } = found;
    const message = `The words "${quote.value.trim().replace(/\s+/gu, " ")}" stand in ${clauses.length} places: ${clausesInWords(clauses)}.`;
    const isOneClause = clause !== null || new Set(clauses).size === 1;
    const suggestion = isOneClause
      ? `Say which is meant with \`occurrence\`, from 1 to ${clauses.length}.`
      : "Say which is meant with `clause`, or with `occurrence`.";
    yield { place: quote.place, message, suggestion };
  }
};
