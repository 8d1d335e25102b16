import type { Answer } from "./read-answer";
import type { Failed } from "./result";

/** As much of the web's `fetch` as is used, so that tests and older run-times can bring their own. */
export type Fetch = (
  url: string,
  request: {
    readonly method: "POST";
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

/** One request that is ready to be sent. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly fetch: Fetch;
  /** Milliseconds until the answer must be there as a whole. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
}

const jsonHeaders = {
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json;q=0.9",
};

/** Sends a request and reads the answer to its end; what kept it from coming is told, never thrown. */
export async function send(outgoing: Outgoing): Promise<Answer | Failed<never>> {
  const { url, headers, body, fetch, timeout, signal } = outgoing;
  const ending = new AbortController();
  const end = () => ending.abort();
  const timer = setTimeout(end, Math.min(timeout, longestTimer));
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  try {
    const request = { method: "POST", headers: { ...jsonHeaders, ...headers }, body, signal: ending.signal } as const;
    const response = await fetch(url, request);
    const text = await response.text();
    return { url, status: response.status, header: (name) => response.headers.get(name), text };
  } catch (cause) {
    return { ok: false, error: reasonFor(outgoing, ending.signal.aborted, cause), data: null };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

/** Timers take no more, and would go off at once. */
const longestTimer = 2 ** 31 - 1;

function reasonFor({ url, timeout, signal }: Outgoing, isEnded: boolean, cause: unknown): Failed<never>["error"] {
  const errors = [] as const;
  if (signal?.aborted)
    return { kind: "ABORTED", message: "The request was aborted.", reason: signal.reason as unknown, errors };
  if (isEnded) {
    const message = `No answer from ${url} within ${timeout} milliseconds.`;
    return { kind: "TIMEOUT", by: "CLIENT", message, errors };
  }
  return { kind: "NETWORK", message: `No answer from ${url}: ${wordsOf(cause)}.`, cause, errors };
}

/** Node hides the reason in the error's cause; browsers say nothing more than the message. */
function wordsOf(thrown: unknown): string {
  const { message, cause } = thrown as { message?: unknown; cause?: { message?: unknown; code?: unknown } };
  return String(cause?.message || cause?.code || message || "the request failed");
}
