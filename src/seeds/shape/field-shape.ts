/**
 * How one key of a seed record is described.
 *
 * The table of these (`seed-shape.ts`) is all there is to know about what may be written: the reader, its
 * messages and the JSON Schema for editors come from it.
 */
export interface FieldShape {
  readonly type: FieldType;
  /** One sentence for authors. */
  readonly description: string;
  readonly required?: boolean;
  /** The key that makes this one needless where it is given. */
  readonly requiredUnless?: string;
  /** Another name under which the same value may be written. */
  readonly alias?: string;
  /** Known only so that writing it gets a better answer than "unknown key"; no schema shows it. */
  readonly refused?: boolean;
  /** The words allowed, where `type` is `choice`. */
  readonly choices?: readonly string[];
  /** The record that stands here, or in the list that stands here. */
  readonly of?: string;
}

/**
 * What may stand behind a key.
 *
 *  - `text`: words; a plain number counts as the words it is written with;
 *  - `identifier`: the short id of the thing itself: lower-case letters, digits, `-` and `.`;
 *  - `reference`: the short or the full id of something else;
 *  - `path`: a file beside the YAML file or below it;
 *  - `date`: a day of the calendar, `1999-03-01`;
 *  - `record`: one record, `list`: any number of them; one alone may stand without the dash.
 */
export type FieldType =
  | "text"
  | "identifier"
  | "reference"
  | "path"
  | "date"
  | "number"
  | "flag"
  | "choice"
  | "record"
  | "list";

/** How one record of the seeds is described. */
export interface RecordShape {
  /** How a sentence calls one of them: `a mandate`. */
  readonly called: string;
  readonly description: string;
  /** The key that a bare word stands for, where the record may be written as one: `[vote]` for `[{ id: vote }]`. */
  readonly short?: string;
  readonly keys: Readonly<Record<string, FieldShape>>;
}
