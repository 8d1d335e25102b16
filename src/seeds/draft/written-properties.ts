import type { StoredValue } from "../../model/graph";
import type { AnyItem, Placed } from "../shape/seed-item";

function written<Value extends StoredValue>(value: Placed<Value> | undefined): Value | null {
  return value?.value ?? null;
}

/**
 * The stored properties that a record itself gives, by the names of the model.
 *
 * What depends on other records or on a text (the wording, the current mission, an inherited modality) is added
 * when the graph is built.
 */
export function propertiesOf(item: AnyItem): Readonly<Record<string, StoredValue>> {
  const name = "name" in item ? written(item.name) : null;
  switch (item.record) {
    case "organisation":
      return { name, acronym: written(item.acronym), regionalFocus: written(item.regionalFocus) };
    case "mission":
      return { name, adoptedOn: written(item.adoptedOn), adoptedBy: written(item.adoptedBy) };
    case "objective":
      return { name, number: written(item.number), modality: written(item.modality) };
    case "mandate":
      return { name, modality: written(item.modality), action: written(item.action) };
    case "document":
      return { name, documentType: written(item.documentType), hasText: item.text !== undefined };
    case "category":
      return { name, external: written(item.external) };
    default:
      return { name };
  }
}

/** The mission that was adopted last, of those with a day the latest; undefined where there is none. */
export function newestMission<Mission extends { readonly properties: Readonly<Record<string, StoredValue>> }>(
  missions: readonly Mission[],
): Mission | undefined {
  const day = (mission: Mission): string => String(mission.properties.adoptedOn ?? "");
  return missions.reduce<Mission | undefined>(
    (newest, each) => (newest !== undefined && day(newest) > day(each) ? newest : each),
    undefined,
  );
}
