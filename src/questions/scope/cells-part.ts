import { type FieldNode, getArgumentValues, type SelectionSetNode } from "graphql";
import { encodeCursor, staleCursor } from "../../traversal/cursor";
import type { Gathering } from "../../traversal/gathering/gathering";
import { type Page, readPage } from "../../traversal/page";
import { refusal } from "../../traversal/refusal";
import { type Asked, collectFields, objectType, setsBelow } from "../../traversal/selection/collect-fields";
import { answerView } from "../answer-view";
import type { Sheets } from "../mandate-sheet";
import type { CellAbout, ScopeCells } from "./scope-cells";
import { join, type Part } from "./scope-part";

/** What a cell's cursor holds, so that one of other organisations or of another list is told apart. */
function cellId({ organisation, category, topic }: CellAbout): string {
  return [organisation, category.id, topic ?? ""].join(" ");
}

/** The places, from 0, of the cells on a page. */
function placesOf(page: Page, found: Sheets, cells: ScopeCells): number[] {
  const { count } = cells;
  if (page.after && page.after.revision !== found.revision) throw staleCursor("cells", "after");
  if (page.after && (page.after.position >= count || page.after.id !== cellId(cells.about(page.after.position)))) {
    const details = { field: "cells", argument: "after" };
    throw refusal("BAD_USER_INPUT", '"after" of "cells" is a cursor of another list.', details);
  }
  const start = page.after ? page.after.position + 1 : 0;
  return Array.from({ length: Math.max(0, Math.min(page.size, count - start)) }, (_, index) => start + index);
}

/** A page of cells. */
export function cellsPart(asked: Asked, gathering: Gathering, nodes: readonly FieldNode[]): Part {
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
  const start = page.after ? page.after.position + 1 : 0;
  return {
    wanted: { start, end: views.length > 0 ? start + page.size : start },
    named: (found, cells) => {
      const answers = views.length > 0 ? placesOf(page, found, cells).map((place) => cells.cell(place)) : [];
      return join(views.map((view) => view.named(answers)));
    },
    show: (gathered, found, cells) => {
      const places = placesOf(page, found, cells);
      const cursor = (place: number) =>
        encodeCursor({ position: place, id: cellId(cells.about(place)), revision: found.revision });
      const [first, last] = [places[0], places[places.length - 1]];
      const pageInfo = {
        hasNextPage: (page.after?.position ?? -1) + places.length < cells.count - 1,
        hasPreviousPage: page.after !== null,
        startCursor: first === undefined ? null : cursor(first),
        endCursor: last === undefined ? null : cursor(last),
      };
      const at = lists.map(({ key, field, nodes: shown }) => {
        if (field === "pageInfo") return [key, pageInfo];
        const rows = places.map((place) => {
          if (field === "nodes") return shown[0]?.[1].show(gathered, cells.cell(place));
          return {
            cursor: cursor(place),
            at: Object.fromEntries(shown.map(([name, view]) => [name, view.show(gathered, cells.cell(place))])),
          };
        });
        return [key, rows];
      });
      return { totalCount: cells.count, at: Object.fromEntries(at) };
    },
  };
}
