/** HTML that may be put into a page as it is. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = string | number | Markup | readonly Part[];

/** HTML from a template: every value is escaped, but for what is Markup already; lists are put one after the other. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(template.reduce((html, text, place) => html + shown(parts[place - 1] ?? "") + text));
}

function shown(part: Part): string {
  if (part instanceof Markup) return part.html;
  if (typeof part === "object") return part.map(shown).join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
