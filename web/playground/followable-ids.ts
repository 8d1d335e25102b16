/** `category/industry`, `centr/objective/3`, `centr/clause/mission-statement/3.c`. */
const idPattern = /^(?:(?:category|body|topic)\/[\w.-]+|[a-z0-9-]+\/[a-z-]+\/[\w.-]+(?:\/[\w.-]+)*)$/;

/** An id that was found in an answer, with the name that stands beside it there, if any. */
export interface FoundId {
  readonly id: string;
  readonly name: string | null;
}

/** The ids of an answer, each once, in the order in which they stand there. What is no JSON has none. */
export function idsIn(answer: string): FoundId[] {
  const found = new Map<string, string | null>();
  const note = (id: string, name: unknown) => {
    if (!found.has(id) || found.get(id) === null) found.set(id, typeof name === "string" ? name : null);
  };
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const record = value as Readonly<Record<string, unknown>>;
    for (const [key, entry] of Object.entries(record)) {
      if (typeof entry !== "string") visit(entry);
      else if (key === "id") note(entry, record.name);
      else if (idPattern.test(entry)) note(entry, null);
    }
  };
  visit((jsonOf(answer) as { data?: unknown } | null)?.data);
  return [...found].map(([id, name]) => ({ id, name }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Gives the ids in the editor of the answer a style of their own, and calls `follow` when one is clicked. */
export function makeIdsClickable(editor: CodeMirrorEditor, follow: (id: string) => void): void {
  editor.addOverlay({
    token(stream) {
      const rest = stream.string.slice(stream.pos);
      const [quoted, text = ""] = /^"([\w./-]+)"(?!:)/.exec(rest) ?? [];
      const isId = idPattern.test(text) || stream.string.slice(0, stream.pos).endsWith('"id": ');
      if (quoted !== undefined && isId) {
        stream.pos += quoted.length;
        return "followable";
      }
      const string = /^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0] ?? "";
      stream.pos += Math.max(string.length, 1);
      return null;
    },
  });
  const element = editor.getWrapperElement();
  let pressed: string | null = null;
  // Pressing the button makes CodeMirror scroll and draw lines anew: by the click, something else may be there.
  const note = ({ target }: Event) => {
    const text = target instanceof Element ? target.closest(".cm-followable")?.textContent : null;
    pressed = text ? text.slice(1, -1) : null;
  };
  element.addEventListener("mousedown", note, { capture: true });
  element.addEventListener("click", () => {
    if (pressed !== null && !editor.somethingSelected()) follow(pressed);
  });
}
