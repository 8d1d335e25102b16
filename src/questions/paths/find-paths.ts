import { relationshipTypes } from "../../model/relationship-table";
import { statement } from "../../store/statements";
import { unknownId } from "../../traversal/plan-traversal";
import type { Reads } from "../../traversal/root-plan";
import { readRow } from "../one-revision";
import { KnownLinks } from "./known-links";
import { PathBounds } from "./path-bounds";
import type { PathQuestion } from "./path-question";
import { type FoundPath, pathsOfLength } from "./paths-of-length";

/** One of the two ends, and how far the search has come from it. */
interface Side {
  /** Entities that have been reached and not yet gone on from. */
  frontier: string[];
  readonly reached: Set<string>;
}

/** An entity that an argument names, and a link that leads on, as the statements return them. */
interface End {
  readonly id: string;
  readonly organisation: string | null;
  readonly inferred: boolean;
}
interface FoundLink {
  readonly id: string;
  readonly relationship: string;
  readonly at: string;
  readonly forward: boolean;
  readonly other: string;
  readonly organisation: string;
  readonly otherOrganisation: string | null;
}

/** Looks up what the arguments name; every id must exist. Gives whether both ends are shown. */
async function findEnds(reads: Reads, asked: PathQuestion, known: KnownLinks): Promise<boolean> {
  const ids = [...new Set([asked.from, asked.to, ...asked.avoid])];
  const { ends } = await readRow(reads, statement("paths/ends"), { ids });
  const found = new Map((ends as unknown as readonly End[]).map((end) => [end.id, end]));
  for (const id of ids) if (!found.has(id)) throw await unknownId(reads, id, "Entity", asked.field);
  return [asked.from, asked.to].every((id) => {
    const end = found.get(id);
    known.addEntity(id, end?.organisation ?? null);
    return asked.includeInferred || end?.inferred === false;
  });
}

/** Goes one step on from all entities of a side's frontier, in one statement. */
async function goOn(reads: Reads, asked: PathQuestion, side: Side, known: KnownLinks, bounds: PathBounds) {
  const row = await readRow(reads, statement("paths/links", { RELATIONSHIPS: relationshipTypes.join("|") }), {
    frontier: side.frontier,
    ends: [asked.from, asked.to],
    through: asked.through,
    avoid: asked.avoid,
    isCounted: asked.maxDegree !== null,
    maxDegree: asked.maxDegree ?? 0,
    counted: (asked.maxDegree ?? 0) + 1,
    inferred: asked.includeInferred,
    limit: bounds.linksLeft + 1,
  }).catch((fault: unknown) => {
    throw bounds.givenUp(fault);
  });
  const found = row.links as unknown as readonly FoundLink[];
  bounds.fetched(found.length);
  side.frontier = [];
  for (const { id, relationship, forward, at, other, organisation, otherOrganisation } of found) {
    known.addEntity(other, otherOrganisation);
    known.add({ link: id, relationship, forward, from: at, to: other, organisation });
    if (side.reached.has(other)) continue;
    side.reached.add(other);
    side.frontier.push(other);
  }
}

/**
 * Finds the first paths between two entities: the shortest first, those of one length as `pathsOfLength` orders them.
 *
 * The search goes on from that end which has fewer entities to go on from, a step for every unit of length, so
 * that all paths of a length are known when they are listed: one statement for the ends, and one a step, at most
 * eight. It ends as soon as enough paths are found. An entity has one path to itself, of length 0; an end that
 * rests on conclusions alone is shown only with `includeInferred`, and has no path without.
 *
 * @throws NOT_FOUND for an id that nothing has, PATH_LIMIT where a bound is hit
 */
export async function findPaths(reads: Reads, asked: PathQuestion): Promise<FoundPath[]> {
  const known = new KnownLinks();
  if (!(await findEnds(reads, asked, known))) return [];
  if (asked.from === asked.to) return [[]];
  const bounds = new PathBounds(asked.field);
  const ends = [asked.from, asked.to];
  const [start, end] = ends.map((id): Side => ({ frontier: [id], reached: new Set(ends) }));
  const found: FoundPath[] = [];
  for (let length = 1; length <= asked.maxLength && found.length < asked.limit; length += 1) {
    if (start && end && start.frontier.length > 0 && end.frontier.length > 0) {
      await goOn(reads, asked, end.frontier.length < start.frontier.length ? end : start, known, bounds);
    }
    found.push(...pathsOfLength(known, asked, length, asked.limit - found.length, bounds));
  }
  return found;
}
