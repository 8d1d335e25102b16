import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { FieldShape, RecordShape } from "./field-shape";
import { didYouMean } from "./nearest-name";
import { type Reader, readValue } from "./read-value";
import type { AnyItem, ItemOf, Placed } from "./seed-item";
import { type RecordName, seedShape } from "./seed-shape";

type Value = Placed<string | number | boolean> | AnyItem | readonly AnyItem[];

/** A record that is being read. */
interface Draft {
  readonly shape: RecordShape;
  readonly values: Map<string, Value>;
  /** The keys that were met, and the names under which they were written. */
  readonly written: Set<string>;
  readonly names: Set<string>;
  isDamaged: boolean;
  hasUnknownKey: boolean;
}

/** A value, as far as it could be read. */
interface FieldReading {
  readonly value: Value | null;
  readonly isWhole: boolean;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function asNode(value: unknown): Node | null {
  return value as Node | null;
}

function readField(key: string, field: FieldShape, node: Node | null, reader: Reader): FieldReading {
  if (isAlias(node)) return { value: null, isWhole: false };
  if (field.type === "record") {
    const value = readItem(node, field.of as RecordName, reader);
    return { value, isWhole: value !== null };
  }
  if (field.type === "list") {
    if (isScalar(node) && node.value === null) return { value: [], isWhole: true };
    const nodes = isSeq(node) ? node.items.map(asNode) : [node];
    const items = nodes.map((item) => readItem(item, field.of as RecordName, reader)).filter((item) => item !== null);
    return { value: items, isWhole: items.length === nodes.length };
  }
  const reading = readValue(field, key, node);
  if ("value" in reading) return { value: { value: reading.value, place: reader.placeOf(node) }, isWhole: true };
  reader.report(reader.placeOf(node), reading.rule, reading.message, reading.suggestion);
  return { value: null, isWhole: false };
}

function keyOf(written: string, shape: RecordShape): string | null {
  if (Object.hasOwn(shape.keys, written)) return written;
  return Object.keys(shape.keys).find((key) => shape.keys[key]?.alias === written) ?? null;
}

function readPair(pair: Pair, draft: Draft, reader: Reader): void {
  const { shape, values, written, names } = draft;
  const place = reader.placeOf(asNode(pair.key));
  const name = isScalar(pair.key) ? String(pair.key.value) : null;
  const key = name === null ? null : keyOf(name, shape);
  if (key === null) {
    const known = Object.keys(shape.keys).filter((each) => shape.keys[each]?.refused !== true);
    const message = name === null ? "A key is a single word." : `The key \`${name}\` is not known here.`;
    const nearest = name === null ? null : didYouMean(name, known);
    reader.report(place, "unknown-key", message, nearest ?? `Known are ${known.join(", ")}.`);
    draft.isDamaged = true;
    draft.hasUnknownKey = true;
    return;
  }
  if (written.has(key)) {
    const isTold = names.has(String(name));
    if (!isTold)
      reader.report(
        place,
        "conflicting-keys",
        `\`${name}\` says again what another key of this record says.`,
        "Keep one of the two.",
      );
    draft.isDamaged = true;
    return;
  }
  written.add(key);
  names.add(String(name));
  if (pair.value === null) {
    reader.report(place, "wrong-type", `\`${key}\` has no value.`, "Write one, or leave out the key.");
    draft.isDamaged = true;
    return;
  }
  const { value, isWhole } = readField(key, shape.keys[key] as FieldShape, asNode(pair.value), reader);
  if (!isWhole) draft.isDamaged = true;
  if (value !== null) values.set(key, value);
}

function reportMissing(draft: Draft, node: Node | null, reader: Reader): void {
  if (draft.hasUnknownKey) return;
  for (const [key, field] of Object.entries(draft.shape.keys)) {
    const isNeeded =
      field.required === true || (field.requiredUnless !== undefined && !draft.written.has(field.requiredUnless));
    if (!isNeeded || draft.written.has(key)) continue;
    draft.isDamaged = true;
    reader.report(
      reader.placeOf(node),
      "missing-key",
      `${capital(draft.shape.called)} needs \`${key}\`.`,
      field.description,
    );
  }
}

/**
 * Reads one record by its row in the table of shapes.
 *
 * Whatever is wrong is reported with its place; what could be read is returned and marked as damaged.
 * Null where nothing like the record stands there.
 */
export function readItem<Name extends RecordName>(
  node: Node | null,
  record: Name,
  reader: Reader,
): ItemOf<Name> | null {
  const shape: RecordShape = seedShape[record];
  const draft: Draft = {
    shape,
    values: new Map(),
    written: new Set(),
    names: new Set(),
    isDamaged: false,
    hasUnknownKey: false,
  };
  const isShort = isScalar(node) && shape.short !== undefined && node.value !== null;
  if (isShort) {
    const key = shape.short as string;
    const { value } = readField(key, shape.keys[key] as FieldShape, node, reader);
    if (value === null) return null;
    draft.values.set(key, value);
  } else if (isMap(node)) {
    for (const pair of node.items) readPair(pair, draft, reader);
    reportMissing(draft, node, reader);
  } else {
    const suggestion = shape.short === undefined ? "Write `key: value` lines." : "Write its id, or `key: value` lines.";
    reader.report(reader.placeOf(node), "wrong-type", `Expected here: ${shape.called}.`, suggestion);
    return null;
  }
  const facts = { record, place: reader.placeOf(node), isShort, isDamaged: draft.isDamaged };
  return { ...Object.fromEntries(draft.values), ...facts } as unknown as ItemOf<Name>;
}
