import type { StoredValue } from "../../model/graph";
import { entityId, type KindName, kindTable } from "../../model/kind-table";
import { vocabularyFolder } from "../files/find-files";
import type { Place, Problem } from "../problem";
import type { FolderItems } from "../shape/read-folder";
import type { AnyItem, ItemOf, Placed } from "../shape/seed-item";
import { propertiesOf } from "./written-properties";

/** An entity as its record defines it, before it is known what it rests on. */
export interface Definition {
  readonly kind: KindName;
  readonly id: string;
  readonly shortId: string;
  readonly organisation: string | null;
  readonly place: Place;
  readonly order: number;
  readonly item: AnyItem;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** Every definition in the seeds, in the order in which they are written. */
export interface Definitions {
  readonly all: readonly Definition[];
  /** `organisation/kind` where a definition was lost because its id could not be read. */
  readonly lost: ReadonlySet<string>;
}

type Found = Omit<Definition, "order">;

/** True for a purpose that is defined where it stands, rather than referred to. */
export function isDefinition(purpose: ItemOf<"purpose">): boolean {
  return purpose.name !== undefined || (purpose.isDamaged && !purpose.isShort);
}

function* namedBodies(mandate: ItemOf<"mandate">): Iterable<ItemOf<"includedBody">> {
  for (const addressee of [...(mandate.towards ?? []), ...(mandate.benefits ?? [])]) {
    for (const body of addressee.bodies ?? []) if (body.name !== undefined) yield body;
  }
}

/** The records of a file that define something, with the kind and the id that they define. */
function* definingItems(file: ItemOf<"organisationFile">): Iterable<[KindName, AnyItem, Placed<string> | undefined]> {
  const { organisation, mission } = file;
  if (organisation !== undefined) yield ["Organisation", organisation, organisation.id];
  for (const each of mission === undefined ? (file.missions ?? []) : [mission, ...(file.missions ?? [])])
    yield ["Mission", each, each.id];
  for (const each of file.documents ?? []) yield ["Document", each, each.id];
  for (const each of file.principles ?? []) yield ["Principle", each, each.id];
  for (const each of file.conditions ?? []) yield ["Condition", each, each.id];
  for (const each of file.objectives ?? []) yield ["Objective", each, each.id ?? numberAsId(each)];
  for (const each of file.purposes ?? []) if (isDefinition(each)) yield ["Purpose", each, each.id];
  for (const each of file.mandates ?? []) {
    yield ["Mandate", each, each.id];
    for (const purpose of each.purposes ?? []) if (isDefinition(purpose)) yield ["Purpose", purpose, purpose.id];
    for (const body of namedBodies(each)) yield ["Body", body, body.body];
  }
  for (const each of file.categories ?? []) yield ["StakeholderCategory", each, each.id];
  for (const each of file.bodies ?? []) yield ["Body", each, each.id];
  for (const each of file.topics ?? []) yield ["Topic", each, each.id];
}

function numberAsId(objective: ItemOf<"objective">): Placed<string> | undefined {
  const { number } = objective;
  return number === undefined ? undefined : { value: String(number.value), place: number.place };
}

function checkId(written: Placed<string>, problems: Problem[]): boolean {
  if (/^[a-z0-9][a-z0-9.-]*$/u.test(written.value)) return true;
  const suggestion = "Where it is defined, an id is short: lower-case letters, digits, `-` and `.`.";
  problems.push({ place: written.place, rule: "wrong-id", message: `"${written.value}" is no id.`, suggestion });
  return false;
}

const reserved = new Set(["category", "body", "topic", vocabularyFolder]);

function checkOrganisationId(written: Placed<string>, folder: string, problems: Problem[]): void {
  const { value, place } = written;
  const report = (message: string, suggestion: string): void => {
    problems.push({ place, rule: "wrong-id", message, suggestion });
  };
  if (reserved.has(value))
    report(`"${value}" is the id of no organisation: shared terms begin with it.`, "Choose another.");
  else if (value !== folder)
    report(
      `The organisation "${value}" stands in the folder "${folder}".`,
      "The folder is named by the organisation's id.",
    );
}

function inOrderOfPlace(left: Found, right: Found): number {
  return left.place.line - right.place.line || left.place.column - right.place.column;
}

/** Gathers everything that the seeds define. */
export function defineEntities(folders: readonly FolderItems[], problems: Problem[]): Definitions {
  const all: Definition[] = [];
  const lost = new Set<string>();
  for (const { folder, files } of folders) {
    const owner = folder.name;
    for (const file of files) {
      const found: Found[] = [];
      for (const [kind, item, written] of definingItems(file)) {
        if (written === undefined || !checkId(shortened(written, kind), problems)) {
          lost.add(`${owner}/${kind}`);
          continue;
        }
        if (kind === "Organisation") checkOrganisationId(written, owner, problems);
        const shortId = kind === "Organisation" ? owner : shortened(written, kind).value;
        const id = entityId(kind, shortId, owner);
        const organisation = kindTable[kind].isShared ? null : owner;
        found.push({ kind, id, shortId, organisation, place: written.place, item, properties: propertiesOf(item) });
      }
      for (const each of found.sort(inOrderOfPlace)) all.push({ ...each, order: all.length });
    }
  }
  return { all, lost };
}

/** A body named where it is included may be written with its full id. */
function shortened(written: Placed<string>, kind: KindName): Placed<string> {
  const prefix = "body/";
  return kind === "Body" && written.value.startsWith(prefix)
    ? { ...written, value: written.value.slice(prefix.length) }
    : written;
}
