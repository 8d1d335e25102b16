import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { lexicographicSortSchema, printSchema } from "graphql";
import { makeSchema } from "../../../graphql/schema";

/** A page of docs, as it stands in `docs/`. */
export interface DocsPage {
  /** Where it is served: `/docs/answers.md`. */
  readonly address: string;
  /** Its first heading. */
  readonly title: string;
  readonly text: string;
}

/** As in "Read on" of the README, which a container does not hold. */
const readingOrder = [
  "explore",
  "answers",
  "client",
  "command-line",
  "verify",
  "seeds",
  "running",
  "performance",
  "glossary",
].map((name) => `/docs/${name}.md`);

/** The pages of docs in the order in which the README leads to them; a page that it does not name comes last. */
export function readDocs(folder: string): DocsPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const pages = names.map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { address: `/docs/${name}`, title: /^# (.+)/m.exec(text)?.[1] ?? name, text };
  });
  const placeOf = ({ address }: DocsPage): number => readingOrder.indexOf(address) + 1 || readingOrder.length + 1;
  return pages.sort((one, other) => placeOf(one) - placeOf(other) || one.title.localeCompare(other.title, "en"));
}

/** What people read: `/schema.graphql`, the schema that is served, sorted, and the pages of docs, as plain text. */
export function addReadingRoutes(app: FastifyInstance, docs: readonly DocsPage[]): void {
  let schemaText: string | undefined;
  app.get("/schema.graphql", async (_request, reply) => {
    schemaText ??= `${printSchema(lexicographicSortSchema(makeSchema()))}\n`;
    return sendText(reply, schemaText);
  });
  for (const { address, text } of docs) app.get(address, async (_request, reply) => sendText(reply, text));
}

function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.header("cache-control", "no-cache").type("text/plain; charset=utf-8").send(text);
}
