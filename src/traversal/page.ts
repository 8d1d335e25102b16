import { type Cursor, decodeCursor } from "./cursor";
import { refusal } from "./refusal";

/** Sizes of a page: what is given if nothing is asked, and the most that may be asked. */
export const defaultPageSize = 50;
export const maximumPageSize = 500;

/** Which part of an ordered list is asked for. */
export interface Page {
  readonly size: number;
  /** True where the page is counted from the end of the list. */
  readonly backwards: boolean;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

function readSize(value: unknown, argument: string, field: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && value >= 0 && value <= maximumPageSize) return value;
  throw refusal(
    "BAD_USER_INPUT",
    `"${argument}" of "${field}" must be from 0 to ${maximumPageSize}, not ${String(value)}.`,
    {
      field,
      argument,
      maximum: maximumPageSize,
    },
  );
}

function readCursor(value: unknown, argument: string, field: string): Cursor | null {
  return typeof value === "string" ? decodeCursor(value, argument, field) : null;
}

/**
 * The page that a field's arguments ask for.
 *
 * @throws BAD_USER_INPUT, naming field and argument, for a size outside 0 to 500, for a text that is no
 * cursor, and for `first` together with `last`. Nothing is clamped.
 */
export function readPage(given: Readonly<Record<string, unknown>>, field: string): Page {
  const first = readSize(given.first, "first", field);
  const last = readSize(given.last, "last", field);
  if (first !== null && last !== null) {
    throw refusal("BAD_USER_INPUT", `"${field}" takes "first" or "last", not both.`, { field, argument: "last" });
  }
  return {
    size: first ?? last ?? defaultPageSize,
    backwards: last !== null,
    after: readCursor(given.after, "after", field),
    before: readCursor(given.before, "before", field),
  };
}
