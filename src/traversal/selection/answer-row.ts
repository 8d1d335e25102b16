import type { Json } from "../../store/engine";

/** A map as a statement returns it. */
export type StoredRow = Readonly<Record<string, Json>>;

/**
 * One object of a response: its stored values under their field names, and in `at` every field of an
 * object type under its key of the response, since the same field can be asked for twice.
 */
export interface AnswerRow {
  readonly [field: string]: unknown;
  readonly at: Readonly<Record<string, unknown>>;
}

/** Makes a part of a response from a map that a statement returned; `revision` is that of the data read. */
export type Show<Shown> = (source: StoredRow, revision: string) => Shown;

/** The list under a column; the statement always returns one. */
export function listAt(row: StoredRow, column: string): readonly StoredRow[] {
  const list = row[column];
  if (!Array.isArray(list)) throw new Error(`The statement returned no list in its column "${column}".`);
  return list as readonly StoredRow[];
}

/** The map under a column. */
export function mapAt(row: StoredRow, column: string): StoredRow {
  const map = row[column];
  if (map === null || typeof map !== "object" || Array.isArray(map)) {
    throw new Error(`The statement returned no map in its column "${column}".`);
  }
  return map as StoredRow;
}
