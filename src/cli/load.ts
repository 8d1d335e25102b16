import type { Command } from "commander";
import type { Graph } from "../model/graph";
import { asStartError, openDatabase, placeOf, unhurried } from "../server/open-database";
import { StartError } from "../server/start-error";
import { ForeignDataError } from "../store/foreign-data";
import { type LoadResult, loadGraph } from "../store/load-graph";
import type { EngineSettings } from "../store/open-engine";
import { printReading } from "./check";
import { type EndWith, exitCodes } from "./exit-codes";
import { makeProgressLine, printAside, printJson, printResult } from "./print";
import { readSeeds } from "./read-seeds";
import { databaseSettings, readSettings, settingsHelp } from "./read-settings";

const after = `
All or nothing: seeds with problems, and a load that fails, leave the stored graph as it was. The same seeds again
change nothing. Nodes that others have written are never changed.

Exit codes: 0 loaded, 1 problems in the seeds or it failed, 2 wrong usage or a wrong setting.

Examples:
  $ GRAPH_FILE=graph.grafeo mandate-graph load
  $ NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... mandate-graph load my-seeds --beside-others`;

interface Options {
  readonly json?: boolean;
  readonly besideOthers?: boolean;
}

/** `load`: makes the configured database hold exactly what the seeds say. */
export function addLoad(program: Command, endWith: EndWith): void {
  program
    .command("load")
    .argument("[folder]", "the folder of the seeds (default: SEEDS)")
    .description("load seeds into a graph file or a Neo4j")
    .option("--beside-others", "load although the database holds nodes of others")
    .option("--json", "print one JSON object")
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (folder: string | undefined, options: Options) => endWith(await load(folder, options)));
}

async function load(folder: string | undefined, options: Options): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  if (config.engine.engine === "embedded" && config.engine.file === null) {
    printAside(
      'There is nothing to load into: a graph in memory ends with its process. Set GRAPH_FILE or NEO4J_URI; "npm start" reads the seeds when it starts.',
    );
    return exitCodes.usage;
  }
  const path = folder ?? config.seeds;
  const reading = await readSeeds(path);
  if (reading.graph === null) {
    printReading(reading, path, options.json === true);
    if (options.json !== true) printResult("Nothing was loaded.");
    return exitCodes.failed;
  }
  const result = await loadInto(config.engine, reading.graph, options.besideOthers === true);
  printLoaded(result, options.json === true);
  return exitCodes.ok;
}

async function loadInto(settings: EngineSettings, graph: Graph, besideOthers: boolean): Promise<LoadResult> {
  const engine = await openDatabase(unhurried(settings));
  const progress = makeProgressLine("Loading …");
  try {
    return await loadGraph(engine, graph, { now: new Date(), besideOthers, progress: progress.show });
  } catch (error) {
    if (!(error instanceof ForeignDataError)) throw asStartError(error, settings);
    throw new StartError(
      `${placeOf(settings)}: ${error.message} Add --beside-others to load beside them; they are left as they are.`,
      error,
    );
  } finally {
    progress.clear();
    await engine.close();
  }
}

function printLoaded(result: LoadResult, asJson: boolean): void {
  if (asJson) {
    printJson(result);
    return;
  }
  const { revision, nodes, relationships, changed } = result;
  const what = changed ? "Loaded" : "Nothing changed: stored already is";
  printResult(`${what} revision ${revision}: ${nodes} nodes, ${relationships} relationships.`);
}
