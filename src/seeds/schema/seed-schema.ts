import type { FieldShape, RecordShape } from "../shape/field-shape";
import { type RecordName, seedShape } from "../shape/seed-shape";
import { besideOthers, valueSchema } from "./value-schema";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const shapes: Readonly<Record<string, RecordShape>> = seedShape;

const reference = (record: string): JsonSchema => ({ $ref: `#/definitions/${record}` });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The two sorts of files, by the name of the schema's file: editors ask for one schema a file. */
export const schemaFiles = {
  "seed.schema.json": "organisationFile",
  "vocabulary.schema.json": "vocabularyFile",
} as const satisfies Readonly<Record<string, RecordName>>;

/** One item where a record is wanted: the record, or the bare word that is short for it. */
function itemSchema(record: string): JsonSchema {
  const { short, keys } = shapes[record] as RecordShape;
  if (short === undefined) return reference(record);
  return { anyOf: [valueSchema(keys[short] as FieldShape), reference(record)] };
}

/** A list may be left empty, and one item may stand without the dash. */
function listSchema(record: string): JsonSchema {
  const item = itemSchema(record);
  return { anyOf: [{ type: "array", items: item }, ...((item.anyOf as JsonSchema[]) ?? [item]), { type: "null" }] };
}

function fieldSchema(field: FieldShape): JsonSchema {
  const { type, of = "" } = field;
  const value =
    type === "list" ? listSchema(of) : type === "record" ? besideOthers(itemSchema(of)) : valueSchema(field);
  return { description: field.description, ...value };
}

/** The laws that go beyond single keys: which are needed, and which stand for each other. */
function lawsOf(keys: RecordShape["keys"]): JsonSchema {
  const entries = Object.entries(keys);
  const required = entries.flatMap(([key, { required, alias }]) => (required && !alias ? [key] : []));
  const aliases = entries.flatMap(([key, { required, alias }]) => {
    if (alias === undefined) return [];
    const either = [{ required: [key] }, { required: [alias] }];
    return [required ? { oneOf: either } : { not: { required: [key, alias] } }];
  });
  const unless = entries.flatMap(([key, { requiredUnless: other }]) =>
    other === undefined ? [] : [{ anyOf: [{ required: [key] }, { required: [other] }] }],
  );
  const laws = [...aliases, ...unless];
  return { ...(required.length > 0 ? { required } : {}), ...(laws.length > 0 ? { allOf: laws } : {}) };
}

function recordSchema({ called, description, keys }: RecordShape): JsonSchema {
  const shown = Object.entries(keys).filter(([, { refused }]) => refused !== true);
  const properties = shown.flatMap(([key, field]) => {
    const schema = fieldSchema(field);
    return [key, field.alias].flatMap((name) => (name === undefined ? [] : [[name, schema]]));
  });
  return {
    title: capital(called),
    description,
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...lawsOf(keys),
  };
}

/** The records that can stand in a record, itself included. */
function reachableFrom(record: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(record)) return found;
  found.add(record);
  for (const { of } of Object.values((shapes[record] as RecordShape).keys)) {
    if (of !== undefined) reachableFrom(of, found);
  }
  return found;
}

/**
 * The JSON Schema (draft-07, which every editor reads) of one sort of seed file, made from the table of shapes.
 *
 * Editors complete keys and show their sentences by it. What it refuses, `check` refuses too; what only `check` can
 * know (ids that lead somewhere, words that stand in the text) it lets through.
 */
export function makeSeedSchema(file: keyof typeof schemaFiles): JsonSchema {
  const record = schemaFiles[file];
  const { type, ...root } = recordSchema(shapes[record] as RecordShape);
  const others = Object.keys(shapes).filter((name) => name !== record && reachableFrom(record).has(name));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Made from src/seeds/shape/seed-shape.ts by `npm run generate`.",
    type: [type, "null"],
    ...root,
    definitions: Object.fromEntries(others.map((name) => [name, recordSchema(shapes[name] as RecordShape)])),
  };
}

/** The schema as the text of its file. */
export function seedSchemaText(file: keyof typeof schemaFiles): string {
  return `${JSON.stringify(makeSeedSchema(file), null, 2)}\n`;
}
