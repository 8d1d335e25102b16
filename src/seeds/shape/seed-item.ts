import type { Place } from "../problem";
import type { RecordName, seedShape } from "./seed-shape";

/** A value and the place where it was written. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

interface ItemFacts<Name> {
  readonly record: Name;
  readonly place: Place;
  /** True where it was written as a bare word. */
  readonly isShort: boolean;
  /** True where something in it could not be read, so that what is absent proves nothing. */
  readonly isDamaged: boolean;
}

type ValueOf<Shape> = Shape extends { type: "list"; of: infer Name extends RecordName }
  ? readonly ItemOf<Name>[]
  : Shape extends { type: "record"; of: infer Name extends RecordName }
    ? ItemOf<Name>
    : Shape extends { type: "choice"; choices: readonly (infer Choice)[] }
      ? Placed<Choice>
      : Shape extends { type: "number" }
        ? Placed<number>
        : Shape extends { type: "flag" }
          ? Placed<boolean>
          : Placed<string>;

type KeysOf<Name extends RecordName> = (typeof seedShape)[Name]["keys"];

/** A record of the seeds as it was read: what could be read of it, each value with its place. */
export type ItemOf<Name extends RecordName> = ItemFacts<Name> & {
  readonly [Key in keyof KeysOf<Name>]?: ValueOf<KeysOf<Name>[Key]> | undefined;
};

/** Any record of the seeds; `record` tells which. */
export type AnyItem = { [Name in RecordName]: ItemOf<Name> }[RecordName];

/** A record that says what it rests on. */
export type CitingItem = Extract<AnyItem, { readonly citations?: unknown }>;
