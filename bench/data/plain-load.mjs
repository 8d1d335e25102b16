import { neo4j, neo4jParameters, revisionOf, storedRows } from "./product.mjs";

const rowsPerStatement = 2_000;

/** What a row set of the product's loader becomes where nothing is checked, repeated or removed. */
function plainText({ statement, fillings }) {
  if (statement === "load/merge-entities")
    return `UNWIND $rows AS row CREATE (entity:MandateGraph:Entity:${fillings.KIND}) SET entity = row.properties`;
  if (statement === "load/merge-citations")
    return "UNWIND $rows AS row CREATE (citation:MandateGraph:Citation) SET citation = row.properties";
  const ends =
    "UNWIND $rows AS row MATCH (from:MandateGraph {id: row.from}) MATCH (to:MandateGraph {id: row.to}) " +
    `CREATE (from)-[made:${fillings.RELATIONSHIP}]->(to)`;
  return statement === "load/merge-links" ? `${ends} SET made = row.properties` : ends;
}

/**
 * Writes the same nodes and relationships as the product's loader into an empty database, by plain batched `UNWIND`
 * statements, each committed by itself: the measure for the loader, which gives more (all or nothing, repeatable).
 */
export async function plainLoad(graph, { uri, user, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    for (const set of storedRows(graph, revisionOf(graph))) {
      const text = plainText(set);
      for (let start = 0; start < set.rows.length; start += rowsPerStatement) {
        await session.run(text, neo4jParameters({ rows: set.rows.slice(start, start + rowsPerStatement) }));
      }
    }
  } finally {
    await session.close();
    await driver.close();
  }
}
