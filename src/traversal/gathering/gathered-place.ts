import type { KindName } from "../../model/kind-table";
import type { EntityNeeds } from "../needs";
import { composeEntity } from "../statement/compose-entity";
import { call, rowOf, type StatementWriter } from "../statement/statement-writer";

/** An entity as one organisation's text sees it: of a shared term, only what that text says of it. */
export interface Seen {
  readonly id: string;
  readonly organisation: string;
}

/** What a question found to be part of its answer: entities by kind, and the facts whose citations it shows. */
export interface Named {
  readonly entities: Partial<Readonly<Record<KindName | "Entity", Iterable<string>>>>;
  /** Entities of views that show them as an organisation's text sees them. */
  readonly seen?: Partial<Readonly<Record<KindName | "Entity", Iterable<Seen>>>>;
  /** Ids of entities and links. */
  readonly facts: Iterable<string>;
}

/** Entities that are gathered together. */
export interface GatheredPlace {
  readonly type: KindName | "Entity";
  readonly isSeen: boolean;
  readonly column: string;
  /** Where they stand in the statement's row, and in theirs the organisation that sees them. */
  place: number;
  organisationPlace: number;
  readonly needs: EntityNeeds;
}

/** A block that finds entities by their ids, with all that is needed below them. */
export function composePlace(writer: StatementWriter, gathered: GatheredPlace, named: Named): string {
  const { type, isSeen, column, needs } = gathered;
  if (!isSeen) {
    const ids = writer.parameter(`ids${type}`, [...new Set(named.entities[type] ?? [])]);
    const { blocks, entries } = composeEntity(writer, needs, { variable: "entity", owner: null });
    const lines = [`UNWIND ${ids} AS named`, `MATCH (entity:${type} {id: named})`, ...blocks];
    return call(["dataset"], [...lines, `RETURN collect(${rowOf(entries)}) AS ${column}`]);
  }
  const distinct = new Map(
    [...(named.seen?.[type] ?? [])].map(({ id, organisation }) => [`${organisation} ${id}`, { id, organisation }]),
  );
  const seen = writer.parameter(`seen${type}`, [...distinct.values()]);
  const owner = { expression: "organisation", variables: ["organisation"] };
  const { blocks, entries } = composeEntity(writer, needs, { variable: "entity", owner });
  const lines = [
    `UNWIND ${seen} AS named`,
    "WITH named.id AS asked, named.organisation AS organisation",
    `MATCH (entity:${type} {id: asked})`,
    ...blocks,
  ];
  const seenBy = { value: "organisation", at: (index: number) => (gathered.organisationPlace = index) };
  return call(["dataset"], [...lines, `RETURN collect(${rowOf([...entries, seenBy])}) AS ${column}`]);
}
