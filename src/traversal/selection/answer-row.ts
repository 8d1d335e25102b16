import type { GraphQLFieldResolver } from "graphql";
import type { Json } from "../../store/engine";
import type { ValueNeeds } from "../needs";

/** One object as a statement returns it: the values that are needed of it, then the lists below it. */
export type StoredRow = readonly Json[];

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

/** Makes a part of a response from a row that a statement returned; `revision` is that of the data read. */
export type Show<Shown> = (source: StoredRow, revision: string) => Shown;

/** The rows in a place of a row; the statement always returns a list there. */
export function rowsAt(row: StoredRow, place: number): readonly StoredRow[] {
  const list = row[place];
  if (!Array.isArray(list)) throw new Error(`The statement returned no list in place ${place}.`);
  return list as unknown as readonly StoredRow[];
}

/** One object of a response: the stored values under their names, and what stands below it. */
export function answerRow({ inOrder }: ValueNeeds, row: StoredRow, at: AnswerRow["at"]): AnswerRow {
  const answer: { [field: string]: unknown; at: AnswerRow["at"] } = { at };
  for (let place = 0; place < inOrder.length; place += 1) answer[inOrder[place] as string] = row[place];
  return answer;
}
