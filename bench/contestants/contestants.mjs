import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { choosePort } from "../../scripts/neo4j/bolt.mjs";
import { root } from "../../scripts/set-up.mjs";
import { startProcess } from "./process.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const serve = { file: join(root, "dist/cli/main.js"), words: ["serve"], path: "/graphql", readyPath: "/" };
/** Nothing of an answer is kept, so that each request is answered from the database. */
const uncached = { RESPONSE_CACHE_MB: "0" };

/**
 * Who is measured. `asks` says whose form of the requests it takes; `database` says where its data are.
 *
 * The server stands here twice on each engine: as it comes, for what is asked again and again, and without the cache
 * of answers, for what is measured as if it was asked for the first time.
 */
const contestants = {
  product: { ...serve, title: "mandate-graph on Neo4j", asks: "product", database: "neo4j", environment: uncached },
  embedded: { ...serve, title: "mandate-graph embedded", asks: "product", database: "embedded", environment: uncached },
  neo4jGraphql: {
    title: "Apollo Server + @neo4j/graphql",
    asks: "neo4jGraphql",
    database: "neo4j",
    file: here("neo4j-graphql/server.mjs"),
    path: "/",
    readyPath: "/?query=%7B__typename%7D",
  },
  handWritten: {
    title: "hand-written statement",
    asks: "handWritten",
    database: "neo4j",
    file: here("hand-written/server.mjs"),
    path: null,
    readyPath: "/",
  },
  productAsItComes: { ...serve, title: "mandate-graph on Neo4j, as it comes", asks: "product", database: "neo4j" },
  embeddedAsItComes: { ...serve, title: "mandate-graph embedded, as it comes", asks: "product", database: "embedded" },
};

/** The environment that tells a contestant where its data are. */
function databaseEnvironment(database, { neo4j, graphFile }) {
  if (database === "embedded") return { GRAPH_FILE: graphFile };
  return { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
}

/**
 * Starts one contestant in a process of its own: what startProcess gives, and `name`, `title`, and
 * `requestOf(workload, values)`, the path and body of one request.
 *
 * @param {{ neo4j?: object, graphFile?: string, data: object }} place where the data are, and what is known of them
 */
export async function startContestant(name, place) {
  const { title, asks, database, environment, ...program } = contestants[name];
  const port = await choosePort();
  // The caller's own settings of a database must not lead the other engine astray.
  const { NEO4J_URI: _, GRAPH_FILE: __, ...others } = process.env;
  const running = await startProcess({
    ...program,
    port,
    environment: { ...others, ...databaseEnvironment(database, place), ...environment },
  });
  const requestOf = (workload, values) => ({
    path: program.path ?? `/${workload.name}`,
    body: JSON.stringify(workload.request[asks](values, place.data)),
  });
  return { ...running, name, title, database, requestOf };
}
