import { join } from "node:path";
import { growthRatios, timeAtSize } from "./measure/growth.mjs";
import { ignored, temporaryFolder } from "./place.mjs";
import { machine } from "./report/print-report.mjs";
import { growthTable } from "./report/tables.mjs";

/** Organisations of each size, the largest first: some 54 nodes each. */
const sizes = { neo4j: [18_500, 1_850, 185, 20], embedded: [5_550, 1_850, 185, 20] };

/**
 * The larger sizes: to a million nodes on Neo4j and 300,000 embedded, or to so many organisations. It takes as long as
 * it takes.
 */
export async function growthRun(neo4j, { most, say }) {
  const graphFile = join(temporaryFolder(), "growth", "graph");
  const summary = {};
  console.log(machine(neo4j.version));
  for (const engine of ["neo4j", "embedded"]) {
    const found = [];
    for (const size of sizes[engine].filter((organisations) => organisations <= most)) {
      try {
        found.push(await timeAtSize(engine, size, { neo4j, graphFile, ignored, say }));
      } catch (error) {
        // A ceiling is a finding: the sizes below it still count.
        say(`${engine}, ${size} organisations: ${error.message}`);
      }
    }
    if (found.length === 0) continue;
    console.log(`\n${growthTable(found)}`);
    summary[engine] = growthRatios(found);
  }
  console.log(`\n${JSON.stringify({ growth: summary })}`);
}
