import type { FastifyInstance, FastifyReply } from "fastify";

/** Nothing that is served here is meant to be framed, sniffed at, or run as a page of its own. */
const securityHeaders = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** Headers of every answer: those that guard browsers, and the request's number, under which faults are logged. */
export function addResponseHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(securityHeaders).header("x-request-id", request.id);
    done();
  });
}

/** Says that the answer depends on this header of the request as well, for caches. */
export function addVary(reply: FastifyReply, name: string): void {
  const named = reply.getHeader("vary");
  reply.header("vary", named === undefined ? name : `${named}, ${name}`);
}

const asked = {
  methods: "GET, POST",
  headers: "accept, apollo-require-preflight, content-type, x-apollo-operation-name",
};

/**
 * Lets pages of the listed origins ask, without cookies. Pages of all other origins get no such header, so that
 * browsers keep the answers from them.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook("onRequest", async (request, reply) => {
    reply.header("vary", "Origin");
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header("access-control-allow-origin", origin);
    reply.header("access-control-expose-headers", "allow, retry-after, x-request-id");
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return;
    reply.header("access-control-allow-methods", asked.methods);
    reply.header("access-control-allow-headers", asked.headers);
    reply.header("access-control-max-age", "600");
    return reply.code(204).send();
  });
}
