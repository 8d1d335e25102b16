import { entityId, type KindName, kindNames } from "../../model/kind-table";
import type { RelationshipType } from "../../model/relationship-table";
import type { Placed } from "../shape/seed-item";
import type { Draft, DraftEntity, DraftReference } from "./draft";

/** What may stand where an id is written. */
export interface WantedEnd {
  readonly kinds: readonly KindName[];
  readonly relationship: RelationshipType | null;
  readonly organisation: string;
  /** The kind that the record itself names, if it names one. */
  readonly writtenKind?: KindName;
}

/** Finds what the ids in one organisation's seeds refer to, and remembers every id that was followed. */
export class References {
  readonly all = new Map<Placed<string>, DraftReference>();
  readonly #entities: ReadonlyMap<string, DraftEntity>;
  readonly #objectives: ReadonlyMap<string, string>;

  /** `objectives`: ids of objectives by `organisation/number`, for those whose id is not their number. */
  constructor(entities: ReadonlyMap<string, DraftEntity>, objectives: ReadonlyMap<string, string>) {
    this.#entities = entities;
    this.#objectives = objectives;
  }

  /** The id of what is meant, or null where nothing of these kinds has it. */
  resolve(written: Placed<string>, wanted: WantedEnd): string | null {
    const known = this.all.get(written);
    if (known !== undefined) return known.resolved;
    const { kinds, organisation, writtenKind = null } = wanted;
    const isOfWrongKind = writtenKind !== null && !kinds.includes(writtenKind);
    const resolved = isOfWrongKind ? null : this.#find(written.value, kinds, organisation);
    this.all.set(written, { ...wanted, written, writtenKind, resolved });
    return resolved;
  }

  #find(written: string, kinds: readonly KindName[], organisation: string): string | null {
    for (const kind of kinds) {
      for (const id of [entityId(kind, written, organisation), written]) {
        const entity = this.#entities.get(id);
        if (entity?.kind === kind && (entity.organisation ?? organisation) === organisation) return id;
      }
      const numbered = this.#objectives.get(`${organisation}/${written}`);
      if (kind === "Objective" && numbered !== undefined) return numbered;
    }
    return null;
  }
}

/** What a reference names of a kind that may not stand there, or null. */
export function namedOfOtherKind(draft: Draft, reference: DraftReference): KindName | null {
  if (reference.resolved !== null) return null;
  const { written, organisation, kinds, writtenKind } = reference;
  if (writtenKind !== null && !kinds.includes(writtenKind)) return writtenKind;
  const isVisible = (entity: DraftEntity | undefined): boolean =>
    entity !== undefined && !kinds.includes(entity.kind) && (entity.organisation ?? organisation) === organisation;
  for (const kind of kindNames) {
    for (const id of [entityId(kind, written.value, organisation), written.value]) {
      const entity = draft.entities.get(id);
      if (entity?.kind === kind && isVisible(entity)) return kind;
    }
  }
  return null;
}
