import type { Json, Parameters } from "../../store/engine";
import type { Leaf } from "../mandate-predicate";
import type { ValueNeeds } from "../needs";
import type { Page } from "../page";

/** What a list at the root is asked with, which may differ from one asking to the next of the same statement. */
export interface RootValues {
  readonly page: Page;
  /** The conditions of its filter, in the order in which they stand there. */
  readonly leaves: readonly Leaf[];
}

/** Names and parameters of one statement in the making. Names depend only on the order of asking. */
export class StatementWriter {
  private readonly values: Record<string, Json> = {};
  private readonly askings: [name: string, read: (root: RootValues) => Json][] = [];
  private count = 0;

  /** A number for the variables of one block. */
  nextNumber(): number {
    this.count += 1;
    return this.count;
  }

  /** Takes a value as a parameter: values never stand in a statement's text. */
  parameter(name: string, value: Json): string {
    this.values[name] = value;
    return `$${name}`;
  }

  /** Takes a value that several places have alike, under the name that it was first given: a short text is sent sooner. */
  sharedParameter(name: string, value: Json): string {
    const known = Object.entries(this.values).find(([each, held]) => each.startsWith(name) && held === value);
    return known ? `$${known[0]}` : this.parameter(`${name}${this.nextNumber()}`, value);
  }

  /** Takes a value that each asking of the statement has for itself. */
  asking(name: string, read: (root: RootValues) => Json): string {
    this.askings.push([name, read]);
    return `asked.${name}`;
  }

  get parameters(): Parameters {
    return this.values;
  }

  /** The values of one asking. */
  askingOf(root: RootValues): Readonly<Record<string, Json>> {
    return Object.fromEntries(this.askings.map(([name, read]) => [name, read(root)]));
  }
}

/** The organisation in whose context an entity was reached: its own facts about shared terms count alone. */
export interface Owner {
  /** Cypher for the organisation's id. */
  readonly expression: string;
  /** The variables that the expression needs. */
  readonly variables: readonly string[];
}

/** An entity that is bound in the statement, and in whose context it was reached. */
export interface Place {
  readonly variable: string;
  readonly owner: Owner | null;
}

/** One member of a row: the expression that stands for it, and what is told in which place of the row it is. */
export interface Entry {
  readonly value: string;
  readonly at?: (place: number) => void;
}

/** What a part of a statement adds: blocks before the closing RETURN, and members of the row returned. */
export interface Piece {
  readonly blocks: readonly string[];
  readonly entries: readonly Entry[];
}

/** A `CALL` block with its imports. It is not indented: the driver sends a long text in many small parts. */
export function call(imports: readonly string[], lines: readonly string[]): string {
  return [`CALL (${[...new Set(imports)].join(", ")}) {`, ...lines.filter((line) => line !== ""), "}"].join("\n");
}

/** The conditions that leave out conclusions where they are not asked for. What others have written has no such value. */
export function shown(includeInferred: boolean, ...variables: readonly string[]): string[] {
  return includeInferred ? [] : variables.map((variable) => `${variable}.inferred = false`);
}

/** A MATCH's conditions, or nothing where there are none. */
export const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";

/** The values that are needed of a bound node: the first members of its row. */
export const valuesOf = ({ inOrder }: ValueNeeds, variable: string): Entry[] =>
  inOrder.map((name) => ({ value: `${variable}.${name}` }));

/** A row as a statement writes it: a list, since a map would repeat its keys in every row. */
export function rowOf(entries: readonly Entry[]): string {
  for (const [place, { at }] of entries.entries()) at?.(place);
  return `[${entries.map(({ value }) => value).join(", ")}]`;
}
