import type { FieldShape } from "../shape/field-shape";

type Schema = Readonly<Record<string, unknown>>;

/** Words; a plain number counts as the words it is written with. */
const words: Schema = { type: ["string", "number"], pattern: "\\S" };

/** What may stand behind a key that holds a single value; `read-value.ts` reads by the same rules. */
export function valueSchema({ type, choices }: FieldShape): Schema {
  switch (type) {
    case "identifier":
      return { type: ["string", "number"], pattern: "^[a-z0-9][a-z0-9.-]*$", minimum: 0 };
    case "date":
      return { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$" };
    case "number":
      return { type: ["integer", "string"], pattern: "^\\d+$", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { enum: choices ?? [] };
    default:
      return words;
  }
}

/** A reference beside other keywords is not looked at in draft-07, unless it stands in a list of its own. */
export function besideOthers(schema: Schema): Schema {
  return "$ref" in schema ? { allOf: [schema] } : schema;
}
