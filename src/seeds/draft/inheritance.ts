import type { StoredValue } from "../../model/graph";
import type { Draft } from "./draft";

/** The wider mandate of every mandate that is an example. */
export function widerMandates(draft: Pick<Draft, "links">): ReadonlyMap<string, string> {
  return new Map(
    draft.links.flatMap(({ from, relationship, to }) => (relationship === "EXEMPLIFIES" ? [[from, to] as const] : [])),
  );
}

/** The wider mandates of a mandate, the nearest first; a circle ends where it would begin again. */
export function chainOf(wider: ReadonlyMap<string, string>, mandate: string): readonly string[] {
  const chain = new Set<string>();
  for (let each = wider.get(mandate); each !== undefined && !chain.has(each); each = wider.get(each)) chain.add(each);
  return Array.from(chain);
}

/** A property of a mandate; what it does not say itself it has from its wider mandate. */
export function inherited(
  draft: Pick<Draft, "entities">,
  wider: ReadonlyMap<string, string>,
  mandate: string,
  property: string,
): StoredValue {
  for (const id of [mandate, ...chainOf(wider, mandate)]) {
    const value = draft.entities.get(id)?.properties[property] ?? null;
    if (value !== null) return value;
  }
  return null;
}
