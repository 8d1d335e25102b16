import { kindNames, kindTable } from "../model/kind-table";
import type { RelationshipType } from "../model/relationship-table";
import { statement } from "./statements";

/**
 * The statements that make constraints and indexes, one list an engine: on Neo4j a constraint brings its
 * own index and a second one is refused; on the embedded engine it brings none.
 *
 * All are repeatable and change no data. They cannot share a transaction with data.
 */

/** Every label whose nodes are found by `id`. All that we write carries `MandateGraph`. */
const identifiedLabels: readonly string[] = ["MandateGraph", "Entity", ...kindNames, "Citation", "Dataset"];

/** What else is looked up by its value: what rests on a clause, what belongs to an organisation. */
const lookedUp: readonly (readonly [label: string, property: string])[] = [
  ["Citation", "fact"],
  ["Citation", "link"],
  ["Citation", "document"],
  ["Citation", "clause"],
  ...kindNames.filter((kind) => !kindTable[kind].isShared).map((kind) => [kind, "organisation"] as const),
];

/** What a list is ordered by. The embedded engine's indexes are hashes, which do not help to order. */
const orderedBy = kindNames.map((kind) => [kind, "position"] as const);

/**
 * The links whose beginnings are listed in order, page by page: each keeps the id of its end, `to`, and the position of
 * its beginning, `fromPosition`, so that one index finds a page in the middle of a list.
 */
export const orderedLinks: readonly RelationshipType[] = ["TOWARDS"];

export function neo4jSchema(): readonly string[] {
  return [
    ...identifiedLabels.map(uniqueId),
    ...[...lookedUp, ...orderedBy].map(index),
    ...orderedLinks.map((type) =>
      statement("schema/link-order", { RELATIONSHIP: type, NAME: `mandate_graph_index_${type}_to_fromPosition` }),
    ),
  ];
}

export function embeddedSchema(): readonly string[] {
  const ids = identifiedLabels.map((label) => [label, "id"] as const);
  return [...identifiedLabels.map(uniqueId), ...[...ids, ...lookedUp].map(index)];
}

function uniqueId(label: string): string {
  return statement("schema/unique-id", { LABEL: label, NAME: `mandate_graph_unique_${label}` });
}

function index([label, property]: readonly [label: string, property: string]): string {
  const NAME = `mandate_graph_index_${label}_${property}`;
  return statement("schema/index", { LABEL: label, PROPERTY: property, NAME });
}
