import { distance } from "fastest-levenshtein";
import type { KindName } from "../model/kind-table";
import type { Engine } from "../store/engine";
import { statement } from "../store/statements";

const candidates = 2000;
const shown = 3;

/** Everything up to the last slash: ids that share it are of the same organisation and kind. */
function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf("/") + 1);
}

/**
 * Known ids that look most like one that is unknown, the likeliest first; at most three, and none that
 * differs in more than half of its letters. Asked only on the way to an error.
 */
export async function nearestIds(engine: Engine, id: string, type: KindName | "Entity"): Promise<string[]> {
  const asked = id.slice(0, 200);
  const prefix = type === "Organisation" ? "" : folderOf(asked);
  const rows = await engine.read(statement("entity/nearest-ids", { LABEL: type }), { prefix, limit: candidates });
  return rows
    .map((row) => String(row.id))
    .map((known) => ({ known, away: distance(asked, known) }))
    .filter(({ known, away }) => away <= Math.max(known.length - prefix.length, 4) / 2 + 2)
    .sort((a, b) => a.away - b.away || (a.known < b.known ? -1 : 1))
    .slice(0, shown)
    .map(({ known }) => known);
}
