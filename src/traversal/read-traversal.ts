import { type FieldNode, getArgumentValues, type SelectionSetNode } from "graphql";
import { type KindName, kindNames, kindTable } from "../model/kind-table";
import type { Asking, JoinedStatement } from "../store/reads/joined-reads";
import { statement } from "../store/statements";
import { leavesOf, readFilter, shapeOf } from "./mandate-predicate";
import { type EntityNeeds, newEntityNeeds, newRelationNeeds, type RelationNeeds } from "./needs";
import { maximumPageSize, type Page, readPage } from "./page";
import { prepared } from "./prepared";
import { refusal } from "./refusal";
import type { AnswerRow, Show } from "./selection/answer-row";
import { type Asked, objectType, setsBelow } from "./selection/collect-fields";
import { connectionView } from "./selection/connection-view";
import { entityView } from "./selection/entity-view";
import { composeEntity } from "./statement/compose-entity";
import { composeRelation } from "./statement/compose-relation";
import { type Piece, type RootValues, rowOf, StatementWriter } from "./statement/statement-writer";

/** What a traversal asks of the store: one statement, and how its rows become the answer. */
export interface Traversal {
  /** The field as the caller named it. */
  readonly field: string;
  readonly asks: LookUp | RootList;
}

/** Entities by their ids; `many` for the field that takes a list of ids. */
export interface LookUp extends PreparedLookUp {
  readonly ids: readonly string[];
  readonly many: boolean;
}

/** What look-ups of the same selection share, whatever their ids. */
interface PreparedLookUp {
  readonly by: "ids";
  readonly type: KindName | "Entity";
  readonly needs: EntityNeeds;
  readonly show: Show<AnswerRow>;
  readonly statement: () => JoinedStatement;
}

/** A list of all entities of a kind. */
export interface RootList extends PreparedList {
  readonly page: Page;
  readonly asking: () => Asking;
}

/** What lists of the same selection share, whatever their cursors and the values of their filters. */
interface PreparedList {
  readonly by: "list";
  readonly needs: RelationNeeds;
  readonly show: Show<AnswerRow>;
  readonly statement: () => JoinedStatement;
  readonly askingOf: (root: RootValues) => Asking;
}

const singles = new Map(kindNames.map((kind) => [kindTable[kind].single, kind]));
const plurals = new Map(kindNames.map((kind) => [kindTable[kind].plural, kind]));

function prepareLookUp(asked: Asked, type: KindName | "Entity", nodes: readonly FieldNode[]): PreparedLookUp {
  const needs = newEntityNeeds(type);
  const show = entityView(asked, needs, setsBelow(nodes));
  const composed = once(() => {
    const writer = new StatementWriter();
    const piece = composeEntity(writer, needs, { variable: "entity", owner: null });
    return { text: wholeText(statement("entry/by-id", { LABEL: type }), piece), parameters: writer.parameters };
  });
  return { by: "ids", type, needs, show, statement: composed };
}

function planLookUp(
  asked: Asked,
  type: KindName | "Entity",
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): LookUp {
  const many = Array.isArray(given.ids);
  const ids = many ? (given.ids as string[]) : [String(given.id)];
  if (ids.length > maximumPageSize) {
    throw refusal("BAD_USER_INPUT", `"ids" of "nodes" takes at most ${maximumPageSize} ids, not ${ids.length}.`, {
      field: "nodes",
      argument: "ids",
      maximum: maximumPageSize,
    });
  }
  return { ...prepared(asked, nodes, type, () => prepareLookUp(asked, type, nodes)), ids, many };
}

function prepareList(asked: Asked, needs: RelationNeeds, nodes: readonly FieldNode[]): PreparedList {
  const showEntity = (below: EntityNeeds, sets: readonly SelectionSetNode[]) => entityView(asked, below, sets);
  const show = connectionView({ ...asked, showEntity }, needs, setsBelow(nodes));
  const composed = once(() => {
    const writer = new StatementWriter();
    const piece = composeRelation({ writer, composeEntity }, needs, { variable: "dataset", owner: null });
    return { text: wholeText(statement("entry/each"), piece), parameters: writer.parameters, writer };
  });
  return { by: "list", needs, show, statement: composed, askingOf: (root) => composed().writer.askingOf(root) };
}

function planList(
  asked: Asked,
  kind: KindName,
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): RootList {
  const field = kindTable[kind].plural;
  const page = readPage(given, field);
  const predicate = readFilter(given.filter as Parameters<typeof readFilter>[0], field);
  const includeInferred = given.includeInferred === true;
  const { size, backwards, after, before } = page;
  const shape = predicate && shapeOf(predicate);
  const own = JSON.stringify([kind, size, backwards, after !== null, before !== null, includeInferred, shape]);
  const list = prepared(asked, nodes, own, () => {
    const options = { field: null, to: kind, page, predicate, includeInferred, includeParts: false };
    return prepareList(asked, newRelationNeeds(options), nodes);
  });
  return { ...list, page, asking: () => list.askingOf({ page, leaves: predicate ? leavesOf(predicate) : [] }) };
}

/**
 * The traversal of one root field, or null for a field that is none.
 *
 * @throws a refusal for arguments outside of what is allowed; the database has not been asked then.
 */
export function readTraversal(asked: Asked, nodes: readonly FieldNode[]): Traversal | null {
  const [first] = nodes;
  const field = first?.name.value ?? "";
  const definition = objectType(asked, "Query").getFields()[field];
  if (first === undefined || definition === undefined) return null;
  const given = () => getArgumentValues(definition, first, asked.variables);
  if (field === "node" || field === "nodes") return { field, asks: planLookUp(asked, "Entity", given(), nodes) };
  const single = singles.get(field);
  if (single) return { field, asks: planLookUp(asked, single, given(), nodes) };
  const plural = plurals.get(field);
  if (plural) return { field, asks: planList(asked, plural, given(), nodes) };
  return null;
}

/** A statement is composed when it is first run: what is refused before costs no more than the look at it. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function wholeText(entry: string, { blocks, entries }: Piece): string {
  const columns = `asked.number AS asked, dataset.revision AS revision, ${rowOf(entries)} AS row`;
  return [entry, ...blocks, `RETURN ${columns}`].join("\n");
}
