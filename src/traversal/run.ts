import { joinedReadsOf } from "../store/reads/joined-reads";
import type { Traversal } from "./read-traversal";
import type { Reads } from "./root-plan";
import type { AnswerRow, StoredRow } from "./selection/answer-row";
import { requireFreshCursors, requireFreshPage } from "./selection/fresh-cursors";

/** What a traversal answers: one object, or for several ids as many, null for each that is unknown. */
export type RootAnswer = AnswerRow | null | readonly (AnswerRow | null)[];

/** Nothing has been loaded into the graph yet. */
export class NothingLoadedError extends Error {}

/**
 * Runs the one statement of a root field and shapes its rows.
 *
 * @throws a refusal for a cursor of another revision, EngineError where the database does not answer,
 * NothingLoadedError where a list is asked of an empty graph.
 */
export async function runTraversal(reads: Reads, { field, asks }: Traversal): Promise<RootAnswer> {
  const askings = asks.by === "list" ? [asks.asking()] : asks.ids.map((id) => ({ id }));
  const found = (await joinedReadsOf(reads).read(asks.statement(), askings)).map(([row]) => row);
  const revision = String(found.find((row) => row !== undefined)?.revision);
  const shown = found.map((row) => (row === undefined ? null : asks.show(row.row as StoredRow, revision)));
  if (asks.by === "list") {
    const [list] = shown;
    if (!list) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
    requireFreshPage(asks.page, revision, field);
    if (asks.needs.node) requireFreshCursors([asks.needs.node], revision);
    return list;
  }
  if (found.some((row) => row !== undefined)) requireFreshCursors([asks.needs], revision);
  return asks.many ? shown : (shown[0] ?? null);
}
