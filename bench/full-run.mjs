import { checkAllAnswers, checkStatements } from "./check-run.mjs";
import { processWith } from "./contestants/process.mjs";
import { forgetPlans } from "./data/empty-database.mjs";
import { growthRatios, timeAtSize, timeLoaded } from "./measure/growth.mjs";
import { compareLoaders } from "./measure/loading.mjs";
import { profileAll } from "./measure/profile.mjs";
import { measureRounds } from "./measure/rounds.mjs";
import { measureInstall, measureStart } from "./measure/start-and-size.mjs";
import { ignored, madeData, makeGraphFiles, startAll, stopAll, temporaryFolder } from "./place.mjs";
import { printReport } from "./report/print-report.mjs";
import { workloads } from "./workloads/workloads.mjs";

/** What the targets are about. */
const profiled = workloads.filter(({ name }) => ["tree", "page", "dashboard"].includes(name));

const onNeo4j = ["product", "neo4jGraphql", "handWritten", "productAsItComes"];
const onEmbedded = ["embedded", "embeddedAsItComes"];

/** The sizes below the chosen one: a tenth and a hundredth of it. */
const smallerSizes = (organisations) => [10, 100].map((part) => Math.max(20, Math.round(organisations / part)));

/** Answers, statements, rounds and profiles, with all contestants running. */
async function measureAtFullSize(place, { organisations, rounds, databasePid, say }) {
  const { data, facts } = madeData(organisations);
  const contestants = await startAll([...onNeo4j, ...onEmbedded], { ...place, data });
  try {
    await checkAllAnswers(contestants, workloads, { data, facts, samples: 10, say });
    const { statements, grown } = await checkStatements(contestants, workloads, data);
    for (const sentence of grown) say(`MORE STATEMENTS THAN EXPECTED: ${sentence}`);
    const measurements = await measureRounds(contestants, workloads, { data, rounds, say, databasePid, ignored });
    say("where the server's time goes");
    const profiles = await profileAll(contestants, profiled, { data, ignored });
    return { measurements, statements, profiles };
  } finally {
    await stopAll(contestants);
  }
}

/**
 * The whole benchmark: loads, checks that all answer the same, measures in rounds, measures growth to this size, and
 * prints the report. Throws where answers differ: figures for different answers say nothing.
 */
export async function fullRun(neo4j, { organisations, rounds, say }) {
  say("start and size");
  const [start, install] = [await measureStart(), measureInstall()];
  const loading = await compareLoaders(organisations, neo4j, say);
  say("the embedded engine's graph file");
  const graphFiles = await makeGraphFiles(organisations, temporaryFolder(), onEmbedded);
  const databasePid = processWith(`--home-dir=${neo4j.home}`);
  const full = await measureAtFullSize({ neo4j, graphFiles }, { organisations, rounds, databasePid, say });
  const place = { neo4j, ignored, say };
  say("growth: this size");
  await forgetPlans(neo4j);
  const sizes = [await timeLoaded("neo4j", organisations, loading.product, place)];
  for (const size of smallerSizes(organisations)) sizes.push(await timeAtSize("neo4j", size, place));
  const growth = growthRatios(sizes);
  printReport({ neo4jVersion: neo4j.version, ...full, sizes, growth, loading, start, install });
}
