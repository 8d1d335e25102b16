import { Basis } from "../../model/codes";
import type { Draft, DraftWords } from "../draft/draft";
import { clauseAround } from "../text/folded-text";

/** A citation before it is known which fact it backs and where it comes in the order. */
export interface Evidence {
  readonly organisation: string;
  readonly basis: Basis;
  readonly document: string;
  readonly clause: string | null;
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly rationale: string | null;
  readonly source: string | null;
  /** The order of its document among those of the organisation. */
  readonly rank: number;
}

/** Gives every piece of evidence once: the same place on the same basis counts as the same. */
export function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const distinct = new Map<string, Evidence>();
  for (const each of evidence) {
    const { organisation, document, basis, start, end } = each;
    const words = start === null ? [each.rationale, each.source] : [];
    const key = JSON.stringify([organisation, document, basis, start, end, ...words]);
    if (!distinct.has(key)) distinct.set(key, each);
  }
  return Array.from(distinct.values()).sort(compareEvidence);
}

/** Order of the text: by organisation, document and place, longer words first; what has no words comes last. */
export function compareEvidence(left: Evidence, right: Evidence): number {
  if (left.organisation !== right.organisation) return left.organisation < right.organisation ? -1 : 1;
  const wordless = Number(left.start === null) - Number(right.start === null);
  const starts = (left.start ?? 0) - (right.start ?? 0);
  return wordless || left.rank - right.rank || starts || (right.end ?? 0) - (left.end ?? 0);
}

/** True where a fact rests on a curator's conclusions alone. */
export function isInferred(evidence: readonly Evidence[]): boolean {
  return evidence.every((each) => each.basis === Basis.INFERRED);
}

/** The evidence that words of the draft give, once they are found. */
export function evidenceOf(draft: Draft, ranks: ReadonlyMap<string, number>, words: DraftWords): Evidence {
  const { organisation, basis, rationale, source } = words;
  const document = words.document ?? "";
  const found = draft.searches.get(words);
  const text = draft.texts.get(document);
  const common = { organisation, basis, document, rationale, source, rank: ranks.get(document) ?? 0 };
  if (found?.outcome !== "found" || text === undefined)
    return { ...common, clause: null, quote: null, start: null, end: null };
  const { start, end } = found.span;
  const clause = clauseAround(text.clauses, found.span);
  return {
    ...common,
    clause: clause === null ? null : clauseId(document, clause.number),
    quote: text.text.slice(start, end),
    start,
    end,
  };
}

/** The id of a clause: `centr/clause/mission-statement/3.c`, below its organisation and beside its document's short id. */
export function clauseId(document: string, number: string): string {
  return `${document.replace("/document/", "/clause/")}/${number}`;
}
