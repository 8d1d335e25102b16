import { checkAllAnswers, checkStatements } from "./check-run.mjs";
import { emptyDatabase } from "./data/empty-database.mjs";
import { measure } from "./measure/load-loop.mjs";
import { load } from "./measure/loading.mjs";
import { requestsFor } from "./measure/rounds.mjs";
import { ignored, madeData, makeGraphFiles, startAll, stopAll, temporaryFolder } from "./place.mjs";
import { deepPage, lookUp } from "./workloads/growth.mjs";
import { workloads } from "./workloads/workloads.mjs";

const organisations = 60;
const onEmbedded = ["embedded", "embeddedAsItComes"];
const onNeo4j = ["product", "productAsItComes", "neo4jGraphql", "handWritten"];

/** Asks every workload of every contestant for a moment, so that load, counting and ratios cannot rot; no time counts. */
async function askAll(contestants, asked, data) {
  let requests = 0;
  for (const workload of asked) {
    for (const contestant of contestants.filter(({ name }) => workload.contestants.includes(name))) {
      const ring = requestsFor(contestant, workload, data, 7);
      const options = { connections: 16, seconds: 0.3, databasePid: null, ignored };
      requests += (await measure(contestant, ring, options)).requests;
    }
  }
  return requests;
}

/**
 * The small version for CI: throws where answers differ or more statements are run than expected, and judges no time.
 *
 * @param {object | null} neo4j the settings of a Neo4j that may be emptied; without one only the embedded engine is asked
 */
export async function smallRun(neo4j, say) {
  const { data, facts } = madeData(organisations);
  const asked = [...workloads, lookUp, deepPage];
  const graphFiles = await makeGraphFiles(organisations, temporaryFolder(), onEmbedded);
  if (neo4j !== null) {
    await emptyDatabase(neo4j);
    await load("plain", organisations, neo4j);
    await load("product", organisations, neo4j);
  }
  const contestants = await startAll([...onEmbedded, ...(neo4j === null ? [] : onNeo4j)], { neo4j, graphFiles, data });
  try {
    await checkAllAnswers(contestants, asked, { data, facts, samples: 15, say });
    const { statements, grown } = await checkStatements(contestants, asked, data);
    if (grown.length > 0) throw new Error(grown.join("\n"));
    const requests = await askAll(contestants, asked, data);
    console.log(JSON.stringify({ contestants: contestants.length, requests, statements }));
  } finally {
    await stopAll(contestants);
  }
}
