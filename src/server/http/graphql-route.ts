import { AsyncLocalStorage } from "node:async_hooks";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { makeApolloServer } from "../../graphql/apollo-server";
import { makeSchema } from "../../graphql/schema";
import type { HttpParts } from "./http-parts";
import { addEntityTags, ResponseCache } from "./response-cache";

/** What the route is made from; `responseCache` in megabytes, 0 for none. */
type GraphqlParts = Pick<HttpParts, "engine" | "watch" | "log" | "responseCache">;

/** The number of the request that is being answered, for the log. */
const requestNumber = new AsyncLocalStorage<string>();

/**
 * GraphQL at `/graphql`, by POST, and by GET with a header that makes browsers ask first.
 *
 * Returns how to end it: no more requests are taken, those in flight are answered, idle connections closed.
 */
export async function addGraphqlRoute(
  app: FastifyInstance,
  { engine, watch, log, responseCache }: GraphqlParts,
): Promise<() => Promise<void>> {
  const apollo = makeApolloServer({
    schema: makeSchema(),
    widths: () => watch.dataset()?.widths ?? {},
    logFault: (fault) => log.error(`Request ${requestNumber.getStore() ?? "without a number"} failed.`, thrown(fault)),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, { context: async () => ({ engine, plans: new Map() }) });
  const cache = responseCache > 0 ? new ResponseCache(engine, responseCache) : null;
  app.decorateRequest("keep", null);
  app.addHook("onSend", async (request, reply, body) => cache?.note(request, reply, body));
  addEntityTags(app);
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (await cache?.answer(request, reply)) return reply;
      return requestNumber.run(request.id, () => answer.call(this, request, reply));
    },
  });
  return () => apollo.stop();
}

/** What was thrown, without the GraphQLError that graphql-js put around it. */
function thrown(fault: unknown): unknown {
  if (typeof fault !== "object" || fault === null || !("originalError" in fault)) return fault;
  return fault.originalError ?? fault;
}
