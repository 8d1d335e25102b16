import type { Json } from "../../store/engine";
import type { RelationNeeds } from "../needs";
import type { Page } from "../page";
import type { StatementWriter } from "./statement-writer";

/** How many rows a page fetches: one more than its size tells whether more follows. */
function rowLimit(relation: RelationNeeds): number {
  const isList = relation.field === null || relation.field.shows === "list";
  return isList ? relation.page.size + 1 : relation.page.size;
}

/** The order of a list and its cut, after which the rows are in the order of fetching. */
export function orderAndLimit(writer: StatementWriter, relation: RelationNeeds, ...values: readonly string[]): string {
  const order = values.map((value) => `${value}${relation.page.backwards ? " DESC" : ""}`).join(", ");
  return `ORDER BY ${order} LIMIT ${writer.sharedParameter("limit", rowLimit(relation))}`;
}

/**
 * The conditions that keep a page between its cursors: positions are unique, so that one comparison each is enough,
 * which an index in order answers from its middle. At the root a list without cursors has the same text as one with.
 */
export function withinPage(
  writer: StatementWriter,
  relation: RelationNeeds,
  number: number,
  position: string,
): string[] {
  const { after, before, backwards } = relation.page;
  const isList = relation.field === null || relation.field.shows === "list";
  if (!isList || (relation.field !== null && after === null && before === null)) return [];
  const value = (name: string, read: (page: Page) => Json) =>
    relation.field === null
      ? writer.asking(`${name}${number}`, (root) => read(root.page))
      : writer.parameter(`${name}${number}`, read(relation.page));
  const afterPosition = value("afterPosition", ({ after }) => after?.position ?? -1);
  const conditions = [`${position} > ${afterPosition}`];
  if (before || backwards) {
    const beforePosition = value("beforePosition", (page) => page.before?.position ?? Number.MAX_SAFE_INTEGER);
    conditions.push(`${position} < ${beforePosition}`);
  }
  return conditions;
}
