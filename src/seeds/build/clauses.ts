import { Basis } from "../../model/codes";
import type { DraftText } from "../draft/draft";
import type { ClauseCut } from "../text/cut-clauses";
import { clauseId, type Evidence } from "./cited-fact";
import type { EntityFact, LinkFact } from "./facts";

/** Adds the clauses of a text and what contains them: each rests on its own span. */
export function addClauses(text: DraftText, rank: number, entities: EntityFact[], links: LinkFact[]): void {
  const { organisation, document } = text;
  const add = (clause: ClauseCut, above: string): void => {
    const { number, printed, start, end } = clause;
    const id = clauseId(document, number);
    const quote = text.text.slice(start, end);
    const span = { clause: id, quote, start, end, rationale: null, source: null };
    const evidence: Evidence[] = [{ organisation, document, basis: Basis.STATED, ...span, rank }];
    const properties = { name: `${text.name}, clause ${number}`, number, printed, text: quote, start, end, document };
    entities.push({ kind: "Clause", id, organisation, evidence, order: entities.length, properties });
    links.push({ from: above, relationship: "CONTAINS", to: id, organisation, isExample: false, evidence });
    for (const part of clause.parts) add(part, id);
  };
  for (const clause of text.clauses) add(clause, document);
}
