import { Neo4jError } from "neo4j-driver";
import { EngineError, type EngineErrorCode } from "../engine";

/** What neo4j-driver threw, as an EngineError. Its own text names addresses and statements: it stays in `cause`. */
export function neo4jError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const code = error instanceof Neo4jError ? error.code : "";
  const text = error instanceof Error ? error.message : "";
  const known = knownErrors.find(({ mark }) => mark.test(code) || mark.test(text));
  return known === undefined
    ? new EngineError("REFUSED", "Neo4j refused the statement.", error)
    : new EngineError(known.code, known.message, error);
}

/** The first that fits a code or, where the driver gives none (its pool), a text. */
const knownErrors: readonly { readonly mark: RegExp; readonly code: EngineErrorCode; readonly message: string }[] = [
  {
    mark: /^Neo\.ClientError\.Security\.Forbidden$/,
    code: "UNAUTHORIZED",
    message: "The Neo4j user is not allowed to do this.",
  },
  {
    mark: /^Neo\.ClientError\.Security\./,
    code: "UNAUTHORIZED",
    message: "Neo4j does not accept the user name and password.",
  },
  {
    mark: /\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|LockClientStopped|Terminated)$/,
    code: "TIMEOUT",
    message: "The statement took longer than allowed and was ended.",
  },
  {
    mark: /^Neo\.ClientError\.Database\.DatabaseNotFound$/,
    code: "UNAVAILABLE",
    message: "Neo4j has no database of the configured name.",
  },
  {
    mark: /^Neo\.TransientError\.General\.DatabaseUnavailable$/,
    code: "UNAVAILABLE",
    message: "The Neo4j database is not ready.",
  },
  {
    mark: /MemoryPoolOutOfMemory|TransactionOutOfMemory/,
    code: "REFUSED",
    message: "Neo4j ended the statement: it needed too much memory.",
  },
  { mark: /^Neo\.TransientError\./, code: "UNAVAILABLE", message: "Neo4j is too busy to answer." },
  {
    mark: /^Connection acquisition timed out/,
    code: "UNAVAILABLE",
    message: "Neo4j is too busy to answer, or does not answer.",
  },
  {
    mark: /^(ProtocolError|Server responded HTTP)/,
    code: "UNAVAILABLE",
    message: "What answers at the address of Neo4j is no Neo4j.",
  },
  { mark: /^(ServiceUnavailable|SessionExpired)$/, code: "UNAVAILABLE", message: "Neo4j does not answer." },
  {
    mark: /^Neo\.ClientError\.Schema\.ConstraintValidationFailed$/,
    code: "REFUSED",
    message: "Neo4j refused the data: an id is there already.",
  },
  {
    mark: /^Neo\.ClientError\.Statement\.AccessMode$/,
    code: "REFUSED",
    message: "A statement that only reads may not change the graph.",
  },
];
