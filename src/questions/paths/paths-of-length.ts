import { kindTable } from "../../model/kind-table";
import { relationshipTable, relationshipTypes } from "../../model/relationship-table";
import type { KnownLinks, Step } from "./known-links";
import type { PathBounds } from "./path-bounds";

/** A path as its steps, from the one end to the other. */
export type FoundPath = readonly Step[];

/** The beginning of a path, as its last step and the beginning before that. */
interface Beginning {
  readonly step: Step;
  readonly before: Beginning | null;
}

/** The types of relationship whose both ends are shared terms: such a link is one organisation's view of them. */
const betweenShared: ReadonlySet<string> = new Set(
  relationshipTypes.filter((type) => {
    const { from, to } = relationshipTable[type];
    return [...from, ...to].every((kind) => kindTable[kind].isShared);
  }),
);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By the ids of the entities in turn, then of the links: for paths whose relationships have the same names. */
function byIds(one: FoundPath, other: FoundPath): number {
  for (const part of ["to", "link"] as const) {
    for (const [index, step] of one.entries()) {
      const order = compare(step[part], other[index]?.[part] ?? "");
      if (order !== 0) return order;
    }
  }
  return 0;
}

function pathOf(end: Beginning): FoundPath {
  const steps: Step[] = [];
  for (let at: Beginning | null = end; at; at = at.before) steps.push(at.step);
  return steps.reverse();
}

function passes(beginning: Beginning | null, id: string): boolean {
  for (let at = beginning; at; at = at.before) if (at.step.to === id) return true;
  return false;
}

/** A link between shared terms counts where it is said by an organisation of the path's entities, or where they have none. */
function keepsToItsOrganisations(path: FoundPath, known: KnownLinks): boolean {
  const views = path.filter(({ relationship }) => betweenShared.has(relationship));
  if (views.length === 0) return true;
  const organisations = new Set<string>();
  for (const id of [path[0]?.from ?? "", ...path.map(({ to }) => to)]) {
    const organisation = known.organisationOf(id);
    if (organisation !== null) organisations.add(organisation);
  }
  return organisations.size === 0 || views.every(({ organisation }) => organisations.has(organisation));
}

/**
 * The first paths of exactly one length, at most `limit`: by the names of their relationships in turn, then by
 * the ids of their entities in turn, then by those of their links, each compared by code units.
 *
 * All beginnings whose relationships have the same names are continued together, so that paths come in order
 * and the search ends with the last one wanted.
 */
export function pathsOfLength(
  known: KnownLinks,
  { from, to }: { readonly from: string; readonly to: string },
  length: number,
  limit: number,
  bounds: PathBounds,
): FoundPath[] {
  const leading = known.within(length, from, to);
  const found: FoundPath[] = [];
  const goOn = (beginnings: readonly (Beginning | null)[], left: number): void => {
    const byName = new Map<string, Beginning[]>();
    for (const before of beginnings) {
      for (const step of known.from(before?.step.to ?? from)) {
        bounds.extended();
        if (!leading[left - 1]?.has(step.to) || passes(before, step.to)) continue;
        const same = byName.get(step.relationship);
        if (same) same.push({ step, before });
        else byName.set(step.relationship, [{ step, before }]);
      }
    }
    for (const name of [...byName.keys()].sort(compare)) {
      const together = byName.get(name) ?? [];
      if (left > 1) goOn(together, left - 1);
      else {
        const paths = together.map(pathOf).filter((path) => keepsToItsOrganisations(path, known));
        found.push(...paths.sort(byIds));
      }
      if (found.length >= limit) return;
    }
  };
  goOn([null], length);
  return found.slice(0, limit);
}
