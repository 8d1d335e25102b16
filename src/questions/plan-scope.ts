import { type FieldNode, getArgumentValues, type SelectionSetNode } from "graphql";
import type { KindName } from "../model/kind-table";
import type { Engine } from "../store/engine";
import { encodeCursor, staleCursor } from "../traversal/cursor";
import { type Gathered, Gathering, type Named } from "../traversal/gathering";
import { maximumPageSize, type Page, readPage } from "../traversal/page";
import { refusal } from "../traversal/refusal";
import { type Asked, collectFields, objectType, setsBelow } from "../traversal/selection/collect-fields";
import { answerView, type Decided } from "./answer-view";
import { unknownTerm } from "./find-terms";
import { readSheets, type Sheets } from "./mandate-sheet";
import { questionPlanner } from "./question-planner";
import { ScopeCells } from "./scope-cells";

/** One place of the response: what it needs gathered, and what it shows. */
interface Part {
  named(found: Sheets, cells: ScopeCells): Named;
  show(gathered: Gathered, found: Sheets, cells: ScopeCells): unknown;
}

const nothing: Named = { entities: {}, facts: [] };

/** A list of entities whose ids are known from the sheets. */
function entitiesPart(
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

function coveragePart(asked: Asked, gathering: Gathering, sets: readonly SelectionSetNode[]): Part {
  const clauses = (found: Sheets) => found.sheets.flatMap((sheet) => sheet.clauses);
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

/** What a cell's cursor holds, so that one of other organisations or of another list is told apart. */
function cellId({ others }: Decided): string {
  return [others.organisation, others.category, others.topic ?? ""].join(" ");
}

/** The places, from 0, of the cells on a page. */
function placesOf(page: Page, found: Sheets, cells: ScopeCells): number[] {
  const { count } = cells;
  if (page.after && page.after.revision !== found.revision) throw staleCursor("cells", "after");
  if (page.after && (page.after.position >= count || page.after.id !== cellId(cells.cell(page.after.position)))) {
    const details = { field: "cells", argument: "after" };
    throw refusal("BAD_USER_INPUT", '"after" of "cells" is a cursor of another list.', details);
  }
  const start = page.after ? page.after.position + 1 : 0;
  return Array.from({ length: Math.max(0, Math.min(page.size, count - start)) }, (_, index) => start + index);
}

function cellsPart(asked: Asked, gathering: Gathering, nodes: readonly FieldNode[]): Part {
  const definition = objectType(asked, "ScopeMatrix").getFields().cells;
  const [first] = nodes;
  if (!definition || !first) throw new Error('The schema has no field "ScopeMatrix.cells".');
  const page = readPage(getArgumentValues(definition, first, asked.variables), "cells");
  const viewOf = (sets: readonly SelectionSetNode[]) =>
    answerView(gathering, collectFields(asked, objectType(asked, "ScopeCell"), sets));
  const lists: { key: string; field: string; nodes: [string | null, ReturnType<typeof viewOf>][] }[] = [];
  for (const [key, parts] of collectFields(asked, objectType(asked, "ScopeCellConnection"), setsBelow(nodes))) {
    const field = parts[0]?.name.value ?? "";
    if (field === "nodes") lists.push({ key, field, nodes: [[null, viewOf(setsBelow(parts))]] });
    if (field === "pageInfo") lists.push({ key, field, nodes: [] });
    if (field !== "edges") continue;
    const edge = collectFields(asked, objectType(asked, "ScopeCellEdge"), setsBelow(parts));
    const shown = [...edge].filter(([, below]) => below[0]?.name.value === "node");
    lists.push({ key, field, nodes: shown.map(([name, below]) => [name, viewOf(setsBelow(below))]) });
  }
  const views = lists.flatMap((list) => list.nodes.map(([, view]) => view));
  return {
    named: (found, cells) => {
      const answers = views.length > 0 ? placesOf(page, found, cells).map((place) => cells.cell(place)) : [];
      return join(views.map((view) => view.named(answers)));
    },
    show: (gathered, found, cells) => {
      const places = placesOf(page, found, cells);
      const cursor = (place: number) =>
        encodeCursor({ position: place, id: cellId(cells.cell(place)), revision: found.revision });
      const [start, end] = [places[0], places[places.length - 1]];
      const pageInfo = {
        hasNextPage: (page.after?.position ?? -1) + places.length < cells.count - 1,
        hasPreviousPage: page.after !== null,
        startCursor: start === undefined ? null : cursor(start),
        endCursor: end === undefined ? null : cursor(end),
      };
      const at = lists.map(({ key, field, nodes: shown }) => {
        if (field === "pageInfo") return [key, pageInfo];
        const rows = places.map((place) => {
          const answer = cells.cell(place);
          if (field === "nodes") return shown[0]?.[1].show(gathered, answer);
          return {
            cursor: cursor(place),
            at: Object.fromEntries(shown.map(([name, view]) => [name, view.show(gathered, answer)])),
          };
        });
        return [key, rows];
      });
      return { totalCount: cells.count, at: Object.fromEntries(at) };
    },
  };
}

function join(all: readonly Named[]): Named {
  const entities: Partial<Record<KindName, string[]>> = {};
  for (const named of all) {
    for (const [kind, ids] of Object.entries(named.entities)) {
      entities[kind as KindName] = [...(entities[kind as KindName] ?? []), ...ids];
    }
  }
  return { entities, facts: all.flatMap(({ facts }) => [...facts]) };
}

async function requireKnown(engine: Engine, organisations: readonly string[] | null, found: Sheets): Promise<void> {
  const known = new Set(found.sheets.map(({ id }) => id));
  const unknown = organisations?.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw await unknownTerm(engine, unknown, { field: "scope", argument: "organisations", of: "organisation" });
}

/** Plans `scope`: two statements, however many organisations there are. */
export const planScope = questionPlanner("scope", "ScopeMatrix", ({ asked, given, fields }) => {
  const organisations = Array.isArray(given.organisations) ? (given.organisations as string[]) : null;
  if (organisations && organisations.length > maximumPageSize) {
    const details = { field: "scope", argument: "organisations", maximum: maximumPageSize };
    throw refusal(
      "BAD_USER_INPUT",
      `"organisations" of "scope" takes at most ${maximumPageSize} ids, not ${organisations.length}.`,
      details,
    );
  }
  const includeInferred = given.includeInferred === true;
  const gathering = new Gathering(asked);
  const parts: [string, Part][] = [];
  for (const [key, nodes] of fields) {
    const field = nodes[0]?.name.value;
    const sets = setsBelow(nodes);
    if (field === "categories")
      parts.push([
        key,
        entitiesPart(gathering, "StakeholderCategory", sets, ({ categories }) => categories.map(({ id }) => id)),
      ]);
    if (field === "topics")
      parts.push([key, entitiesPart(gathering, "Topic", sets, ({ topics }) => topics.map(({ id }) => id))]);
    if (field === "clauses") parts.push([key, coveragePart(asked, gathering, sets)]);
    if (field === "cells") parts.push([key, cellsPart(asked, gathering, nodes)]);
  }
  const withClauses = [...fields.values()].some((nodes) => nodes[0]?.name.value === "clauses");
  return {
    cost: (widths) => gathering.cost(widths, maximumPageSize),
    run: async (engine) => {
      const found = await readSheets(engine, { organisations, withTerms: true, withClauses, includeInferred });
      await requireKnown(engine, organisations, found);
      const cells = new ScopeCells(found, includeInferred);
      const gathered = await gathering.run(engine, join(parts.map(([, part]) => part.named(found, cells))));
      return { at: Object.fromEntries(parts.map(([key, part]) => [key, part.show(gathered, found, cells)])) };
    },
  };
});
