import { operations } from "./generated/operations";
import { type Connection, type EntryOf, entriesOf, type Page } from "./pages";
import { readAnswer } from "./read-answer";
import type { Result } from "./result";
import { type Fetch, send } from "./send";
import type { DataOf, TypedText, VariablesOf } from "./typed-text";

/** Where to ask, and how. */
export interface ClientSettings {
  /** The address of the API, for example `http://127.0.0.1:4000/graphql`; in a browser also `/graphql`. */
  readonly url: string;
  /** Sent with every request, for example `authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What sends the requests: the run-time's own `fetch` if not given. */
  readonly fetch?: Fetch;
  /** Milliseconds until an answer must be there: 30,000 if not given; Infinity waits. */
  readonly timeout?: number;
}

/** What may differ for one request. */
export interface RequestOptions {
  /** Ends the request. */
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
  /** Sent beside those of the client, in whose place they stand where they have the same name. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What may be given to `pages` beside the request's own options. */
export interface PagesOptions extends RequestOptions {
  /** Entries a page: 100 if not given, at most 500. */
  readonly size?: number | undefined;
}

/** Variables and options of a request; variables may be left out where none is needed. */
export type Given<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/** A method for each question, with the types of its answer. They are made from src/client/operations. */
export type Questions = {
  readonly [Name in keyof typeof operations]: (
    ...given: Given<VariablesOf<(typeof operations)[Name]>>
  ) => Promise<Result<DataOf<(typeof operations)[Name]>>>;
};

/** A way to one API. It keeps no state between requests. */
export interface Client extends Questions {
  /** Asks any operation: one of `operations`, one of your own that codegen has typed, or a bare text. */
  readonly execute: <Data, Variables = Readonly<Record<string, unknown>>>(
    operation: TypedText<Data, Variables>,
    ...given: Given<Variables>
  ) => Promise<Result<Data>>;
  // `const`: what `variablesFor` returns would else be taken for wider than it is, `["MAY"]` for any strings.
  /**
   * Every entry of one list of an operation, page after page, for `for await`.
   *
   * `variablesFor` puts the page's `first` and `after` among the variables, under whatever names they have there;
   * `listIn` finds the list in the answer, at the root or further in.
   *
   * Throws ClientFailure; its error is STALE_CURSOR where other data were loaded meanwhile.
   */
  readonly pages: <Data, const Variables, List extends Connection>(
    operation: TypedText<Data, Variables>,
    variablesFor: (page: Page) => Variables,
    listIn: (data: Data) => List | null | undefined,
    options?: PagesOptions,
  ) => AsyncGenerator<EntryOf<List>, void, undefined>;
}

/** Makes a client; nothing is asked yet. */
export function createClient(settings: ClientSettings): Client {
  const request = async <Data>(text: string, variables: unknown, options: RequestOptions): Promise<Result<Data>> => {
    const answer = await send({
      url: settings.url,
      headers: { ...settings.headers, ...options.headers },
      body: JSON.stringify({ query: text, variables }),
      fetch: settings.fetch ?? ((url, init) => fetch(url, init)),
      timeout: options.timeout ?? settings.timeout ?? 30_000,
      signal: options.signal,
    });
    return "ok" in answer ? answer : readAnswer<Data>(answer);
  };
  const execute: Client["execute"] = (operation, ...[variables, options = {}]) =>
    request(String(operation), variables, options);
  const pages: Client["pages"] = (operation, variablesFor, listIn, { size = 100, ...options } = {}) =>
    entriesOf((page) => request(String(operation), variablesFor(page), options), listIn, size);
  const questions = Object.entries(operations).map(([name, operation]) => [
    name,
    (variables?: object, options: RequestOptions = {}) => request(String(operation), variables, options),
  ]);
  return { ...(Object.fromEntries(questions) as Questions), execute, pages };
}
