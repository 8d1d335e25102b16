import { type GraphQLSchema, parse, validate } from "graphql";
import { type KindName, kindNames, kindTable } from "../../../src/model/kind-table";
import type { Random } from "./random";
import { SelectionWriter } from "./random-selection";
import type { Slot } from "./random-variables";

/** A query whose arguments are all variables, so that one text can be asked in many ways. */
export interface RandomQuery {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** What a random query may be made of. */
export interface QueryBounds {
  readonly rootFields: number;
  /** About how many lists, counts and look-ups may be asked below one root field. */
  readonly blocks: number;
  /** The kinds worth looking up by id: of others there are none. */
  readonly kinds: readonly KindName[];
}

/** Mostly small, now and then large. */
export function anyBounds(random: Random, rootFields: number, kinds: readonly KindName[]): QueryBounds {
  return { rootFields, blocks: random.chance(0.1) ? random.whole(25, 50) : random.whole(3, 20), kinds };
}

/** The root fields that traversals answer; those named twice are asked more often. */
function rootFieldsFor(kinds: readonly KindName[]): string[] {
  const lists = kindNames.filter((kind) => kindTable[kind].hasRootList).map((kind) => kindTable[kind].plural);
  const more = ["nodes", "nodes", "node", "node", "mandates", "document", "clause", "organisation"];
  const useless = kindNames.filter((kind) => !kinds.includes(kind)).map((kind) => kindTable[kind].single);
  return [...kindNames.map((kind) => kindTable[kind].single), ...lists, ...more].filter(
    (name) => !useless.includes(name),
  );
}

/** A valid query that follows eight relationships at most. */
export function randomQuery(random: Random, schema: GraphQLSchema, bounds: QueryBounds): RandomQuery {
  const { rootFields, kinds } = bounds;
  const writer = new SelectionWriter(random, schema, bounds.blocks * rootFields);
  const fields = schema.getQueryType()?.getFields() ?? {};
  const names = rootFieldsFor(kinds);
  const roots: string[] = [];
  while (roots.length < rootFields) {
    const field = fields[random.pick(names)];
    if (field) roots.push(writer.field(field, { depth: random.whole(0, 8), isShared: true }));
  }
  const declared = writer.slots.map(({ variable, type }) => `$${variable}: ${type}`).join(", ");
  const operation = `query${declared ? ` (${declared})` : ""} { ${roots.join(" ")} }`;
  const text = [operation, ...writer.fragments].join("\n");
  const [error] = validate(schema, parse(text));
  if (error) throw new Error(`The random query is not valid: ${error.message}\n${text}`);
  return { text, slots: writer.slots };
}
