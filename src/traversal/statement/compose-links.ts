import { type EntityNeeds, linkValues, type RelationNeeds } from "../needs";
import { citationsNamedBy, composeCitations } from "./compose-citations";
import { orderAndLimit, withinPage } from "./compose-page";
import type { Composer } from "./composer";
import { citationsOf } from "./reach";
import { call, type Entry, type Piece, type Place, rowOf, shown } from "./statement-writer";

/** Binds the citations of links, those of facts that may be shown. */
function linkCitations(relation: RelationNeeds, place: Place, number: number, page: readonly string[]): string[] {
  const citation = `c${number}`;
  const conditions = [`${citation}.link IS NOT NULL`, ...shown(relation.includeInferred, citation), ...page];
  if (relation.field?.on === "Clause") conditions.push(`${citation}.relationship <> 'CONTAINS'`);
  return [...citationsOf(relation, place, number), `WHERE ${conditions.join(" AND ")}`];
}

function endBlock(
  { writer, composeEntity }: Composer,
  needs: EntityNeeds,
  id: string,
  column: string,
  place: Place,
): string {
  const end = `y${writer.nextNumber()}`;
  const { blocks, entries } = composeEntity(writer, needs, { variable: end, owner: place.owner });
  return call(
    [id, ...(place.owner?.variables ?? [])],
    [`MATCH (${end}:Entity {id: ${id}})`, ...blocks, `RETURN collect(${rowOf(entries)}) AS ${column}`],
  );
}

function linkRows(composer: Composer, relation: RelationNeeds, place: Place, number: number): string {
  const [citation, link, from, to, type, position] = ["c", "u", "s", "z", "r", "o"].map(
    (letter) => `${letter}${number}`,
  );
  const page = withinPage(composer.writer, relation, number, `${citation}.linkPosition`);
  const kept = place.owner?.variables ?? [];
  const values = [
    `${citation}.link AS ${link}`,
    `${citation}.from AS ${from}`,
    `${citation}.to AS ${to}`,
    `${citation}.relationship AS ${type}`,
    `${citation}.linkPosition AS ${position}`,
  ];
  const names = [link, from, to, type, position, ...kept].join(", ");
  const lines = [
    ...linkCitations(relation, place, number, page),
    `WITH DISTINCT ${[...values, ...kept].join(", ")}`,
    `WITH ${names} ${orderAndLimit(composer.writer, relation, `${position}`)}`,
  ];
  const fields: Readonly<Record<string, unknown>> = { id: link, relationship: type, position };
  const entries: Entry[] = linkValues.inOrder.map((name) => ({ value: String(fields[name]) }));
  const ends = [
    [relation.fromEnd, from, "fromEnd", "fromPlace"],
    [relation.toEnd, to, "toEnd", "toPlace"],
  ] as const;
  for (const [needs, id, column, at] of ends) {
    if (!needs || id === undefined) continue;
    lines.push(endBlock(composer, needs, id, column, place));
    entries.push({ value: column, at: (index) => (relation[at] = index) });
  }
  if (relation.edgeCitations) {
    const links = `l${number}`;
    lines.push(
      `WITH ${names}, [${link}] AS ${links}${ends.map(([needs, , column]) => (needs ? `, ${column}` : "")).join("")}`,
    );
    const piece = composeCitations(composer, relation.edgeCitations, citationsNamedBy([links], "link", number));
    lines.push(...piece.blocks);
    entries.push(...piece.entries);
  }
  return call([place.variable, ...kept], [...lines, `RETURN collect(${rowOf(entries)}) AS b${number}`]);
}

/** The blocks of a list of links that rest on a text. */
export function composeLinks(composer: Composer, relation: RelationNeeds, place: Place, number: number): Piece {
  const blocks: string[] = [];
  const entries: Entry[] = [];
  if (relation.needsRows) {
    blocks.push(linkRows(composer, relation, place, number));
    entries.push({ value: `b${number}`, at: (index) => (relation.rowsPlace = index) });
  }
  if (relation.needsCount) {
    const lines = linkCitations(relation, place, number, []);
    blocks.push(call([place.variable], [...lines, `RETURN count(DISTINCT c${number}.link) AS t${number}`]));
    entries.push({ value: `t${number}`, at: (index) => (relation.countPlace = index) });
  }
  return { blocks, entries };
}
