import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import type { ExampleQuery } from "../../examples";
import { addVary } from "../response-headers";

/** A file that the pages load. */
interface WebFile {
  /** Below the address of all files: `playground/playground.js`. */
  readonly path: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** What the build made of `web/`, kept in memory so that a new build does not disturb a running server. */
export interface WebFiles {
  /** Where the files are served: it changes with any of them, so that browsers may keep them for ever. */
  readonly address: string;
  readonly files: readonly WebFile[];
  /** The page of the playground. */
  readonly playgroundPage: string;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Reads what the build has put into `folder`; null where nothing was built. The examples become a file beside it. */
export function readWebFiles(folder: string, examples: readonly ExampleQuery[]): WebFiles | null {
  const page = join(folder, "playground/playground.html");
  if (!existsSync(page)) return null;
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => types[extname(path)] !== undefined).map((path) => readWebFile(folder, path));
  const list = Buffer.from(JSON.stringify(examples));
  files.push({ path: "playground/examples.json", plain: list, zipped: gzipSync(list) });
  const address = `/static/${hashOf(files)}`;
  return { address, files, playgroundPage: readFileSync(page, "utf8").replaceAll("__FILES__", address) };
}

function readWebFile(folder: string, path: string): WebFile {
  const plain = readFileSync(join(folder, path));
  const made = join(folder, `${path}.gz`);
  return { path, plain, zipped: existsSync(made) ? readFileSync(made) : gzipSync(plain) };
}

function hashOf(files: readonly WebFile[]): string {
  const hash = createHash("sha256");
  for (const { path, plain } of files) hash.update(`${path}\0${plain.length}\0`).update(plain);
  return hash.digest("hex").slice(0, 16);
}

/** Serves the files, compressed to whoever takes that; their address changes when they do. */
export function addWebFileRoutes(app: FastifyInstance, { address, files }: WebFiles): void {
  for (const { path, plain, zipped } of files) {
    app.get(`${address}/${path}`, async (request, reply) => {
      const takesZipped = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers["accept-encoding"] ?? "");
      const isZipped = takesZipped && zipped.length < plain.length;
      addVary(reply, "Accept-Encoding");
      if (isZipped) reply.header("content-encoding", "gzip");
      return reply
        .header("cache-control", "public, max-age=31536000, immutable")
        .type(types[extname(path)] ?? "application/octet-stream")
        .send(isZipped ? zipped : plain);
    });
  }
}
