import { GraphQLError } from "graphql";

/** Codes of `extensions.code` for requests that are turned away before or after the database was asked. */
export type RefusalCode = "BAD_USER_INPUT" | "NOT_FOUND" | "QUERY_TOO_COMPLEX";

/**
 * The error for a request that cannot be answered as asked. Its message is for the caller: it names
 * the field and says what is allowed.
 */
export function refusal(
  code: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
