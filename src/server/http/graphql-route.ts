import { AsyncLocalStorage } from "node:async_hooks";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { makeApolloServer } from "../../graphql/apollo-server";
import { makeSchema } from "../../graphql/schema";
import type { Engine } from "../../store/engine";
import type { Log } from "../log";
import type { DatasetWatch } from "../watch-dataset";

/** The number of the request that is being answered, for the log. */
const requestNumber = new AsyncLocalStorage<string>();

/**
 * GraphQL at `/graphql`, by POST, and by GET with a header that makes browsers ask first.
 *
 * Returns how to end it: no more requests are taken, those in flight are answered, idle connections closed.
 */
export async function addGraphqlRoute(
  app: FastifyInstance,
  engine: Engine,
  watch: DatasetWatch,
  log: Log,
): Promise<() => Promise<void>> {
  const apollo = makeApolloServer({
    schema: makeSchema(),
    widths: () => watch.dataset()?.widths ?? {},
    logFault: (fault) => log.error(`Request ${requestNumber.getStore() ?? "without a number"} failed.`, thrown(fault)),
    plugins: [fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, { context: async () => ({ engine, plans: new Map() }) });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    handler(request, reply) {
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
