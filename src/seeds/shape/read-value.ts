import { isScalar, type Node } from "yaml";
import type { Place } from "../problem";
import type { FieldShape } from "./field-shape";
import { didYouMean } from "./nearest-name";

/** A value that was read, or what is wrong with it. */
export type ValueReading =
  | { readonly value: string | number | boolean }
  | { readonly rule: string; readonly message: string; readonly suggestion: string | null };

const wrong = (message: string, suggestion: string | null = null, rule = "wrong-type"): ValueReading => ({
  rule,
  message,
  suggestion,
});

function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

function readWords(shape: FieldShape, key: string, written: string): ValueReading {
  if (written.trim() === "") return wrong(`\`${key}\` is empty.`, "Write its words, or leave out the key.");
  if (/[\0\p{Surrogate}]/u.test(written)) return wrong(`\`${key}\` holds a character that is none.`);
  switch (shape.type) {
    case "identifier":
      if (/^[a-z0-9][a-z0-9.-]*$/u.test(written)) return { value: written };
      return wrong(`"${written}" is no id.`, "Ids are made of lower-case letters, digits, `-` and `.`.", "wrong-id");
    case "date":
      if (isDay(written)) return { value: written };
      return wrong(
        `"${written}" is no day of the calendar.`,
        "Write year, month and day, as in 1999-03-01.",
        "wrong-date",
      );
    case "choice": {
      const choices = shape.choices ?? [];
      if (choices.includes(written)) return { value: written };
      return wrong(`\`${key}\` is one of ${choices.join(", ")}, not "${written}".`, didYouMean(written, choices));
    }
    default:
      return { value: shape.type === "reference" ? written.trim() : written };
  }
}

/** Reads one value by the shape of its key. A plain number counts as words where words are expected. */
export function readValue(shape: FieldShape, key: string, node: Node | null): ValueReading {
  if (!isScalar(node)) return wrong(`\`${key}\` is a single value, not a list or a record.`);
  const { value, source } = node;
  if (value === null || value === undefined)
    return wrong(`\`${key}\` has no value.`, "Write one, or leave out the key.");
  if (shape.type === "flag") return typeof value === "boolean" ? { value } : wrong(`\`${key}\` is true or false.`);
  if (shape.type === "number") {
    const number = typeof value === "string" && /^\d+$/u.test(value) ? Number(value) : value;
    if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return { value: number };
    return wrong(`\`${key}\` is a whole number.`);
  }
  if (typeof value === "boolean")
    return wrong(`\`${key}\` is words, not true or false.`, "Put it between quotation marks.");
  return readWords(shape, key, typeof value === "string" ? value : (source ?? String(value)));
}

/** Where reading has got to: the place of a node, and the list that problems go to. */
export interface Reader {
  placeOf(node: Node | null): Place;
  report(place: Place, rule: string, message: string, suggestion: string | null): void;
}
