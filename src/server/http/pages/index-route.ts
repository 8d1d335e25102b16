import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DatasetWatch } from "../../watch-dataset";
import { addVary } from "../response-headers";
import { frontPage } from "./front-page";
import type { DocsPage } from "./reading-routes";

/** What stands on the first page beside the data. */
export interface IndexFacts {
  readonly version: string;
  readonly engine: string;
  readonly docs: readonly DocsPage[];
  /** Where the files of the pages are; null where there are none, and no playground. */
  readonly files: string | null;
}

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/`: what this is, which data it serves, and where to ask: a page to browsers, JSON to everyone else. */
export function addIndexRoute(app: FastifyInstance, watch: DatasetWatch, facts: IndexFacts): void {
  app.get("/", async (request, reply) => {
    addVary(reply, "Accept");
    reply.header("cache-control", "no-store");
    const dataset = watch.dataset();
    if (acceptsPages(request)) {
      const page = frontPage({ ...facts, dataset, readiness: watch.readiness(), origin: originOf(request) });
      return reply.header("content-security-policy", pagePolicy).type("text/html; charset=utf-8").send(page);
    }
    const figures = dataset && {
      revision: dataset.revision,
      loadedAt: dataset.loadedAt,
      nodes: dataset.nodes,
      relationships: dataset.relationships,
    };
    const pages = facts.files === null ? {} : { playground: "/playground" };
    const addresses = { graphql: "/graphql", schema: "/schema.graphql", live: "/health/live", ready: "/health/ready" };
    const index = {
      name: "mandate-graph",
      version: facts.version,
      dataset: figures,
      addresses: { ...pages, ...addresses },
    };
    return reply.type("application/json; charset=utf-8").send(`${JSON.stringify(index, null, 2)}\n`);
  });
}

/** Only browsers name HTML; whoever takes anything gets JSON. */
function acceptsPages({ headers: { accept = "" } }: FastifyRequest): boolean {
  return /\btext\/html\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accept);
}

/** A host goes into a command that people copy: only what is plainly one. */
function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : "localhost:4000"}`;
}
