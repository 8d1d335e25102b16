import type { KindName } from "../../model/kind-table";
import { type RelationshipType, relationshipTable } from "../../model/relationship-table";
import type { Place } from "../problem";
import type { AnyItem, CitingItem, Placed } from "../shape/seed-item";
import type { Definition } from "./define-entities";
import type { DraftLink, DraftText, DraftWords } from "./draft";
import type { DefaultDocument, WordsWriter } from "./write-words";

/** One organisation's facts while they are gathered. */
export interface Joining {
  readonly organisation: string;
  readonly writer: WordsWriter;
  readonly definitions: readonly Definition[];
  /** The first definition of each id, and what each record defines. */
  readonly byId: ReadonlyMap<string, Definition>;
  readonly byItem: ReadonlyMap<AnyItem, Definition>;
  readonly texts: ReadonlyMap<string, DraftText>;
  /** What each entity rests on, by its definition. */
  readonly words: Map<Definition, readonly DraftWords[]>;
  readonly links: DraftLink[];
  /** The purposes that were met in a mandate. */
  readonly purposes: Set<CitingItem>;
  /** The newest mission, whose `in` is the default for the whole folder. */
  readonly current: Definition | null;
  /** The mission of every objective, by the objective's id. */
  readonly missionOf: Map<string, string>;
}

/** What a link needs beside its two ends. */
export interface LinkFacts {
  readonly place: Place;
  readonly words: readonly DraftWords[];
  readonly isExample?: boolean;
  readonly isDamaged?: boolean;
}

/** Adds a link, unless one of its ends is unknown, which another problem says. */
export function addLink(
  joining: Joining,
  from: string | null,
  relationship: RelationshipType,
  to: string | null,
  facts: LinkFacts,
): void {
  if (from === null || to === null) return;
  const { organisation, links } = joining;
  links.push({ from, relationship, to, organisation, isExample: false, isDamaged: false, ...facts });
}

/** The document in which a mission's words stand. */
export function documentOfMission(joining: Joining, mission: string | null): DefaultDocument {
  const definition = (mission === null ? undefined : joining.byId.get(mission)) ?? joining.current;
  return definition?.item.record === "mission" ? (definition.item.in ?? null) : null;
}

/** The id of what stands at the end of a relationship, by the kinds that the table of relationships allows there. */
export function endOf(
  joining: Joining,
  relationship: RelationshipType,
  written: Placed<string> | undefined,
  end: "from" | "to" = "to",
): string | null {
  const kinds = relationshipTable[relationship][end];
  return written === undefined
    ? null
    : joining.writer.references.resolve(written, { kinds, relationship, organisation: joining.organisation });
}

/** The same where the record says of which kind the end is: a kind that is not allowed there resolves to nothing. */
export function endOfKind(
  joining: Joining,
  relationship: RelationshipType,
  written: Placed<string>,
  kind: KindName,
): string | null {
  const { writer, organisation } = joining;
  const isAllowed = relationshipTable[relationship].to.includes(kind);
  const kinds = isAllowed ? [kind] : relationshipTable[relationship].to;
  return writer.references.resolve(written, { kinds, relationship, organisation, writtenKind: kind });
}

/** The words of a record, or where it has none those of the record that it stands in. */
export function wordsWithin(
  joining: Joining,
  item: CitingItem,
  fallback: DefaultDocument,
  outer: readonly DraftWords[],
): readonly DraftWords[] {
  const own = joining.writer.own(item, fallback);
  return own.length > 0 ? own : outer;
}
