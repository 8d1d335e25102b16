import { type Question, variablesText } from "./question.js";

/** An example as the server hands it out: one file of `examples/`. */
export interface Example {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly explanation: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Fetches the examples; they stand beside this script. */
export async function fetchExamples(): Promise<readonly Example[]> {
  const response = await fetch(new URL("examples.json", import.meta.url));
  if (!response.ok) throw new Error(`The examples were not found (${response.status}).`);
  return response.json();
}

/** The question of an example, as it is put into the editors. */
export function questionOf({ query, variables }: Example): Question {
  return { query, variables: variablesText(variables) };
}

/** Marks the example that was chosen last; null where the editors hold something else by now. */
export function markExample(place: Element, name: string | null): void {
  place.querySelector("[aria-current]")?.removeAttribute("aria-current");
  if (name !== null) place.querySelector(`[data-example="${name}"]`)?.setAttribute("aria-current", "true");
}

/** Puts the examples into `place`, a list of buttons below each heading. */
export function showExamples(place: Element, examples: readonly Example[], choose: (example: Example) => void): void {
  for (const group of new Set(examples.map(({ group }) => group))) {
    const heading = document.createElement("h2");
    heading.textContent = group;
    const list = document.createElement("ul");
    for (const example of examples.filter((one) => one.group === group)) list.append(itemOf(example, choose));
    place.append(heading, list);
  }
}

function itemOf(example: Example, choose: (example: Example) => void): Element {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.example = example.name;
  const title = document.createElement("strong");
  title.textContent = example.title;
  const explanation = document.createElement("span");
  explanation.textContent = example.explanation;
  button.append(title, explanation);
  button.addEventListener("click", () => choose(example));
  const item = document.createElement("li");
  item.append(button);
  return item;
}
