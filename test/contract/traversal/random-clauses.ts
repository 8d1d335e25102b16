import type { GraphDraft } from "./graph-draft";
import { type Citable, clauseId, type RandomEvidence } from "./random-evidence";
import type { RandomClause, RandomText } from "./random-text";

/** Writes the clauses of a text into a draft, each with what contains it; both rest on the clause's own words. */
export function writeClauses(
  draft: GraphDraft,
  evidence: RandomEvidence,
  organisation: string,
  document: Citable,
  { text, clauses }: RandomText,
): void {
  const write = (clause: RandomClause, above: string): void => {
    const { number, start, end, parts } = clause;
    const id = clauseId(document.id, number);
    const own = { name: `clause ${number}`, number, printed: number.length > 1, start, end, document: document.id };
    draft.addEntity("Clause", id, organisation, { ...own, text: text.slice(start, end) }, [
      evidence.ofSpan(document, clause),
    ]);
    draft.addLink(organisation, above, "CONTAINS", id, [evidence.ofSpan(document, clause)]);
    for (const part of parts) write(part, id);
  };
  for (const clause of clauses) write(clause, document.id);
}
