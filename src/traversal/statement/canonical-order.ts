import { shapeOf } from "../mandate-predicate";
import type { CitationNeeds, EntityNeeds, RelationNeeds } from "../needs";

/*
 * Two requests that need the same things must give the same statement text, whatever the order and
 * the aliases of their fields: a database plans each new text once, and that is what costs.
 */

function citationsKey(needs: CitationNeeds | null): string {
  return needs === null
    ? ""
    : `c${needs.values.inOrder.join()}/${needs.document ? entityKey(needs.document) : ""}/${needs.clause ? entityKey(needs.clause) : ""}`;
}

function entityKey(needs: EntityNeeds): string {
  const relations = needs.relations.map(relationKey).sort().join(";");
  return `{${needs.values.inOrder.join()}|${citationsKey(needs.citations)}|${relations}}`;
}

function relationKey(needs: RelationNeeds): string {
  const { field, to, page, predicate, includeInferred, includeParts } = needs;
  return [
    field ? `${field.on}.${field.field}` : to,
    page.backwards ? "backwards" : "",
    page.after ? "after" : "",
    page.before ? "before" : "",
    includeInferred ? "inferred" : "",
    predicate ? shapeOf(predicate) : "",
    includeParts ? "parts" : "",
    needs.needsRows ? "rows" : "",
    needs.needsCount ? "count" : "",
    needs.needsIsExample ? "example" : "",
    citationsKey(needs.edgeCitations),
    ...[needs.node, needs.fromEnd, needs.toEnd].map((entity) => (entity ? entityKey(entity) : "")),
  ].join(":");
}

/** The relations in an order that depends only on what they need. */
export function inCanonicalOrder(relations: readonly RelationNeeds[]): RelationNeeds[] {
  if (relations.length < 2) return [...relations];
  return relations
    .map((relation) => ({ relation, key: relationKey(relation) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ relation }) => relation);
}
