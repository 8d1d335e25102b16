import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { Config } from "../config";
import { asStartError, openDatabase, placeOf, unhurried } from "../server/open-database";
import { StartError } from "../server/start-error";
import type { DatasetRecord } from "../store/dataset";
import type { Engine } from "../store/engine";
import { readDataset, verifyDataset } from "../store/read-dataset";
import { revisionOf } from "../store/revision";
import { type EndWith, exitCodes } from "./exit-codes";
import { counted, printAside, printJson, printResult } from "./print";
import { readSeeds } from "./read-seeds";
import { databaseSettings, readSettings, settingsHelp } from "./read-settings";

const after = `
Exit codes: 0 a whole dataset is stored, 1 none, a damaged one, or no answer, 2 wrong usage or a wrong setting.

Examples:
  $ GRAPH_FILE=graph.grafeo mandate-graph status
  $ NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... mandate-graph status --json`;

/** `status`: what the configured database holds, and whether the seeds say the same. It changes nothing. */
export function addStatus(program: Command, endWith: EndWith): void {
  program
    .command("status")
    .description("tell what is stored, and whether it is whole and up to date")
    .option("--json", "print one JSON object")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async ({ json }: { json?: boolean }) => endWith(await status(json === true)));
}

async function status(asJson: boolean): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  const { engine } = config;
  if (engine.engine === "embedded" && engine.file === null) {
    printAside(
      "There is nothing to look at: a graph in memory is seen by its server alone. Set GRAPH_FILE or NEO4J_URI.",
    );
    return exitCodes.usage;
  }
  if (engine.engine === "embedded" && engine.file !== null && !existsSync(engine.file)) {
    throw new StartError(`${placeOf(engine)}: there is no such file. "mandate-graph load" makes it.`);
  }
  const stored = await lookAt(config);
  const isWhole = stored.dataset !== null && stored.damage.length === 0;
  if (asJson) printJson({ ...(await asObject(stored, config.seeds)), isWhole });
  else (await linesOf(stored, config)).forEach(printResult);
  return isWhole ? exitCodes.ok : exitCodes.failed;
}

/** What the database holds. */
interface Stored {
  readonly version: string;
  readonly engine: Engine["name"];
  readonly dataset: DatasetRecord | null;
  /** A sentence for each thing that is missing or too much. */
  readonly damage: readonly string[];
}

async function lookAt({ engine: settings }: Config): Promise<Stored> {
  const engine = await openDatabase(unhurried(settings));
  try {
    const [version, dataset, damage] = [
      await engine.describe(),
      await readDataset(engine),
      await verifyDataset(engine),
    ];
    return { version, engine: engine.name, dataset, damage };
  } catch (error) {
    throw asStartError(error, settings);
  } finally {
    await engine.close();
  }
}

/** Whether the seeds would load what is stored. */
async function compareSeeds(
  folder: string,
  stored: DatasetRecord | null,
): Promise<{ revision: string | null; problems: number; agree: boolean }> {
  const { graph, problems } = await readSeeds(folder);
  const revision = graph && revisionOf(graph);
  return { revision, problems: problems.length, agree: revision !== null && revision === stored?.revision };
}

async function asObject({ version, engine, dataset, damage }: Stored, folder: string): Promise<object> {
  const figures = dataset && {
    revision: dataset.revision,
    loadedAt: dataset.loadedAt,
    nodes: dataset.nodes,
    relationships: dataset.relationships,
  };
  return { engine, version, dataset: figures, damage, seeds: { folder, ...(await compareSeeds(folder, dataset)) } };
}

async function linesOf({ version, dataset, damage }: Stored, { engine, seeds }: Config): Promise<readonly string[]> {
  const { revision, problems, agree } = await compareSeeds(seeds, dataset);
  const load = '"mandate-graph load" loads them';
  const differ =
    revision === null
      ? `${counted(problems, "problem")} in ${seeds}: "mandate-graph check" shows them`
      : `differ (revision ${revision}): ${load}`;
  const head = [`engine    ${version}`, `place     ${placeOf(engine)}`];
  const state = damage.length === 0 ? "yes" : `no. ${damage.join(" ")} "mandate-graph load" repairs it.`;
  if (dataset === null)
    return [...head, damage.length === 0 ? `dataset   none: ${load.replace("them", "one")}` : `whole     ${state}`];
  return [
    ...head,
    `revision  ${dataset.revision}`,
    `loaded    ${dataset.loadedAt}`,
    `holds     ${dataset.nodes} nodes, ${dataset.relationships} relationships`,
    `whole     ${state}`,
    `seeds     ${agree ? `the same, in ${seeds}` : differ}`,
  ];
}
