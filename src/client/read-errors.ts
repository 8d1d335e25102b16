import type { ClientError, GraphqlError, Unexpected } from "./client-error";

/** What an answer says beside its body. */
export interface Envelope {
  readonly status: number;
  readonly header: (name: string) => string | null;
}

const unavailableCodes = new Set(["DATABASE_UNAVAILABLE", "UNAVAILABLE", "TOO_MANY_REQUESTS"]);
const timeoutCodes = new Set(["TIMEOUT", "REQUEST_TIMEOUT"]);

/**
 * The one error that an answer's errors come to: the first that is no refusal, since it says whether to try again,
 * and otherwise the first. Without any, the server is away.
 */
export function errorOf(errors: readonly GraphqlError[], envelope: Envelope): ClientError {
  const all = errors.map((error) => asClientError(error, errors, envelope));
  const [first] = [...all.filter(({ kind }) => kind !== "REFUSED"), ...all];
  return first ?? unavailable("The server cannot answer at the moment; try again later.", errors, envelope);
}

function asClientError(error: GraphqlError, errors: readonly GraphqlError[], envelope: Envelope): ClientError {
  const { message, extensions = {} } = error;
  const code = textIn(extensions, "code");
  if (code === null || code === "INTERNAL_SERVER_ERROR") return unexpected(message, errors, envelope);
  if (unavailableCodes.has(code)) return unavailable(message, errors, envelope);
  if (timeoutCodes.has(code)) return { kind: "TIMEOUT", by: "SERVER", message, errors };
  const field = textIn(extensions, "field");
  if (extensions.reason === "STALE_CURSOR") return { kind: "STALE_CURSOR", field, message, errors };
  const { nearest } = extensions;
  return { kind: "REFUSED", code, field, nearest: Array.isArray(nearest) ? nearest.map(String) : [], message, errors };
}

function textIn(extensions: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = extensions[name];
  return typeof value === "string" ? value : null;
}

export function unexpected(message: string, errors: readonly GraphqlError[], envelope: Envelope): Unexpected {
  return { kind: "UNEXPECTED", message, errors, status: envelope.status, requestId: envelope.header("x-request-id") };
}

function unavailable(message: string, errors: readonly GraphqlError[], { header }: Envelope): ClientError {
  return { kind: "UNAVAILABLE", message, errors, retryAfter: secondsUntil(header("retry-after")) };
}

/** The header Retry-After, which is a number of seconds or a date. */
function secondsUntil(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}
