/**
 * A Neo4j that a test may take away: tells where it is as a line of JSON, then does what each line says, `kill`,
 * `start` or `stop`, and answers `done`. It ends with its stdin.
 */
import { createInterface } from "node:readline";
import { startNeo4j } from "../../scripts/neo4j/neo4j.mjs";

const neo4j = await startNeo4j({ quiet: true });
const { address, user, password } = neo4j;
console.log(JSON.stringify({ address, user, password }));
for await (const line of createInterface({ input: process.stdin })) {
  await neo4j[line]();
  console.log("done");
}
await neo4j.stop();
