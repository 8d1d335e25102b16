/** A query with its variables, as text that may be wrong: the server says so. */
export interface Question {
  readonly query: string;
  /** A JSON object, or nothing. */
  readonly variables: string;
}

/** Variables as they stand in the editor; none at all where there are none. */
export function variablesText(variables: Readonly<Record<string, unknown>>): string {
  return Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2);
}

/** The address of the playground with this question in it. The part behind `#` does not reach the server. */
export function linkTo({ query, variables }: Question): string {
  const entries = [["query", query], ...(variables.trim() === "" ? [] : [["variables", variables]])];
  return `${location.pathname}#${entries.map(([name, text]) => `${name}=${encodeURIComponent(text ?? "")}`).join("&")}`;
}

/** The question in an address, behind `#` or `?`; null where there is none. Variables are shown with line breaks. */
export function questionIn({ hash, search }: { readonly hash: string; readonly search: string }): Question | null {
  for (const part of [hash.slice(1), search.slice(1)]) {
    const entries = new URLSearchParams(part.replaceAll("+", "%2B"));
    const query = entries.get("query");
    if (query !== null) return { query, variables: withLineBreaks(entries.get("variables") ?? "") };
  }
  return null;
}

function withLineBreaks(json: string): string {
  try {
    return variablesText(JSON.parse(json));
  } catch {
    return json;
  }
}
