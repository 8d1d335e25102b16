import type { Engine } from "../../src/store/engine";

/** All nodes and relationships that an engine holds, in a fixed order. */
export const everythingIn = async (engine: Engine) => [
  await engine.read("MATCH (node) RETURN labels(node) AS labels, properties(node) AS properties ORDER BY node.id"),
  await engine.read(
    "MATCH (from)-[one]->(to) RETURN from.id AS from, type(one) AS type, to.id AS to, properties(one) AS properties ORDER BY from, type, to",
  ),
];
