import type { FastifyInstance, FastifyRequest } from "fastify";

/** What browsers send across origins without asking first: Apollo refuses it, whatever the body says. */
const simpleTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

const utf8 = new TextDecoder("utf-8", { fatal: true });

const refused = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });

/**
 * Reads bodies of JSON in UTF-8 and no others: 415 for other types, encodings and compressed bodies, 400 for what
 * is no JSON. A key that would reach an object's prototype is no JSON here either.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(simpleTypes, { parseAs: "buffer" }, async () => undefined);
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    try {
      requirePlainUtf8(request);
      void parse(request, utf8.decode(body as Buffer), done);
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: (error as { statusCode?: number }).statusCode ?? 400 }));
    }
  });
}

function requirePlainUtf8({ headers }: FastifyRequest): void {
  const [, encoding = "utf-8"] = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers["content-type"] ?? "") ?? [];
  if (!/^utf-?8$/i.test(encoding)) throw refused(415, "The body is not in UTF-8.");
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity")
    throw refused(415, "The body is compressed.");
}
