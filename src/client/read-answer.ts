import type { GraphqlError } from "./client-error";
import { errorOf, unexpected } from "./read-errors";
import type { Failed, Result } from "./result";

/** An HTTP answer that was read to its end. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

/** The result that an answer stands for. Its data are believed to be what the types of the operation say. */
export function readAnswer<Data>(answer: Answer): Result<Data> {
  const body = bodyOf(answer.text);
  const errors = body?.errors ?? [];
  const data = (body?.data ?? null) as Data | null;
  if (data !== null && errors.length === 0) return { ok: true, data };
  if (body !== null && errors.length > 0 && (body.data !== undefined || !isElsewhere(answer.status)))
    return { ok: false, error: errorOf(errors, answer), data };
  return { ok: false, error: withoutGraphql(answer), data: null };
}

/** The answer's JSON where it has the shape of a GraphQL answer. */
function bodyOf(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { errors } = value as { errors?: unknown };
    return errors === undefined || (Array.isArray(errors) && errors.every(isGraphqlError)) ? value : null;
  } catch {
    return null;
  }
}

function isGraphqlError(value: unknown): value is GraphqlError {
  return typeof value === "object" && value !== null && typeof (value as GraphqlError).message === "string";
}

/** Statuses that say that this is no address of the API, whatever else is there. */
function isElsewhere(status: number): boolean {
  return status === 404 || status === 405;
}

/** What a proxy or another program answered. */
function withoutGraphql(answer: Answer): Failed<never>["error"] {
  const { url, status } = answer;
  if (status === 429 || (status >= 502 && status <= 504)) return errorOf([], answer);
  const what = isElsewhere(status) ? "There is no GraphQL API at" : "What answers is no GraphQL API:";
  return unexpected(`${what} ${url} (status ${status}).`, [], answer);
}
