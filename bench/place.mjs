import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startContestant } from "./contestants/contestants.mjs";
import { generateGraph } from "./data/generate-graph.mjs";
import { GraphFacts } from "./data/graph-facts.mjs";
import { knownData } from "./data/known-data.mjs";
import { statement } from "./data/product.mjs";
import { load } from "./measure/loading.mjs";

/** Statements that the server runs by its clock, whoever asks: they belong to no request. */
export const ignored = new Set([statement("dataset/read-dataset")]);

/** The made-up data of one size: the graph's oracle, and what is known of it. */
export function madeData(organisations) {
  const graph = generateGraph(organisations);
  return { facts: new GraphFacts(graph), data: knownData(graph, organisations) };
}

/** A temporary folder that goes when the process ends, however it ends by itself. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Loads the embedded engine's graph file, and returns where a contestant finds a copy of its own: one may open it. */
export async function makeGraphFiles(organisations, folder, names) {
  const made = join(folder, "made");
  mkdirSync(made);
  await load("product", organisations, { engine: "embedded", file: join(made, "graph") });
  return Object.fromEntries(
    names.map((name) => {
      cpSync(made, join(folder, name), { recursive: true });
      return [name, join(folder, name, "graph")];
    }),
  );
}

/** Starts contestants one after the other; where one does not start, the others are stopped again. */
export async function startAll(names, { graphFiles = {}, ...place }) {
  const started = [];
  try {
    for (const name of names) started.push(await startContestant(name, { ...place, graphFile: graphFiles[name] }));
    return started;
  } catch (error) {
    await stopAll(started);
    throw error;
  }
}

export async function stopAll(contestants) {
  await Promise.all(contestants.map((contestant) => contestant.stop()));
}
