import { costOf } from "./cost";
import { nearestIds } from "./nearest-ids";
import { readTraversal, type Traversal } from "./read-traversal";
import { refusal } from "./refusal";
import type { Planner, Reads } from "./root-plan";
import { type RootAnswer, runTraversal } from "./run";

async function answer(reads: Reads, traversal: Traversal): Promise<RootAnswer> {
  const found = await runTraversal(reads, traversal);
  const { asks } = traversal;
  if (found !== null || asks.by === "list") return found;
  throw await unknownId(reads, asks.ids[0] ?? "", asks.type, traversal.field);
}

/** The refusal of an id that nothing has, with the nearest ones that are known. It asks the database for them. */
export async function unknownId(
  reads: Reads,
  id: string,
  type: Parameters<typeof nearestIds>[2],
  field: string,
): Promise<Error> {
  const nearest = await nearestIds(reads, id, type);
  const known = nearest.map((one) => `"${one}"`).join(", ");
  const hint = nearest.length > 0 ? ` The nearest known ids are ${known}.` : "";
  return refusal("NOT_FOUND", `There is no ${type} with the id "${id.slice(0, 200)}".${hint}`, { field, nearest });
}

/** Plans look-ups by id and lists at the root. */
export const planTraversal: Planner = (asked, nodes) => {
  const traversal = readTraversal(asked, nodes);
  if (!traversal) return null;
  return {
    field: traversal.field,
    cost: (widths) => costOf(traversal, widths),
    run: (engine) => answer(engine, traversal),
  };
};
