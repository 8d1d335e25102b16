import { type FieldNode, getArgumentValues } from "graphql";
import { type KindName, kindNames, kindTable } from "../model/kind-table";
import type { Json, Parameters as StatementParameters } from "../store/engine";
import { statement } from "../store/statements";
import { readFilter } from "./mandate-predicate";
import { type EntityNeeds, newEntityNeeds, newRelationNeeds, type RelationNeeds } from "./needs";
import { maximumPageSize, readPage } from "./page";
import { refusal } from "./refusal";
import type { AnswerRow, Show } from "./selection/answer-row";
import { type Asked, objectType, setsBelow } from "./selection/collect-fields";
import { connectionView } from "./selection/connection-view";
import { entityView } from "./selection/entity-view";
import { composeEntity } from "./statement/compose-entity";
import { composeRelation } from "./statement/compose-relation";
import { mapOf, StatementWriter } from "./statement/statement-writer";

/** What a traversal asks of the store: one statement, and how its rows become the answer. */
export interface Traversal {
  /** The field as the caller named it. */
  readonly field: string;
  readonly asks: LookUp | RootList;
}

/** Entities by their ids; `many` for the field that takes a list of ids. */
export interface LookUp {
  readonly by: "ids";
  readonly type: KindName | "Entity";
  readonly ids: readonly string[];
  readonly many: boolean;
  readonly needs: EntityNeeds;
  readonly show: Show<AnswerRow>;
}

/** A list of all entities of a kind. */
export interface RootList {
  readonly by: "list";
  readonly needs: RelationNeeds;
  readonly show: Show<AnswerRow>;
}

/** A statement ready to run. */
export interface Composed {
  readonly text: string;
  readonly parameters: StatementParameters;
}

const singles = new Map(kindNames.map((kind) => [kindTable[kind].single, kind]));
const plurals = new Map(kindNames.map((kind) => [kindTable[kind].plural, kind]));

function planLookUp(
  asked: Asked,
  type: KindName | "Entity",
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): LookUp {
  const needs = newEntityNeeds(type);
  const show = entityView(asked, needs, setsBelow(nodes));
  const many = Array.isArray(given.ids);
  const ids = many ? (given.ids as string[]) : [String(given.id)];
  if (ids.length > maximumPageSize) {
    throw refusal("BAD_USER_INPUT", `"ids" of "nodes" takes at most ${maximumPageSize} ids, not ${ids.length}.`, {
      field: "nodes",
      argument: "ids",
      maximum: maximumPageSize,
    });
  }
  return { by: "ids", type, ids, many, needs, show };
}

function planList(
  asked: Asked,
  kind: KindName,
  given: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
): RootList {
  const field = kindTable[kind].plural;
  const needs = newRelationNeeds({
    field: null,
    to: kind,
    page: readPage(given, field),
    predicate: readFilter(given.filter as Parameters<typeof readFilter>[0], field),
    includeInferred: given.includeInferred === true,
    includeParts: false,
  });
  return {
    by: "list",
    needs,
    show: connectionView(
      { ...asked, showEntity: (below, sets) => entityView(asked, below, sets) },
      needs,
      setsBelow(nodes),
    ),
  };
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

/** The one statement that answers a plan. */
export function compose(asked: Asked, plan: Traversal): Composed {
  const writer = new StatementWriter(asked.schema);
  const { asks } = plan;
  const entry = asks.by === "list" ? statement("entry/all") : statement("entry/by-id", { LABEL: asks.type });
  const piece =
    asks.by === "list"
      ? composeRelation({ writer, composeEntity }, asks.needs, { variable: "dataset", owner: null })
      : composeEntity(writer, asks.needs, { variable: "entity", owner: null });
  const shown = asks.by === "list" ? "null" : "asked";
  if (asks.by === "ids") writer.parameter("ids", [...new Set(asks.ids)] as Json);
  const text = [
    entry,
    ...piece.blocks,
    `RETURN ${shown} AS asked, dataset.revision AS revision, ${mapOf(piece.entries)} AS row`,
  ].join("\n");
  return { text, parameters: writer.parameters };
}
