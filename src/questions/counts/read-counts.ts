import type { Json, Parameters } from "../../store/engine";
import { statement } from "../../store/statements";
import type { MandatePredicate } from "../../traversal/mandate-predicate";
import type { Reads } from "../../traversal/root-plan";
import { asParameters, composePredicate } from "../../traversal/statement/compose-predicate";
import { call, StatementWriter } from "../../traversal/statement/statement-writer";
import { readRow } from "../one-revision";
import { groupings, modalities, type Value } from "./groupings";

/** What is counted, by what. */
export interface CountsAsked {
  /** One to three names of groupings. */
  readonly by: readonly string[];
  readonly predicate: MandatePredicate | null;
  readonly includeInferred: boolean;
}

/** Mandates that fall under the same values. */
export interface Tally {
  /** For each grouping asked the values; empty where the mandates have none. */
  readonly values: readonly (readonly string[])[];
  readonly count: number;
}

/** What was counted, and for each grouping asked all that can be counted under. */
export interface Counted {
  readonly tallies: readonly Tally[];
  readonly known: readonly (readonly Value[])[];
}

/** The one statement that counts; its text depends on the groupings, not on their order, and on the filter's shape. */
function compose({ by, predicate, includeInferred }: CountsAsked): { text: string; parameters: Parameters } {
  const writer = new StatementWriter();
  const inferred = writer.parameter("inferred", includeInferred);
  const names = Object.keys(groupings).filter((name) => by.includes(name));
  const tested =
    predicate && composePredicate(writer, predicate, { mandate: "mandate", includeInferred, ...asParameters(writer) });
  const found = names.map((name) => `found${name}`);
  const lines = [
    `MATCH (mandate:Mandate) WHERE ${inferred} OR mandate.inferred = false`,
    ...(tested
      ? [...tested.blocks, `WITH ${["mandate", ...tested.variables].join(", ")} WHERE ${tested.expression}`]
      : []),
    ...names.map((name) => {
      const block = call(["mandate"], [statement(`counts/${groupings[name]?.block}`)]);
      return call(["mandate"], [block, `RETURN values AS found${name}`]);
    }),
    `WITH ${found.join(", ")}, count(mandate) AS many`,
    `RETURN collect({${[...found.map((column) => `${column}: ${column}`), "count: many"].join(", ")}}) AS tallies`,
  ];
  const known = names.flatMap((name) => {
    const kind = groupings[name]?.kind ?? null;
    if (kind === null) return [];
    const block = call(["dataset"], [statement("counts/known-values", { LABEL: kind })]);
    return [call(["dataset"], [block, `RETURN known AS known${name}`])];
  });
  const columns = names.filter((name) => groupings[name]?.kind).map((name) => `known${name}`);
  const text = [
    statement("entry/all"),
    call(["dataset"], lines),
    ...known,
    `RETURN ${["dataset.revision AS revision", "tallies", ...columns].join(", ")}`,
  ].join("\n");
  return { text, parameters: writer.parameters };
}

/** Counts mandates, in one statement. Mandates that fall under the same values are counted by the database. */
export async function readCounts(reads: Reads, counts: CountsAsked): Promise<Counted> {
  const { text, parameters } = compose(counts);
  const row = await readRow(reads, text, parameters);
  const tallies = row.tallies as readonly Readonly<Record<string, Json>>[];
  return {
    tallies: tallies.map((tally) => ({
      values: counts.by.map((name) => tally[`found${name}`] as readonly string[]),
      count: Number(tally.count),
    })),
    known: counts.by.map((name) => {
      const found = row[`known${name}`] as readonly { readonly id: string; readonly name: string }[] | undefined;
      return found?.map(({ id, name: label }) => ({ id, label })) ?? modalities;
    }),
  };
}
