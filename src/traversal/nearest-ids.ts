import { distance } from "fastest-levenshtein";
import { type KindName, kindNames, kindTable } from "../model/kind-table";
import { statement } from "../store/statements";
import type { Reads } from "./root-plan";

const candidates = 2_000;
const longest = 200;
const shown = 3;

/** A part that is shorter than this stands in too many ids to say anything. */
const shortestPart = 3;

/** Letters and digits alone, so that case, accents, spaces and marks tell no ids apart. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const folderOf = (id: string): string => id.slice(0, id.lastIndexOf("/") + 1);
const lastPart = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** How far the last part of a known id is from the one that was asked; null where they are not alike. */
function distanceOfNames(asked: string, known: string): number | null {
  if (asked === "") return null;
  if (asked === known) return 0;
  const apart = distance(asked, known);
  const [short, long] = asked.length < known.length ? [asked, known] : [known, asked];
  if (short.length >= shortestPart && long.startsWith(short)) return Math.min(apart, 1);
  if (short.length >= shortestPart && long.includes(short)) return Math.min(apart, 2);
  return apart <= Math.max(1, Math.floor(long.length / 2)) ? apart : null;
}

interface Candidate {
  readonly id: string;
  readonly away: number;
  readonly wholeAway: number;
}

/**
 * Known ids that may have been meant by one that is unknown, the likeliest first; at most three. Near are those
 * whose last part, whatever the folder, is the same but for case and marks, begins or contains the other, or
 * differs in at most half of its letters. Asked only on the way to an error, in one statement.
 */
export async function nearestIds(
  reads: Reads,
  id: string,
  type: KindName | "Entity" | readonly KindName[],
): Promise<string[]> {
  const asked = id.slice(0, longest);
  const [only, ...others] = typeof type === "string" ? [type] : type;
  const kinds = type === "Entity" ? kindNames : typeof type === "string" ? [type] : type;
  const label = only === undefined || others.length > 0 ? "Entity" : only;
  const rows = await reads.read(statement("entity/nearest-ids", { LABEL: label }), {
    kinds: kinds.map((kind) => kindTable[kind].code),
    prefix: folderOf(asked),
    limit: candidates,
  });
  const name = plain(lastPart(asked));
  const found = rows.flatMap((row): Candidate[] => {
    const known = String(row.id);
    const away = distanceOfNames(name, plain(lastPart(known)));
    return away === null ? [] : [{ id: known, away, wholeAway: distance(asked, known) }];
  });
  return found
    .sort((one, other) => one.away - other.away || one.wholeAway - other.wholeAway || (one.id < other.id ? -1 : 1))
    .slice(0, shown)
    .map((candidate) => candidate.id);
}
