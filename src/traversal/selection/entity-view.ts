import { type FieldNode, getArgumentValues, type SelectionSetNode } from "graphql";
import { type KindName, kindNames, kindOfCode, kindTable } from "../../model/kind-table";
import { type RelationshipField, relationshipFields } from "../../model/relationship-fields";
import { readFilter } from "../mandate-predicate";
import { type EntityNeeds, newCitationNeeds, newRelationNeeds } from "../needs";
import { readPage } from "../page";
import { type AnswerRow, answerRow, type Show } from "./answer-row";
import { citationsView } from "./citations-view";
import { type Asked, collectFields, type Fields, namedTypes, objectType, setsBelow } from "./collect-fields";
import { connectionView, singleView } from "./connection-view";
import type { Reader } from "./reader";
import { needAllOfEntity } from "./stored-values";

const fieldTable = new Map(relationshipFields.map((field) => [`${field.on}.${field.field}`, field]));

function relationMember(
  asked: Reader,
  needs: EntityNeeds,
  field: RelationshipField,
  nodes: readonly FieldNode[],
): Show<unknown> {
  const [first] = nodes;
  const definition = objectType(asked, field.on).getFields()[field.field];
  if (first === undefined || definition === undefined)
    throw new Error(`The schema has no field "${field.on}.${field.field}".`);
  const given = getArgumentValues(definition, first, asked.variables);
  const relation = newRelationNeeds({
    field,
    to: field.to,
    page: readPage(field.shows === "list" ? given : { first: field.shows === "only" ? 2 : 1 }, field.field),
    predicate: readFilter(given.filter as Parameters<typeof readFilter>[0], field.field),
    includeInferred: given.includeInferred === true,
    includeParts: given.includeParts === true,
  });
  needs.relations.push(relation);
  if (field.shows === "list") return connectionView(asked, relation, setsBelow(nodes));
  return singleView(asked, relation, field.shows, setsBelow(nodes));
}

/** Adds what one kind's fields need, and says how its object of the response is made. */
function viewOfKind(asked: Reader, needs: EntityNeeds, kind: KindName, fields: Fields): Show<AnswerRow> {
  const members: [string, Show<unknown>][] = [];
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? "";
    if (name === "citations") {
      needs.citations ??= newCitationNeeds();
      members.push([key, citationsView(asked, needs.citations, setsBelow(nodes))]);
      continue;
    }
    const field = fieldTable.get(`${kind}.${name}`);
    if (field) members.push([key, relationMember(asked, needs, field, nodes)]);
    else if (name !== "__typename") needs.values.add(name);
  }
  return (source, revision) => {
    const at: Record<string, unknown> = {};
    for (const [key, member] of members) at[key] = member(source, revision);
    return answerRow(needs.values, source, at);
  };
}

/**
 * Adds what a selection on an entity needs, and says how the entity is shown.
 *
 * On an interface each kind that the request has fragments for is a view of its own; all other kinds
 * share one.
 */
export function entityView(given: Asked, needs: EntityNeeds, sets: readonly SelectionSetNode[]): Show<AnswerRow> {
  const asked: Reader = { ...given, showEntity: (below, selections) => entityView(given, below, selections) };
  const shapers = new Map<string, Show<AnswerRow>>();
  const isAll = asked.values === "all";
  if (isAll) needAllOfEntity(asked, needs, null);
  const add = (kind: KindName) => {
    if (isAll) needAllOfEntity(asked, needs, kind);
    const shaper = viewOfKind(asked, needs, kind, collectFields(asked, objectType(asked, kind), sets));
    shapers.set(kindTable[kind].code, shaper);
    return shaper;
  };
  if (needs.type !== "Entity") return add(needs.type);
  needs.values.add("kind");
  const named = namedTypes(asked, sets);
  for (const kind of kindNames.filter((name) => named.has(name))) add(kind);
  const other = kindNames.find((kind) => !named.has(kind));
  const otherwise = other
    ? viewOfKind(asked, needs, other, collectFields(asked, objectType(asked, other), sets))
    : null;
  return (source, revision) => {
    const code = String(needs.values.read("kind", source));
    const row = (shapers.get(code) ?? otherwise)?.(source, revision);
    if (!row) throw new Error(`No view was planned for an entity of kind ${kindOfCode(code)}.`);
    return row;
  };
}
