import type { FieldNode, SelectionSetNode } from "graphql";
import { encodeCursor } from "../cursor";
import { linkValues, newCitationNeeds, newEntityNeeds, type RelationNeeds } from "../needs";
import { type AnswerRow, answerRow, rowsAt, type Show, type StoredRow } from "./answer-row";
import { citationsView } from "./citations-view";
import { collectFields, objectType, setsBelow } from "./collect-fields";
import type { Reader } from "./reader";

/** What stands at the end of an edge: an entity, or a link with its two ends. */
function nodeView(asked: Reader, relation: RelationNeeds, sets: readonly SelectionSetNode[]): Show<AnswerRow> {
  if (relation.node) return asked.showEntity(relation.node, sets);
  const members: [string, Show<unknown>][] = [];
  for (const [key, nodes] of collectFields(asked, objectType(asked, "Link"), sets)) {
    const name = nodes[0]?.name.value;
    if (name === "from" || name === "to") {
      const [end, at] = name === "from" ? (["fromEnd", "fromPlace"] as const) : (["toEnd", "toPlace"] as const);
      const needs = (relation[end] ??= newEntityNeeds("Entity"));
      const show = asked.showEntity(needs, setsBelow(nodes));
      members.push([key, (source, revision) => show(oneAt(source, relation[at]), revision)]);
    } else if (name === "citations") {
      relation.edgeCitations ??= newCitationNeeds();
      members.push([key, citationsView(asked, relation.edgeCitations, setsBelow(nodes))]);
    }
  }
  return (source, revision) => answerRow(linkValues, source, shapeMembers(members, source, revision));
}

function oneAt(source: StoredRow, place: number): StoredRow {
  const [found] = rowsAt(source, place);
  if (!found) throw new Error(`The stored graph holds a link without one of its ends.`);
  return found;
}

function shapeMembers(
  members: readonly [string, Show<unknown>][],
  source: StoredRow,
  revision: string,
): Record<string, unknown> {
  const at: Record<string, unknown> = {};
  for (const [key, show] of members) at[key] = show(source, revision);
  return at;
}

/** Adds what cursors are made from. */
function needCursors({ node }: RelationNeeds): void {
  node?.values.add("id", "position");
}

function cursorOf({ node }: RelationNeeds, source: StoredRow, revision: string): string {
  const values = node?.values ?? linkValues;
  const [position, id] = [values.read("position", source), values.read("id", source)];
  return encodeCursor({ position: Number(position), id: String(id), revision });
}

function edgesView(asked: Reader, relation: RelationNeeds, nodes: readonly FieldNode[]): Show<AnswerRow> {
  const members: [string, Show<unknown>][] = [];
  let hasCursors = false;
  for (const [key, parts] of collectFields(asked, objectType(asked, `${relation.to}Edge`), setsBelow(nodes))) {
    const name = parts[0]?.name.value;
    if (name === "node") members.push([key, nodeView(asked, relation, setsBelow(parts))]);
    else if (name === "isExample") relation.needsIsExample = true;
    else if (name === "citations") members.push([key, edgeCitationsView(asked, relation, setsBelow(parts))]);
    else if (name === "cursor") hasCursors = true;
  }
  if (hasCursors) needCursors(relation);
  return (source, revision) => ({
    cursor: hasCursors ? cursorOf(relation, source, revision) : null,
    isExample: relation.needsIsExample ? source[relation.isExamplePlace] : null,
    at: shapeMembers(members, source, revision),
  });
}

/** In a list at the root no link leads to an entity: its edge shows what the entity itself rests on. */
function edgeCitationsView(
  asked: Reader,
  relation: RelationNeeds,
  sets: readonly SelectionSetNode[],
): Show<AnswerRow[]> {
  if (relation.field === null && relation.node) {
    relation.node.citations ??= newCitationNeeds();
    return citationsView(asked, relation.node.citations, sets);
  }
  relation.edgeCitations ??= newCitationNeeds();
  return citationsView(asked, relation.edgeCitations, sets);
}

/** The rows of the page in the list's order, and whether more lies beyond them. */
function pageRows(relation: RelationNeeds, source: StoredRow): { rows: readonly StoredRow[]; more: boolean } {
  const { size, backwards } = relation.page;
  const found = relation.needsRows ? rowsAt(source, relation.rowsPlace) : [];
  const rows = found.slice(0, size);
  return { rows: backwards ? rows.reverse() : rows, more: found.length > size };
}

function pageInfoOf(relation: RelationNeeds, rows: readonly StoredRow[], more: boolean, revision: string) {
  const { page } = relation;
  const [first] = rows;
  const last = rows[rows.length - 1];
  return {
    hasNextPage: page.before !== null || (!page.backwards && more),
    hasPreviousPage: page.after !== null || (page.backwards && more),
    startCursor: first ? cursorOf(relation, first, revision) : null,
    endCursor: last ? cursorOf(relation, last, revision) : null,
  };
}

/** Adds what a selection on a connection needs, and says how the connection is shown. */
export function connectionView(
  asked: Reader,
  relation: RelationNeeds,
  sets: readonly SelectionSetNode[],
): Show<AnswerRow> {
  const lists: [string, Show<AnswerRow>][] = [];
  const pageInfos: string[] = [];
  for (const [key, nodes] of collectFields(asked, objectType(asked, `${relation.to}Connection`), sets)) {
    const name = nodes[0]?.name.value;
    if (name === "edges") lists.push([key, edgesView(asked, relation, nodes)]);
    else if (name === "nodes") lists.push([key, nodeView(asked, relation, setsBelow(nodes))]);
    else if (name === "pageInfo") pageInfos.push(key);
    else if (name === "totalCount") relation.needsCount = true;
  }
  if (pageInfos.length > 0) needCursors(relation);
  relation.needsRows = lists.length > 0 || pageInfos.length > 0;
  return (source, revision) => {
    const { rows, more } = pageRows(relation, source);
    const at: Record<string, unknown> = {};
    for (const [key, show] of lists) at[key] = rows.map((row) => show(row, revision));
    for (const key of pageInfos) at[key] = pageInfoOf(relation, rows, more, revision);
    return { totalCount: relation.needsCount ? source[relation.countPlace] : null, at };
  };
}

/** Adds what a selection on a single entity needs, and says how it is shown: the one, or null. */
export function singleView(
  asked: Reader,
  relation: RelationNeeds,
  shows: "one" | "only",
  sets: readonly SelectionSetNode[],
): Show<AnswerRow | null> {
  relation.needsRows = true;
  const show = nodeView(asked, relation, sets);
  return (source, revision) => {
    const found = rowsAt(source, relation.rowsPlace);
    const [first] = found;
    return first && (shows === "one" || found.length === 1) ? show(first, revision) : null;
  };
}
