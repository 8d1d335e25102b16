import { getNamedType, isLeafType } from "graphql";
import { type KindName, kindTable } from "../../model/kind-table";
import type { CitationNeeds, EntityNeeds } from "../needs";
import { type Asked, objectType } from "./collect-fields";

/** What every entity has, and what cursors and orders are made from. */
const ofEveryEntity = ["id", "kind", "name", "position"] as const;

function plainFields(asked: Asked, type: string): string[] {
  return Object.values(objectType(asked, type).getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map(({ name }) => name);
}

/** Adds all stored values of a kind but large ones, or for null those that every entity has. */
export function needAllOfEntity(asked: Asked, needs: EntityNeeds, kind: KindName | null): void {
  needs.values.add(...ofEveryEntity);
  if (kind === null) return;
  const { large } = kindTable[kind];
  needs.values.add(...plainFields(asked, kind).filter((name) => !large.includes(name)));
}

/** Adds all stored values of a citation. */
export function needAllOfCitation(asked: Asked, needs: CitationNeeds): void {
  needs.values.add(...plainFields(asked, "Citation"));
}
