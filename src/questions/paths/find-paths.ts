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

/** What the statement of a step returns. */
interface FoundStep {
  readonly links: readonly FoundLink[];
  readonly isJoined: boolean;
  readonly joining: readonly FoundLink[];
}

/** Up to here it is cheaper to ask for the links of each pair than for all links of either entity. */
const mostPairs = 1_000;

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

/**
 * Goes one step on from all entities of a side's frontier, in one statement. Gives whether the links that join the
 * entities it came to with those of the other side are known too.
 */
async function goOn(
  reads: Reads,
  asked: PathQuestion,
  [side, facing]: readonly [Side, Side],
  known: KnownLinks,
  bounds: PathBounds,
): Promise<boolean> {
  const row = await readRow(reads, statement("paths/links", { RELATIONSHIPS: relationshipTypes.join("|") }), {
    frontier: side.frontier,
    facing: facing.frontier,
    mostPairs,
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
  const { links, joining, isJoined } = row as unknown as FoundStep;
  const all = [...links, ...joining];
  bounds.fetched(all.length);
  for (const { id, relationship, forward, at, other, organisation, otherOrganisation } of all) {
    known.addEntity(other, otherOrganisation);
    known.add({ link: id, relationship, forward, from: at, to: other, organisation });
  }
  side.frontier = [...new Set(links.map(({ other }) => other))].filter((id) => !side.reached.has(id));
  for (const id of side.frontier) side.reached.add(id);
  return isJoined;
}

/** The shared terms among the entities to go on from are linked to by all organisations: each is as dear as many others. */
const weightOfShared = 50;

/** What it takes to go on from a side, more or less. */
function effort({ frontier }: Side, known: KnownLinks): number {
  return frontier.reduce((sum, id) => sum + (known.organisationOf(id) === null ? weightOfShared : 1), 0);
}

/**
 * Finds the first paths between two entities: the shortest first, those of one length as `pathsOfLength` orders them.
 *
 * The search goes on from that end which takes less to go on from, and knows then all paths that are one longer; and
 * those of one link more where the two sides are joined in the same statement. So a hub is not gone on from before
 * everything up to there is known: one statement for the ends, and one a step, at most eight. It ends as soon as
 * enough paths are found. An entity has one path to itself, of length 0; an end that rests on conclusions alone is
 * shown only with `includeInferred`, and has no path without.
 *
 * @throws NOT_FOUND for an id that nothing has, PATH_LIMIT where a bound is hit
 */
export async function findPaths(reads: Reads, asked: PathQuestion): Promise<FoundPath[]> {
  const known = new KnownLinks();
  if (!(await findEnds(reads, asked, known))) return [];
  if (asked.from === asked.to) return [[]];
  const bounds = new PathBounds(asked.field);
  const sideFrom = (id: string): Side => ({ frontier: [id], reached: new Set([asked.from, asked.to]) });
  const [start, end] = [sideFrom(asked.from), sideFrom(asked.to)];
  const found: FoundPath[] = [];
  /** How often the search has gone on, and to which length all paths are known. */
  let [steps, knownLength] = [0, 0];
  for (let length = 1; length <= asked.maxLength && found.length < asked.limit; length += 1) {
    while (length > knownLength && start.frontier.length > 0 && end.frontier.length > 0) {
      const isBack = effort(end, known) < effort(start, known);
      const isJoined = await goOn(reads, asked, isBack ? [end, start] : [start, end], known, bounds);
      steps += 1;
      knownLength = isJoined ? steps + 1 : steps;
    }
    found.push(...pathsOfLength(known, asked, length, asked.limit - found.length, bounds));
  }
  return found;
}
