import { EngineError } from "../engine";

/**
 * What the embedded engine threw, as an EngineError.
 *
 * It goes by the code in the message (`GRAFEO-Q003`): its `gqlStatus` is missing inside jest, where an
 * error of the addon is no `instanceof Error` and its own wrapper therefore leaves it out.
 */
export function embeddedError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  const text = messageOf(error);
  const known = knownErrors.find(({ mark }) => text.includes(mark));
  return known === undefined
    ? new EngineError("REFUSED", "The embedded engine refused the statement.", error)
    : new EngineError(known.code, known.message, error);
}

const damaged =
  "The graph file is damaged or is not a graph file: delete it and what stands beside it under its name, and load the seeds again.";

const knownErrors = [
  {
    mark: "GRAFEO-Q003",
    code: "TIMEOUT",
    message: "The statement took longer than the 30 seconds that the embedded engine allows.",
  },
  { mark: "cannot be locked", code: "UNAVAILABLE", message: "The graph file is in use by another process." },
  {
    mark: "Permission denied",
    code: "UNAVAILABLE",
    message: "The graph file may not be read or written by this user.",
  },
  { mark: "is damaged", code: "REFUSED", message: damaged },
  { mark: "cannot open", code: "REFUSED", message: damaged },
  { mark: "GRAFEO-T009", code: "UNAVAILABLE", message: "The graph file could not be written: the disk may be full." },
  {
    mark: "UNIQUE constraint",
    code: "REFUSED",
    message: "The embedded engine refused the data: an id is there already.",
  },
] as const;

function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("message" in error)) return String(error);
  return String(error.message);
}
