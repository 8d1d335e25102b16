import type { ApolloServerPlugin } from "@apollo/server";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { makeApolloServer } from "../../graphql/apollo-server";
import { answerKnown } from "../../graphql/known-documents/answer-known";
import { KnownDocuments } from "../../graphql/known-documents/known-documents";
import type { RequestContext } from "../../graphql/request-context";
import { makeSchema } from "../../graphql/schema";
import type { HttpParts } from "./http-parts";
import { readPosted } from "./posted";
import { addEntityTags, ResponseCache } from "./response-cache";

/** What the route is made from; `responseCache` in megabytes, 0 for none. */
type GraphqlParts = Pick<HttpParts, "engine" | "watch" | "log" | "responseCache">;

/** Answers a query that came by no request, and gives the codes of the answer's errors. */
export type AskBesideHttp = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<unknown[]>;

/** The route, as the server that it belongs to uses it. */
export interface GraphqlRoute {
  /** Ends it: no more requests are taken, those in flight are answered, idle connections closed. */
  readonly drain: () => Promise<void>;
  readonly ask: AskBesideHttp;
}

declare module "fastify" {
  interface FastifyRequest {
    /** What GraphQL was asked by this request; null before, and where its answer was kept. */
    asked: RequestContext | null;
  }
}

/** Which request an error belongs to, for the log: what formats errors is told nothing of the request. */
class RequestNumbers {
  private readonly numbers = new WeakMap<object, string>();

  readonly plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { number } }) => {
        if (number !== undefined) for (const error of errors) this.numbers.set(error, number);
      },
    }),
  };

  of(error: unknown): string {
    const number = typeof error === "object" && error !== null ? this.numbers.get(error) : undefined;
    return number ?? "without a number";
  }
}

/** GraphQL at `/graphql`, by POST, and by GET with a header that makes browsers ask first. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  { engine, watch, log, responseCache }: GraphqlParts,
): Promise<GraphqlRoute> {
  const schema = makeSchema();
  const widths = () => watch.dataset()?.widths ?? {};
  const known = new KnownDocuments(schema);
  const numbers = new RequestNumbers();
  const apollo = makeApolloServer({
    schema,
    widths,
    known,
    logFault: (fault) => log.error(`Request ${numbers.of(fault)} failed.`, thrown(fault)),
    plugins: [numbers.plugin, fastifyApolloDrainPlugin(app)],
  });
  await apollo.start();
  const contextOf = ({ id }: FastifyRequest): RequestContext => ({ engine, plans: new Map(), number: id });
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) => {
      request.asked ??= contextOf(request);
      return request.asked;
    },
  });
  const cache = responseCache > 0 ? new ResponseCache(engine, responseCache) : null;
  app.decorateRequest("keep", null);
  app.decorateRequest("asked", null);
  if (cache !== null) {
    app.addHook("onSend", async (request, reply, body) => {
      const asksDatabase = request.asked !== null && request.asked.plans.size > 0;
      return cache.note(request, reply, body, asksDatabase);
    });
  }
  addEntityTags(app);
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    async handler(request, reply) {
      if (await cache?.answer(request, reply)) return reply;
      const posted = readPosted(request);
      if (posted !== null) {
        request.asked = contextOf(request);
        const body = await answerKnown({ schema, widths, known }, posted, request.asked);
        if (body !== null) return reply.header("content-type", posted.contentType).send(body);
      }
      return answer.call(this, request, reply);
    },
  });
  const ask: AskBesideHttp = async (query, variables) => {
    const contextValue: RequestContext = { engine, plans: new Map() };
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    const errors = body.kind === "single" ? body.singleResult.errors : undefined;
    return (errors ?? []).map(({ extensions }) => extensions?.code);
  };
  return { drain: () => apollo.stop(), ask };
}

/** What was thrown, without the GraphQLError that graphql-js put around it. */
function thrown(fault: unknown): unknown {
  if (typeof fault !== "object" || fault === null || !("originalError" in fault)) return fault;
  return fault.originalError ?? fault;
}
