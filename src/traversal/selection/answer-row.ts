import type { GraphQLFieldResolver } from "graphql";
import type { Json } from "../../store/engine";
import type { ValueNeeds } from "../needs";

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

/** Resolves every field of an object type: what it shows stands under its key of the response. */
export const readAnswer: GraphQLFieldResolver<AnswerRow, unknown> = (row, _arguments, _context, info) =>
  row.at[info.path.key];

/** Makes a part of a response from a map that a statement returned; `revision` is that of the data read. */
export type Show<Shown> = (source: StoredRow, revision: string) => Shown;

/** The list under a column; the statement always returns one. */
export function listAt(row: StoredRow, column: string): readonly StoredRow[] {
  const list = row[column];
  if (!Array.isArray(list)) throw new Error(`The statement returned no list in its column "${column}".`);
  return list as readonly StoredRow[];
}

/** The stored values of one object, in the order of what its statement needs of it. */
export function ownValues(row: StoredRow): readonly Json[] {
  const { own } = row;
  if (!Array.isArray(own)) throw new Error("The statement returned an object without its own values.");
  return own as readonly Json[];
}

/** One object of a response: the stored values under their names, and what stands below it. */
export function answerRow({ inOrder }: ValueNeeds, row: StoredRow, at: AnswerRow["at"]): AnswerRow {
  const values = ownValues(row);
  const answer: { [field: string]: unknown; at: AnswerRow["at"] } = { at };
  for (let place = 0; place < inOrder.length; place += 1) answer[inOrder[place] as string] = values[place];
  return answer;
}
