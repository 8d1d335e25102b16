/** The entry of `mandate-graph-client` and `mandate-graph/client`: a typed way to the API, for Node and browsers. */
export type {
  Aborted,
  ClientError,
  GraphqlError,
  RefusalCode,
  Refused,
  StaleCursor,
  TimedOut,
  Unavailable,
  Unexpected,
  Unreachable,
} from "./client-error";
export {
  type Client,
  type ClientSettings,
  createClient,
  type PagesOptions,
  type RequestOptions,
} from "./create-client";
export { operations } from "./generated/operations";
export type * from "./generated/types";
export type { Connection, EntryOf, Page } from "./pages";
export { ClientFailure, type Failed, orThrow, type Result, type Succeeded } from "./result";
export type { Fetch } from "./send";
export type { DataOf, TypedText, VariablesOf } from "./typed-text";
