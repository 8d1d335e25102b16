import { GraphQLError, GraphQLScalarType, Kind as SyntaxKind } from "graphql";

const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day of the calendar written as `2002-09-05`; `2002-02-30` is none. */
export function isDay(text: string): boolean {
  if (!pattern.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function requireDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new GraphQLError("A Date is a day of the calendar written as 2002-09-05.");
}

/** A day without a time. Kept as text from seed to answer, so that no time zone can move it. */
export const day = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the calendar, ISO 8601: `2002-09-05`.",
  serialize: requireDay,
  parseValue: requireDay,
  parseLiteral: (node) => requireDay(node.kind === SyntaxKind.STRING ? node.value : undefined),
});
