/** A citation as the checks read it from the store. */
export interface StoredCitation {
  readonly id: string;
  readonly position: number;
  /** What it backs: the id of the entity or the link. */
  readonly fact: string;
  /** Whose text it quotes. */
  readonly organisation: string;
  readonly entity: string | null;
  readonly link: string | null;
  /** Of the link. */
  readonly from: string | null;
  readonly relationship: string | null;
  readonly to: string | null;
  readonly document: string;
  readonly clause: string | null;
  readonly quote: string | null;
  /** UTF-16 code units in the document's text, end exclusive. */
  readonly start: number | null;
  readonly end: number | null;
  readonly basis: string;
  readonly rationale: string | null;
  readonly source: string | null;
}

/** True where a citation has words that can be looked for. */
export function hasWords({ quote }: StoredCitation): boolean {
  return quote !== null && quote.trim() !== "";
}
