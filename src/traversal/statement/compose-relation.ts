import { kindTable } from "../../model/kind-table";
import type { MandatePredicate } from "../mandate-predicate";
import type { RelationNeeds } from "../needs";
import { citationsNamedBy, composeCitations } from "./compose-citations";
import { composeLinks } from "./compose-links";
import { orderAndLimit, withinPage } from "./compose-page";
import { asParameters, composePredicate, type PredicatePlace } from "./compose-predicate";
import { composeRootRows } from "./compose-root-list";
import type { Composer } from "./composer";
import { type Reached, reach } from "./reach";
import { call, type Entry, type Owner, type Piece, type Place, rowOf } from "./statement-writer";

/** The owner that a block must be able to name: only shared terms need one from outside. */
function ownerInside(relation: RelationNeeds, place: Place): Owner | null {
  return relation.to === "Entity" || relation.to === "Link" || kindTable[relation.to].isShared ? place.owner : null;
}

/** What binds the rows of a field or of a list at the root, and the part of its filter that is left to be tested. */
interface Bound extends Reached {
  readonly predicate: MandatePredicate | null;
  readonly values: Pick<PredicatePlace, "value" | "imports">;
}

function bind(composer: Composer, relation: RelationNeeds, place: Place, number: number, isPaged: boolean): Bound {
  const { writer } = composer;
  if (relation.field !== null) {
    const page = (position: string) => (isPaged ? withinPage(writer, relation, number, position) : []);
    const reached = reach(relation, relation.field, place, number, page);
    return { ...reached, predicate: relation.predicate, values: asParameters(writer) };
  }
  const { lines, rest, isDistinct, values } = composeRootRows(writer, relation, number, isPaged);
  const imports = [place.variable, "asked"];
  return { variable: `x${number}`, lines, links: [], cited: null, isDistinct, imports, predicate: rest, values };
}

function predicateLines(composer: Composer, bound: Bound, kept: readonly string[], includeInferred: boolean): string[] {
  const { predicate, values, variable, links } = bound;
  if (predicate === null) return [];
  const place = { mandate: variable, includeInferred, ...values };
  const { blocks, variables, expression } = composePredicate(composer.writer, predicate, place);
  const all = [...new Set([variable, ...links, ...kept, ...values.imports])];
  return [...blocks, `WITH ${[...all, ...variables].join(", ")} WHERE ${expression}`];
}

function rowsBlock(composer: Composer, relation: RelationNeeds, place: Place, number: number): string {
  const { writer, composeEntity } = composer;
  const owner = ownerInside(relation, place);
  const reached = bind(composer, relation, place, number, true);
  const { variable } = reached;
  const kept = (owner?.variables ?? []).filter((name) => name !== variable);
  const evidence = evidenceOf(relation, reached, number);
  const names = [variable, ...evidence.map(({ name }) => name), ...kept];
  const distinct = evidence.length === 0 ? "DISTINCT " : "";
  const found = [variable, ...evidence.map(({ name, value }) => `${value} AS ${name}`), ...kept];
  const lines = [
    ...reached.lines,
    ...predicateLines(composer, reached, kept, relation.includeInferred),
    ...(reached.isDistinct || evidence.length > 0 ? [`WITH ${distinct}${found.join(", ")}`] : []),
    `WITH ${names.join(", ")} ${orderAndLimit(writer, relation, `${variable}.position`)}`,
  ];
  const entries: Entry[] = [];
  if (relation.node) {
    const below = composeEntity(writer, relation.node, { variable, owner });
    lines.push(...below.blocks);
    entries.push(...below.entries);
  }
  if (relation.needsIsExample) {
    const value = reached.links.length > 0 ? `true IN q${number}` : "false";
    entries.push({ value, at: (index) => (relation.isExamplePlace = index) });
  }
  if (relation.edgeCitations) {
    const lists = evidence.filter(({ isCited }) => isCited).map(({ name }) => name);
    const piece = composeCitations(
      composer,
      relation.edgeCitations,
      citationsNamedBy(lists, reached.cited ? "id" : "link", number),
    );
    lines.push(...piece.blocks);
    entries.push(...piece.entries);
  }
  return call(
    [...reached.imports, ...(owner?.variables ?? [])],
    [...lines, `RETURN collect(${rowOf(entries)}) AS b${number}`],
  );
}

type Evidence = { readonly name: string; readonly value: string; readonly isCited: boolean };

/** What is kept of the links on the way, for the edge's citations and its `isExample`. */
function evidenceOf(relation: RelationNeeds, reached: Reached, number: number): Evidence[] {
  const gather = (value: string) => (reached.isDistinct ? `collect(${value})` : `[${value}]`);
  const found: Evidence[] = [];
  if (relation.edgeCitations) {
    const sources = reached.cited ? [reached.cited] : reached.links;
    sources.forEach((source, index) =>
      found.push({ name: `l${number}x${index}`, value: gather(`${source}.id`), isCited: true }),
    );
  }
  const [link] = reached.links;
  if (relation.needsIsExample && link)
    found.push({ name: `q${number}`, value: gather(`${link}.isExample`), isCited: false });
  return found;
}

function countBlock(composer: Composer, relation: RelationNeeds, place: Place, number: number): string {
  const reached = bind(composer, relation, place, number, false);
  return call(reached.imports, [
    ...reached.lines,
    ...predicateLines(composer, reached, [], relation.includeInferred),
    `RETURN count(${reached.isDistinct ? "DISTINCT " : ""}${reached.variable}) AS t${number}`,
  ]);
}

/** The blocks of one relationship field, or of a list at the root: its page of rows, its count, or both. */
export function composeRelation(composer: Composer, relation: RelationNeeds, place: Place): Piece {
  const number = composer.writer.nextNumber();
  if (relation.to === "Link") return composeLinks(composer, relation, place, number);
  const blocks: string[] = [];
  const entries: Entry[] = [];
  if (relation.needsRows) {
    blocks.push(rowsBlock(composer, relation, place, number));
    entries.push({ value: `b${number}`, at: (index) => (relation.rowsPlace = index) });
  }
  if (relation.needsCount) {
    blocks.push(countBlock(composer, relation, place, number));
    entries.push({ value: `t${number}`, at: (index) => (relation.countPlace = index) });
  }
  return { blocks, entries };
}
