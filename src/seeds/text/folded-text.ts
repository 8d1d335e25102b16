import type { Span } from "../../model/text/folded-text";
import type { ClauseCut } from "./cut-clauses";

export { type FoldedText, foldText, placesOfWords, type Span } from "../../model/text/folded-text";

/** The smallest clause that holds a span, or null. */
export function clauseAround(clauses: readonly ClauseCut[], span: Span): ClauseCut | null {
  const around = clauses.find((clause) => clause.start <= span.start && span.end <= clause.end);
  return around === undefined ? null : (clauseAround(around.parts, span) ?? around);
}

/** All clauses of a text with their parts, in the order of the text. */
export function allClauses(clauses: readonly ClauseCut[]): readonly ClauseCut[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.parts)]);
}
