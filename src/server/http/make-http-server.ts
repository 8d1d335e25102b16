import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import fastify, { type FastifyInstance } from "fastify";
import { answerErrors, errorBody, sendError } from "./error-answers";
import { addGraphqlRoute, type GraphqlRoute } from "./graphql-route";
import { addHealthRoutes } from "./health-routes";
import type { HttpParts } from "./http-parts";
import { addPages } from "./pages/add-pages";
import { readJsonBodies } from "./request-body";
import { addResponseHeaders, allowOrigins } from "./response-headers";

/** The HTTP server, how to end it in order, and how to ask it without a request. */
export interface HttpServer extends GraphqlRoute {
  readonly app: FastifyInstance;
}

/** Slow senders are cut off, in milliseconds, so that thousands of half-open connections cost nobody else much. */
const times = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/** No route has a JSON schema: what compiles them is not even loaded, which would be a tenth of the start. */
const noCompiler = () => {
  throw new Error("No route of this server has a JSON schema.");
};

/** Above what a thousand clients and as many half-open connections need, below what a process can hold open. */
const maximumConnections = 5_000;

/** Makes the HTTP server with all its routes; it does not listen yet. */
export async function makeHttpServer(parts: HttpParts): Promise<HttpServer> {
  const { engine, watch, log, version, bodyLimit, corsOrigins } = parts;
  const { requestTimeout, ...http } = times;
  const app = fastify({
    logger: false,
    bodyLimit,
    requestTimeout,
    http,
    genReqId: () => randomUUID(),
    return503OnClosing: false,
    forceCloseConnections: "idle",
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    clientErrorHandler: answerClientError,
    frameworkErrors: (_error, _request, reply) => void sendError(reply, 400),
  });
  app.server.maxConnections = maximumConnections;
  addResponseHeaders(app);
  allowOrigins(app, corsOrigins);
  answerErrors(app, log);
  refuseUnreadableHosts(app);
  readJsonBodies(app);
  addPages(app, watch, { version, engine: engine.name });
  addHealthRoutes(app, watch);
  return { app, ...(await addGraphqlRoute(app, parts)) };
}

/** The header Host becomes a part of a URL further on, which would throw. */
function refuseUnreadableHosts(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (URL.canParse(request.url, `http://${request.hostname}/`)) done();
    else sendError(reply, 400);
  });
}

const clientErrorStatuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** What is no HTTP at all is answered on the bare connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy();
  const status = clientErrorStatuses[error.code ?? ""] ?? 400;
  const body = errorBody(status);
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  socket.end(head + body);
}
