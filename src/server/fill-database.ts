import { formatProblem } from "../seeds/format-problem";
import { readSeeds, type SeedReading } from "../seeds/read-seeds";
import type { DatasetRecord } from "../store/dataset";
import type { Engine } from "../store/engine";
import { ForeignDataError } from "../store/foreign-data";
import { loadGraph } from "../store/load-graph";
import type { EngineSettings } from "../store/open-engine";
import { readDataset, verifyDataset } from "../store/read-dataset";
import { revisionOf } from "../store/revision";
import type { Log } from "./log";
import { placeOf } from "./open-database";
import { SeedsError, StartError } from "./start-error";

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/**
 * Makes sure that the database holds something to serve.
 *
 * An empty one is filled from the seeds. One that holds a dataset is served as it is and not written to;
 * where the seeds have changed since, the log says so. Throws SeedsError or StartError where the seeds have
 * mistakes, where the database belongs to others, and where a part of the graph is missing.
 */
export async function fillDatabase(engine: Engine, settings: EngineSettings, folder: string, log: Log): Promise<void> {
  const dataset = await readDataset(engine);
  await requireWhole(engine, settings, dataset);
  const seeds = await readSeeds(folder);
  if (dataset !== null) return compare(dataset, seeds, folder, log);
  if (seeds.graph === null) throw new SeedsError(seeds.problems.map(formatProblem), folder);
  try {
    const { revision } = await loadGraph(engine, seeds.graph, { now: new Date() });
    if (engine.name === "neo4j" || isFile(settings))
      log.info(`The database was empty: loaded ${folder}, revision ${revision}.`);
  } catch (error) {
    if (!(error instanceof ForeignDataError)) throw error;
    const advice = 'To load the seeds beside them, run "mandate-graph load --beside-others".';
    throw new StartError(`${placeOf(settings)}: ${error.message} ${advice}`, error);
  }
}

function isFile(settings: EngineSettings): boolean {
  return settings.engine === "embedded" && settings.file !== null;
}

/** A damaged file can open with a part of the graph alone; a first load into Neo4j can be under way, or have broken off. */
async function requireWhole(engine: Engine, settings: EngineSettings, dataset: DatasetRecord | null): Promise<void> {
  if (dataset !== null && !isFile(settings)) return;
  const differences = await verifyDataset(engine);
  if (differences.length === 0) return;
  const advice = 'Unless a load is under way, run "mandate-graph load" to load the seeds again.';
  throw new StartError(`${placeOf(settings)}: the stored graph is not whole. ${differences.join(" ")} ${advice}`);
}

function compare(stored: DatasetRecord, { graph, problems }: SeedReading, folder: string, log: Log): void {
  if (graph === null) {
    log.warn(
      `${plural(problems.length, "problem")} in ${folder}; served is what is stored. "mandate-graph check" shows them.`,
    );
    return;
  }
  const revision = revisionOf(graph);
  if (revision === stored.revision) return;
  log.info(
    `The seeds in ${folder} (revision ${revision}) differ from what is stored and served (${stored.revision}): "mandate-graph load" loads them.`,
  );
}
