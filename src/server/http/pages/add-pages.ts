import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { packageFolder } from "../../../config";
import { readExamples } from "../../examples";
import type { DatasetWatch } from "../../watch-dataset";
import { addIndexRoute, type IndexFacts } from "./index-route";
import { addPlaygroundRoute } from "./playground-route";
import { addReadingRoutes, readDocs } from "./reading-routes";
import { addWebFileRoutes, readWebFiles } from "./web-files";

/**
 * Everything that is made for people: the page at `/`, the playground, the schema and the docs.
 *
 * All of it is read from the package's folder once, now. The playground is what the build makes; where nothing was
 * built (a test that runs the sources), there is none, and no page names it.
 */
export function addPages(
  app: FastifyInstance,
  watch: DatasetWatch,
  served: Pick<IndexFacts, "version" | "engine">,
): void {
  const folder = packageFolder();
  const docs = readDocs(join(folder, "docs"));
  const files = readWebFiles(join(folder, "dist/web"), readExamples(join(folder, "examples")));
  addIndexRoute(app, watch, { ...served, docs, files: files?.address ?? null });
  addReadingRoutes(app, docs);
  if (files === null) return;
  addWebFileRoutes(app, files);
  addPlaygroundRoute(app, files);
}
