import type { Graph } from "../model/graph";
import { type Engine, EngineError, type Transaction } from "./engine";
import { requireNoForeignData } from "./foreign-data";
import { measureWidths } from "./load/measure-widths";
import { storedRows } from "./load/stored-rows";
import { OtherFormError, readDataset, verifyDataset, writtenTypes } from "./read-dataset";
import { revisionOf, storedForm } from "./revision";
import { statement } from "./statements";

export interface LoadOptions {
  /** The time to note as `loadedAt`. */
  readonly now: Date;
  /** Load although the database holds nodes that we did not write. They are left as they are. */
  readonly besideOthers?: boolean;
  /** Told after every batch how many rows of all are written. Begins again where a transaction is run again. */
  readonly progress?: (done: number, total: number) => void;
}

export interface LoadResult {
  readonly revision: string;
  /** False where the database held this revision whole already; nothing was written then. */
  readonly changed: boolean;
  /** Entities and citations. */
  readonly nodes: number;
  /** Links, RESTS_ON and QUOTED_FROM. */
  readonly relationships: number;
}

const rowsPerBatch = 2_000;

/**
 * Makes the database hold exactly this graph.
 *
 * All or nothing: the old graph stays until the new one is there whole. Repeatable: the same graph again
 * writes nothing. What the graph no longer holds is removed, but only what we wrote; an entity that stays
 * is the same node as before, so relationships that others have drawn to it survive.
 *
 * Throws ForeignDataError where the database holds nodes of others, EngineError where it fails.
 */
export async function loadGraph(engine: Engine, graph: Graph, options: LoadOptions): Promise<LoadResult> {
  if (options.besideOthers !== true) await requireNoForeignData(engine);
  const revision = revisionOf(graph);
  const result = { revision, ...countsOf(graph) };
  if (await isStored(engine, revision)) return { ...result, changed: false };
  await engine.prepare();
  await engine.write(async (transaction) => {
    await transaction.run(statement("load/merge-dataset"), {
      properties: datasetProperties(graph, result, options.now),
    });
    await writeRows(transaction, graph, result, options.progress);
    await transaction.run(statement("load/remove-old-relationships"), { revision, relationshipTypes: writtenTypes });
    await transaction.run(statement("load/remove-old-nodes"), { revision });
  });
  await engine.settle();
  return { ...result, changed: true };
}

async function isStored(engine: Engine, revision: string): Promise<boolean> {
  try {
    const dataset = await readDataset(engine);
    return dataset?.revision === revision && (await verifyDataset(engine)).length === 0;
  } catch (error) {
    if (error instanceof OtherFormError) return false;
    throw error;
  }
}

async function writeRows(
  transaction: Transaction,
  graph: Graph,
  { revision, nodes, relationships }: Omit<LoadResult, "changed">,
  progress: LoadOptions["progress"],
): Promise<void> {
  const total = nodes + relationships;
  let done = 0;
  for (const { statement: name, fillings, rows } of storedRows(graph, revision)) {
    const text = statement(name, fillings);
    for (let start = 0; start < rows.length; start += rowsPerBatch) {
      const batch = rows.slice(start, start + rowsPerBatch);
      const [written] = await transaction.run(text, { rows: batch, revision });
      if (written?.merged !== batch.length)
        throw new EngineError("REFUSED", "The graph has a link or a citation whose end is missing.");
      done += batch.length;
      progress?.(done, total);
    }
  }
}

function countsOf({ entities, links, citations }: Graph): { nodes: number; relationships: number } {
  const restsOn = citations.filter(({ entity }) => entity !== null).length;
  return { nodes: entities.length + citations.length, relationships: links.length + restsOn + citations.length };
}

function datasetProperties(graph: Graph, result: Omit<LoadResult, "changed">, now: Date) {
  return {
    id: "dataset",
    ...result,
    form: storedForm,
    loadedAt: now.toISOString(),
    sourcePaths: graph.sources.map(({ path }) => path),
    sourceHashes: graph.sources.map(({ sha256 }) => sha256),
    widths: JSON.stringify(measureWidths(graph)),
  };
}
