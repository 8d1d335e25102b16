/** What went wrong with a request, told apart by `kind`; `message` is a sentence that may be shown to people. */
export type ClientError = Refused | StaleCursor | Unavailable | TimedOut | Aborted | Unreachable | Unexpected;

interface Problem {
  readonly message: string;
  /** All errors of the answer, as the server wrote them; empty where there was no answer. */
  readonly errors: readonly GraphqlError[];
}

/** The server does not answer this as it was asked: asking again in the same way is of no use. */
export interface Refused extends Problem {
  readonly kind: "REFUSED";
  readonly code: RefusalCode;
  /** The field that refused; null where it was the request as a whole. */
  readonly field: string | null;
  /** For NOT_FOUND: the known ids that are nearest to the one that was asked. */
  readonly nearest: readonly string[];
}

/** Codes of refusals; a newer server may know more. */
export type RefusalCode =
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "QUERY_TOO_COMPLEX"
  | "GRAPHQL_PARSE_FAILED"
  | "GRAPHQL_VALIDATION_FAILED"
  | "CONTENT_TOO_LARGE"
  | "BAD_REQUEST"
  | (string & {});

/** Other data were loaded since the cursor was given out: begin with the first page again. */
export interface StaleCursor extends Problem {
  readonly kind: "STALE_CURSOR";
  readonly field: string | null;
}

/** The server or its database is away or busy: try again later. */
export interface Unavailable extends Problem {
  readonly kind: "UNAVAILABLE";
  /** Seconds after which the server asks to be tried again; null where it did not say. */
  readonly retryAfter: number | null;
}

/** The answer took too long. */
export interface TimedOut extends Problem {
  readonly kind: "TIMEOUT";
  /** Whose patience ended: the client's (the setting `timeout`) or the server's with its database. */
  readonly by: "CLIENT" | "SERVER";
}

/** The caller's own signal ended the request. */
export interface Aborted extends Problem {
  readonly kind: "ABORTED";
  readonly reason: unknown;
}

/** No answer came: the server is not there, the name is unknown, the connection broke, or a browser forbids it. */
export interface Unreachable extends Problem {
  readonly kind: "NETWORK";
  /** What `fetch` threw. */
  readonly cause: unknown;
}

/** An answer that should not be: a fault of the server, or a URL at which something else answers. */
export interface Unexpected extends Problem {
  readonly kind: "UNEXPECTED";
  /** The status of HTTP; null where the fault was found after the answer was read. */
  readonly status: number | null;
  /** Under this the server has logged its fault; null where it gave none. */
  readonly requestId: string | null;
}

/** An error of a GraphQL answer. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}
