import { createHash } from "node:crypto";
import { InMemoryLRUCache } from "@apollo/utils.keyvaluecache";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Engine } from "../../store/engine";
import { WatchedRevision } from "../../store/reads/watched-revision";
import { addVary } from "./response-headers";

/** An answer as it was sent. */
interface Kept {
  readonly load: string;
  readonly body: string;
  readonly contentType: string;
}

/** How many requests are remembered as asked once: a second one is worth keeping its answer. */
const rememberedRequests = 2_000;

/** The headers that decide whether and in which form a request is answered. */
const decisive = ["accept", "content-type", "apollo-require-preflight", "x-apollo-operation-name"] as const;

declare module "fastify" {
  interface FastifyRequest {
    /** Under what its answer may be kept, and which load was stored before it was worked out; null for the first time. */
    keep: { readonly key: string; readonly load: string | null } | null;
  }
}

/**
 * Keeps answers that are asked for again and again, as long as the data they were worked out from are stored.
 *
 * Data change by loading alone, so an answer holds exactly until the next load, and which load is stored is asked
 * for every answer that is given out again: one small statement for all who wait at a time. An answer is kept when
 * its request comes for the second time and the same load was stored before and after it was worked out. Answers
 * with errors are never kept, nor those that ask the database for nothing.
 */
export class ResponseCache {
  private readonly revision: WatchedRevision;
  private readonly answers: InMemoryLRUCache<Kept>;
  private readonly askedOnce: InMemoryLRUCache<true>;

  constructor(engine: Pick<Engine, "read">, megabytes: number) {
    this.revision = new WatchedRevision(engine);
    const maxSize = megabytes * 1_000_000;
    const sizeCalculation = ({ body }: Kept) => 2 * body.length + 500;
    this.answers = new InMemoryLRUCache<Kept>({ maxSize, sizeCalculation, maxEntrySize: Math.ceil(maxSize / 4) });
    this.askedOnce = new InMemoryLRUCache<true>({ maxSize: rememberedRequests, sizeCalculation: () => 1 });
  }

  /** Answers a request from what is kept, and says whether it did. */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const key = keyOf(request);
    const kept = await this.answers.get(key);
    request.keep = { key, load: null };
    if (kept === undefined && (await this.askedOnce.get(key)) === undefined) return false;
    // Where the database is away, the request itself finds out, and says so as it always does.
    const load = await this.revision.current().catch(() => null);
    if (kept !== undefined && kept.load === load) {
      reply.header("content-type", kept.contentType).send(kept.body);
      return true;
    }
    request.keep = { key, load };
    return false;
  }

  /**
   * Keeps an answer that is about to be sent, if it may be. It throws nothing: the answer goes out in any case.
   *
   * @param asksDatabase whether the database had a part in it
   */
  async note({ keep }: FastifyRequest, reply: FastifyReply, body: unknown, asksDatabase: boolean): Promise<void> {
    if (keep === null || !asksDatabase || !isWhole(reply, body)) return;
    const { key, load } = keep;
    await this.askedOnce.set(key, true);
    if (load === null || (await this.revision.current().catch(() => null)) !== load) return;
    await this.answers.set(key, { load, body, contentType: String(reply.getHeader("content-type")) });
  }
}

/** A hash, since a request can be as long as its answer. */
function keyOf({ method, url, headers, body }: FastifyRequest): string {
  const words = JSON.stringify([method, url, decisive.map((name) => headers[name] ?? null), body ?? null]);
  return createHash("sha256").update(words).digest("base64url");
}

/** Only data, without errors beside them. */
function isWhole(reply: FastifyReply, body: unknown): body is string {
  return reply.statusCode === 200 && typeof body === "string" && body.startsWith('{"data":{');
}

/** Lets browsers and proxies keep answers to GET, if they ask each time whether they still hold. */
export function addEntityTags(app: FastifyInstance): void {
  app.addHook("onSend", (request, reply, body, done) => {
    if (request.method !== "GET" || request.routeOptions.url !== "/graphql" || !isWhole(reply, body)) return done();
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    reply.header("etag", tag).header("cache-control", "no-cache");
    addVary(reply, "accept");
    const known = (request.headers["if-none-match"] ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    if (!known.includes(tag) && !known.includes("*")) return done();
    reply.code(304).removeHeader("content-type").removeHeader("content-length");
    done(null, "");
  });
}
