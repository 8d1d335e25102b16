/** What a citation rests on, as far as the questions select it. */
export interface Cited {
  readonly basis: string;
  readonly quote: string | null;
  readonly rationale: string | null;
  readonly source: string | null;
  readonly document: { readonly name: string };
  readonly clause: { readonly number: string } | null;
}

/** Selects it. */
export const citedFields = "basis quote rationale source start end document { id name } clause { number }";

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

/**
 * The words, and where they stand; of what does not stand in the words the basis and the reason, so that nobody takes a
 * curator's conclusion or another source for the text.
 */
export function citationLine({ basis, quote, rationale, source, document, clause }: Cited): string {
  const place = `(${document.name}${clause === null ? "" : `, clause ${clause.number}`})`;
  const words = quote === null ? [] : [`“${oneLine(quote)}” ${place}`];
  if (basis === "STATED") return words.join("");
  const origin = source === null ? basis : `${basis}, ${source}`;
  return [...words, `${origin}: ${oneLine(rationale ?? "no reason is given")}`].join(" ");
}
