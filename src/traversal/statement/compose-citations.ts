import type { CitationNeeds, EntityNeeds } from "../needs";
import type { Composer } from "./composer";
import { call, type Entry, type Owner, type Piece, rowOf, valuesOf } from "./statement-writer";

/** How a block finds the citations. */
export interface CitationSource {
  /** Lines that bind every citation found to the variable; the last one is a MATCH without WHERE. */
  find(citation: string): readonly string[];
  /** The variables that these lines need. */
  readonly imports: readonly string[];
  /** True where one citation can be found twice. */
  readonly canRepeat: boolean;
  /** Given where the citations of other organisations must be left out: a term they share is the same node. */
  readonly owner: Owner | null;
}

/** Look-up of the document or clause that a citation names by id. */
function lookUp(
  { writer, composeEntity }: Composer,
  needs: EntityNeeds,
  citation: string,
  property: string,
  column: string,
): string {
  const found = `d${writer.nextNumber()}`;
  const { blocks, entries } = composeEntity(writer, needs, { variable: found, owner: null });
  return call(
    [citation],
    [
      `MATCH (${found}:${needs.type} {id: ${citation}.${property}})`,
      ...blocks,
      `RETURN collect(${rowOf(entries)}) AS ${column}`,
    ],
  );
}

/** What a citation holds of its clause, by the field of the clause: so much needs no look-up. */
const heldOfClause: Readonly<Record<string, string>> = { id: "clause", number: "clauseNumber" };

/** Whether a citation itself holds all that is needed of its clause. */
function isHeldByCitation({ values, citations, relations }: EntityNeeds): boolean {
  return citations === null && relations.length === 0 && values.inOrder.every((name) => name in heldOfClause);
}

/** The clause as the citation holds it: a list of one row or none, as a look-up gives it. */
function heldClause({ values }: EntityNeeds, citation: string): string {
  const row = rowOf(values.inOrder.map((name) => ({ value: `${citation}.${heldOfClause[name]}` })));
  return `CASE WHEN ${citation}.clause IS NULL THEN [] ELSE [${row}] END`;
}

/** A block that returns citations in the order of the text, with their documents and clauses where needed. */
export function composeCitations(composer: Composer, needs: CitationNeeds, source: CitationSource): Piece {
  const number = composer.writer.nextNumber();
  const citation = `c${number}`;
  const column = `k${number}`;
  const blocks: string[] = [];
  const entries: Entry[] = valuesOf(needs.values, citation);
  const parts = [
    ["document", "documentPlace"],
    ["clause", "clausePlace"],
  ] as const;
  for (const [part, at] of parts) {
    const needed = needs[part];
    if (!needed) continue;
    const isHeld = part === "clause" && isHeldByCitation(needed);
    const value = isHeld ? heldClause(needed, citation) : `${part}${number}`;
    if (!isHeld) blocks.push(lookUp(composer, needed, citation, part, value));
    entries.push({ value, at: (place) => (needs[at] = place) });
  }
  const { owner, imports, canRepeat } = source;
  const block = call(
    [...imports, ...(owner?.variables ?? [])],
    [
      ...source.find(citation),
      ...(owner ? [`WHERE ${citation}.organisation = ${owner.expression}`] : []),
      `WITH ${canRepeat ? "DISTINCT " : ""}${citation} ORDER BY ${citation}.position`,
      ...blocks,
      `RETURN collect(${rowOf(entries)}) AS ${column}`,
    ],
  );
  return { blocks: [block], entries: [{ value: column, at: (place) => (needs.place = place) }] };
}

/** The citations that lists of ids name: their own ids, or those of the links that they back. */
export function citationsNamedBy(lists: readonly string[], property: "id" | "link", number: number): CitationSource {
  const named = `w${number}`;
  return {
    find: (citation) => [
      `UNWIND ${lists.join(" + ")} AS ${named}`,
      `MATCH (${citation}:Citation {${property}: ${named}})`,
    ],
    imports: lists,
    canRepeat: true,
    owner: null,
  };
}
