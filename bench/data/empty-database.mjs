import { neo4j } from "./product.mjs";

const nodesPerTransaction = 5_000;

/** Removes all nodes of a Neo4j, a few at a time, so that even a million fit into its memory; indexes stay. */
export async function emptyDatabase({ uri, user, password }) {
  await withSession({ uri, user, password }, async (session) => {
    await session.run(`MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF ${nodesPerTransaction} ROWS`);
    await session.run("CALL db.clearQueryCaches()");
  });
}

/** Plans were made for the data that were there before: all contestants begin with plans for these. */
export async function forgetPlans(settings) {
  await withSession(settings, async (session) => {
    await session.run("CALL db.clearQueryCaches()");
  });
}

async function withSession({ uri, user, password }, work) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
    await driver.close();
  }
}
