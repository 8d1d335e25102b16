import type { FastifyRequest } from "fastify";
import type { Posted } from "../../graphql/known-documents/answer-known";

const json = "application/json; charset=utf-8";

/** In which form the answer goes out, for the headers that clients send; all others are negotiated by Apollo. */
const contentTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ["*/*", json],
  ["application/json", json],
  ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8"],
  ["application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json; charset=utf-8"],
]);

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What a request asks, where it is the plainest kind: a document and variables posted as JSON, nothing else. Null for
 * every other one.
 */
export function readPosted({ method, headers, body }: FastifyRequest): (Posted & { contentType: string }) | null {
  const contentType = contentTypes.get(headers.accept);
  if (method !== "POST" || contentType === undefined || !isMap(body)) return null;
  const { query, variables = {}, operationName, ...others } = body;
  if (typeof query !== "string" || Object.keys(others).length > 0) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") return null;
  if (!isMap(variables ?? {})) return null;
  return { query, variables: (variables ?? {}) as Posted["variables"], operationName, contentType };
}
