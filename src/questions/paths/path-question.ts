import { type KindName, kindNames, kindTable } from "../../model/kind-table";
import { refusal } from "../../traversal/refusal";

/** What a search for paths is asked. */
export interface PathQuestion {
  /** The root field that asks. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly limit: number;
  /** The codes of the kinds that may be passed. */
  readonly through: readonly string[];
  /** Entities that may not be passed. */
  readonly avoid: readonly string[];
  /** The most links of an entity that may be passed; null for any number. */
  readonly maxDegree: number | null;
  readonly includeInferred: boolean;
}

type Given = Readonly<Record<string, unknown>>;

/** Texts hold hundreds of clauses: they would join everything with everything, so they are passed only where named. */
const passedWhereNamed: readonly KindName[] = ["Document", "Clause"];
const passedByDefault = kindNames
  .filter((kind) => !passedWhereNamed.includes(kind))
  .map((kind) => kindTable[kind].code);

const most = { maxLength: 8, limit: 100, maxDegree: 2_147_483_647, avoid: 500 };

function wholeNumber(field: string, argument: "maxLength" | "limit" | "maxDegree", value: number, least: number) {
  const maximum = most[argument];
  if (value >= least && value <= maximum) return value;
  throw refusal("BAD_USER_INPUT", `"${argument}" of "${field}" must be from ${least} to ${maximum}, not ${value}.`, {
    field,
    argument,
    minimum: least,
    maximum,
  });
}

const given = <Value>(value: unknown): Value | null => (value ?? null) as Value | null;

/**
 * Reads the arguments of `paths` and `connected`.
 *
 * @throws BAD_USER_INPUT with field and argument for what is out of range; the database has not been asked then
 */
export function readPathQuestion(field: string, values: Given): PathQuestion {
  const avoid = [...new Set(given<string[]>(values.avoid) ?? [])];
  if (avoid.length > most.avoid) {
    throw refusal("BAD_USER_INPUT", `"avoid" of "${field}" takes at most ${most.avoid} ids, not ${avoid.length}.`, {
      field,
      argument: "avoid",
      maximum: most.avoid,
    });
  }
  const maxDegree = given<number>(values.maxDegree);
  return {
    field,
    from: String(values.from),
    to: String(values.to),
    maxLength: wholeNumber(field, "maxLength", given<number>(values.maxLength) ?? 6, 1),
    limit: field === "connected" ? 1 : wholeNumber(field, "limit", given<number>(values.limit) ?? 10, 1),
    through: [...new Set(given<string[]>(values.through) ?? passedByDefault)],
    avoid,
    maxDegree: maxDegree === null ? null : wholeNumber(field, "maxDegree", maxDegree, 0),
    includeInferred: values.includeInferred === true,
  };
}
