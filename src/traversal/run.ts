import type { Engine } from "../store/engine";
import { compose, type Traversal } from "./read-traversal";
import type { AnswerRow, StoredRow } from "./selection/answer-row";
import type { Asked } from "./selection/collect-fields";
import { requireFreshCursors } from "./selection/fresh-cursors";

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
export async function runTraversal(engine: Engine, asked: Asked, plan: Traversal): Promise<RootAnswer> {
  const { text, parameters } = compose(asked, plan);
  const rows = await engine.read(text, parameters);
  const [first] = rows;
  if (first) requireFreshCursors([plan.asks.needs], String(first.revision), plan.field);
  const { asks } = plan;
  if (asks.by === "list") {
    if (!first) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
    return asks.show(first.row as StoredRow, String(first.revision));
  }
  const found = new Map(rows.map((row) => [row.asked, asks.show(row.row as StoredRow, String(row.revision))]));
  const answers = asks.ids.map((id) => found.get(id) ?? null);
  return asks.many ? answers : (answers[0] ?? null);
}
