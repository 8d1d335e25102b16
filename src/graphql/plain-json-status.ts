import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "./request-context";

const requestFaults = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/** Our own refusals name the field and keep their status: they are limits, not faults of the query. */
function isRequestFault(extensions: Readonly<Record<string, unknown>>): boolean {
  return requestFaults.has(String(extensions.code)) && extensions.field === undefined;
}

/**
 * Answers a faulty query with status 200 where the client asked for plain `application/json`.
 *
 * GraphQL over HTTP keeps 4xx for clients that accept `application/graphql-response+json`: others could
 * take a status from a proxy for one from here. The conformance audits hold the server to it.
 */
export const plainJsonStatus: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.http.status !== 400 || response.body.kind !== "single") return;
      if (request.http?.headers.get("accept")?.includes("application/graphql-response+json")) return;
      const errors = response.body.singleResult.errors ?? [];
      if (errors.length > 0 && errors.every(({ extensions }) => isRequestFault(extensions ?? {})))
        response.http.status = 200;
    },
  }),
};
