import type { RelationNeeds } from "../needs";
import type { StatementWriter } from "./statement-writer";

/** How many rows a page fetches: one more than its size tells whether more follows. */
function rowLimit(relation: RelationNeeds): number {
  const isList = relation.field === null || relation.field.shows === "list";
  return isList ? relation.page.size + 1 : relation.page.size;
}

/** The order of a list and its cut, after which the rows are in the order of fetching. */
export function orderAndLimit(
  writer: StatementWriter,
  relation: RelationNeeds,
  number: number,
  position: string,
  id: string,
): string {
  const direction = relation.page.backwards ? " DESC" : "";
  return `ORDER BY ${position}${direction}, ${id}${direction} LIMIT ${writer.parameter(`limit${number}`, rowLimit(relation))}`;
}

/** The conditions that keep a page between its cursors. A list without cursors has the same text as one with. */
export function withinPage(
  writer: StatementWriter,
  relation: RelationNeeds,
  number: number,
  position: string,
  id: string,
): string[] {
  const { after, before, backwards } = relation.page;
  const isList = relation.field === null || relation.field.shows === "list";
  if (!isList) return [];
  const afterPosition = writer.parameter(`afterPosition${number}`, after?.position ?? -1);
  const afterId = writer.parameter(`afterId${number}`, after?.id ?? "");
  const conditions = [`${position} >= ${afterPosition}`, `(${position} > ${afterPosition} OR ${id} > ${afterId})`];
  if (before || backwards) {
    const beforePosition = writer.parameter(`beforePosition${number}`, before?.position ?? Number.MAX_SAFE_INTEGER);
    const beforeId = writer.parameter(`beforeId${number}`, before?.id ?? "");
    conditions.push(`${position} <= ${beforePosition}`, `(${position} < ${beforePosition} OR ${id} < ${beforeId})`);
  }
  return conditions;
}
