import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import type { Log } from "../log";

/** What went wrong before GraphQL was reached, by HTTP status: a code and a sentence for the caller. */
const answers: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ["BAD_REQUEST", "The request is not understood: its body must be JSON in UTF-8."],
  404: ["NOT_FOUND", 'There is nothing at this address; "/" lists the addresses.'],
  405: ["METHOD_NOT_ALLOWED", "This address is not asked in this way; the header Allow lists the methods."],
  408: ["REQUEST_TIMEOUT", "The request took too long to arrive."],
  413: ["CONTENT_TOO_LARGE", "The body of the request is too large."],
  415: ["UNSUPPORTED_MEDIA_TYPE", "The body must be application/json in UTF-8, not compressed."],
  429: ["TOO_MANY_REQUESTS", "Too many requests; try again later."],
  431: ["HEADERS_TOO_LARGE", "The headers of the request are too large."],
  503: ["UNAVAILABLE", "The server cannot answer at the moment; try again later."],
};

/** The body of an answer with this status, in the shape of a GraphQL answer, so that clients read one shape. */
export function errorBody(status: number): string {
  const [code, message] = answers[status] ?? [
    "INTERNAL_SERVER_ERROR",
    "Something went wrong on our side. It has been logged.",
  ];
  return `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
}

/** Answers with an error, and nothing but what `errorBody` says. */
export function sendError(reply: FastifyReply, status: number): FastifyReply {
  if (status === 429 || status === 503) reply.header("retry-after", "5");
  return reply.code(status).type("application/json; charset=utf-8").send(errorBody(status));
}

const methods = ["GET", "HEAD", "POST"] as const;

/**
 * Makes every refusal of the server JSON: unknown addresses 404, known ones asked in another way 405 with
 * `Allow`, and whatever is thrown. A fault of ours is logged with the number of its request and masked.
 */
export function answerErrors(app: FastifyInstance, log: Log): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (!request.is404) return done();
    const [url = "/"] = request.url.split("?");
    const allowed = methods.filter((method) => app.hasRoute({ method, url }));
    if (allowed.length === 0) sendError(reply, 404);
    else sendError(reply.header("allow", allowed.join(", ")), 405);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return sendError(reply, answers[status] === undefined ? 400 : status);
    log.error(`Request ${request.id} failed.`, error);
    return sendError(reply, 500);
  });
}
