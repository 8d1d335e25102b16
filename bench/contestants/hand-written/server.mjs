/**
 * The limit for Neo4j: a plain HTTP server with the driver and one hand-written statement for each workload, in one
 * round trip each (auto-commit). It checks nothing and serves nothing else. `POST /tree` takes the parameters in JSON.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import neo4j from "neo4j-driver";

const textOf = (name) => readFileSync(new URL(`${name}.cypher`, import.meta.url), "utf8");
const texts = { "/tree": textOf("tree"), "/page": textOf("page") };
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
  telemetryDisabled: true,
});

async function answer(path, body) {
  const parameters = JSON.parse(body);
  if (parameters.after !== undefined) parameters.after = neo4j.int(parameters.after);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(texts[path], parameters);
    return JSON.stringify({ data: records[0].get("data") });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  if (texts[request.url] === undefined) return response.writeHead(404).end();
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", async () => {
    try {
      const text = await answer(request.url, Buffer.concat(chunks).toString("utf8"));
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
      response.end(text);
    } catch (error) {
      console.error(error.message);
      response.writeHead(500).end();
    }
  });
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => process.exit(0));
