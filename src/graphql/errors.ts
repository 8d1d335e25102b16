import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { EngineError } from "../store/engine";
import { NothingLoadedError } from "../traversal/run";

/** Where a fault of ours goes, since the caller is told nothing of it. */
export type LogFault = (fault: unknown) => void;

/** Seconds after which a caller may try again when the database is away. */
const retryAfter = "5";

const away = { status: 503, headers: new Map([["retry-after", retryAfter]]) };

/**
 * An error as the caller sees it: with a code and a message that says what to do, or, for a fault of
 * ours, unchanged, so that `maskFault` hides it.
 */
export function asGraphqlError(error: unknown): unknown {
  if (error instanceof NothingLoadedError) {
    return new GraphQLError(error.message, { extensions: { code: "DATABASE_UNAVAILABLE", http: away } });
  }
  if (!(error instanceof EngineError)) return error;
  if (error.code === "TIMEOUT") return new GraphQLError(error.message, { extensions: { code: "TIMEOUT" } });
  if (error.code === "REFUSED") return error;
  return new GraphQLError("The database does not answer at the moment; try again later.", {
    extensions: { code: "DATABASE_UNAVAILABLE", http: away },
    originalError: error,
  });
}

/** Codes of errors that are meant for the caller; everything else is a fault of ours. */
const meantForCallers = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "NOT_FOUND",
  "QUERY_TOO_COMPLEX",
  "PATH_LIMIT",
  "TIMEOUT",
  "DATABASE_UNAVAILABLE",
]);

/** Apollo gives every error of validation one code; a refusal by our own rule keeps its own. */
function refusedBy(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof GraphQLError) || !(error.originalError instanceof GraphQLError)) return {};
  const { extensions } = error.originalError;
  return extensions.code === "QUERY_TOO_COMPLEX" ? extensions : {};
}

/** What GraphQL says without a code after `maxCoercionErrors` wrong values of variables. */
function isEndOfCoercion(message: string): boolean {
  return message.startsWith("Too many errors processing variables");
}

/** Lets errors for the caller through and hides every other one, which is logged. */
export function maskFault(log: LogFault): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { stacktrace: _, ...extensions } = { ...formatted.extensions, ...refusedBy(error) };
    if (isEndOfCoercion(formatted.message)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
    if (meantForCallers.has(String(extensions.code))) return { ...formatted, extensions };
    log(error);
    return {
      message: "Something went wrong on our side. It has been logged.",
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
}
