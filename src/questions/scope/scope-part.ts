import type { SelectionSetNode } from "graphql";
import type { KindName } from "../../model/kind-table";
import type { Named } from "../../traversal/gathering/gathered-place";
import type { Gathered, Gathering } from "../../traversal/gathering/gathering";
import { maximumPageSize } from "../../traversal/page";
import { type Asked, collectFields, objectType, setsBelow } from "../../traversal/selection/collect-fields";
import type { Sheets } from "../mandate-sheet";
import type { ScopeCells } from "./scope-cells";

/** One place of the response: what it needs gathered, and what it shows. */
export interface Part {
  named(found: Sheets, cells: ScopeCells): Named;
  show(gathered: Gathered, found: Sheets, cells: ScopeCells): unknown;
  /** Which cells it shows: from the first up to but not including `end`. */
  readonly wanted?: { readonly start: number; readonly end: number };
}

const nothing: Named = { entities: {}, facts: [] };

/** A list of entities whose ids are known from the sheets. */
export function entitiesPart(
  gathering: Gathering,
  kind: KindName,
  sets: readonly SelectionSetNode[],
  ids: (found: Sheets) => string[],
): Part {
  const view = gathering.entities(kind, sets);
  return {
    named: (found) => ({ entities: { [kind]: ids(found).slice(0, maximumPageSize) }, facts: [] }),
    show: (gathered, found) =>
      ids(found)
        .slice(0, maximumPageSize)
        .map((id) => gathered.entity(view, id)),
  };
}

/** How many clauses of the texts carry a fact, and which do not. */
export function coveragePart(asked: Asked, gathering: Gathering, sets: readonly SelectionSetNode[]): Part {
  const clauses = (found: Sheets) => found.clauses;
  const lists: [string, Part][] = [];
  for (const [key, nodes] of collectFields(asked, objectType(asked, "ClauseCoverage"), sets)) {
    if (nodes[0]?.name.value !== "uncited") continue;
    const uncited = (found: Sheets) => clauses(found).flatMap(({ id, isCited }) => (isCited ? [] : [id]));
    lists.push([key, entitiesPart(gathering, "Clause", setsBelow(nodes), uncited)]);
  }
  return {
    named: (found, cells) => lists[0]?.[1].named(found, cells) ?? nothing,
    show: (gathered, found, cells) => ({
      total: clauses(found).length,
      cited: clauses(found).filter(({ isCited }) => isCited).length,
      at: Object.fromEntries(lists.map(([key, part]) => [key, part.show(gathered, found, cells)])),
    }),
  };
}

/** Everything that is named, together. */
export function join(all: readonly Named[]): Named {
  const together = <Item>(lists: readonly Partial<Readonly<Record<KindName, Iterable<Item>>>>[]) => {
    const joined: Partial<Record<KindName, Item[]>> = {};
    for (const [kind, items] of lists.flatMap((list) => Object.entries(list))) {
      joined[kind as KindName] = [...(joined[kind as KindName] ?? []), ...items];
    }
    return joined;
  };
  return {
    entities: together(all.map(({ entities }) => entities)),
    seen: together(all.map(({ seen }) => seen ?? {})),
    facts: all.flatMap(({ facts }) => [...facts]),
  };
}
