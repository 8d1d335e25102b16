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
  /** How many rows of a first load one transaction writes; 100,000 if not given. */
  readonly rowsPerTransaction?: number;
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

/** Neo4j keeps what a transaction has written in memory, some 4 kB a row. */
const rowsPerTransaction = 100_000;

/**
 * Makes the database hold exactly this graph.
 *
 * All or nothing: the old graph stays until the new one is there whole. Where there is none, a large graph is written
 * in several transactions, and shown to nobody until the last of them; what a load leaves that broke off there is taken
 * over or removed by the next. Repeatable: the same graph again writes nothing. What the graph no longer holds is
 * removed, but only what we wrote; an entity that stays is the same node as before, so relationships that others have
 * drawn to it survive.
 *
 * Throws ForeignDataError where the database holds nodes of others, EngineError where it fails.
 */
export async function loadGraph(engine: Engine, graph: Graph, options: LoadOptions): Promise<LoadResult> {
  if (options.besideOthers !== true) await requireNoForeignData(engine);
  const revision = revisionOf(graph);
  const result = { revision, ...countsOf(graph) };
  const before = await shownBefore(engine, revision);
  if (before === "this graph") return { ...result, changed: false };
  await engine.prepare();
  const batches = batchesOf(graph, result, options.progress);
  const largest = options.rowsPerTransaction ?? rowsPerTransaction;
  const isInParts = before === "nothing" && result.nodes + result.relationships > largest;
  if (isInParts) await writeInParts(engine, batches, largest);
  await engine.write(async (transaction) => {
    await transaction.run(statement("load/merge-dataset"), {
      properties: datasetProperties(graph, result, options.now),
    });
    if (isInParts) await requireAllParts(transaction, result);
    else for (const write of batches()) await write(transaction);
    await transaction.run(statement("load/remove-old-relationships"), { revision, relationshipTypes: writtenTypes });
    await transaction.run(statement("load/remove-old-nodes"), { revision });
  });
  await engine.settle();
  return { ...result, changed: true };
}

/** What the database shows: every statement that answers begins at the data set. */
async function shownBefore(engine: Engine, revision: string): Promise<"this graph" | "nothing" | "another graph"> {
  try {
    const dataset = await readDataset(engine);
    if (dataset === null) return "nothing";
    const isWhole = dataset.revision === revision && (await verifyDataset(engine)).length === 0;
    return isWhole ? "this graph" : "another graph";
  } catch (error) {
    if (error instanceof OtherFormError) return "another graph";
    throw error;
  }
}

async function writeInParts(engine: Engine, batches: () => Iterable<WriteBatch>, largest: number): Promise<void> {
  const batchesPerPart = Math.max(1, Math.floor(largest / rowsPerBatch));
  let part: WriteBatch[] = [];
  const writePart = async () => {
    const writing = part;
    part = [];
    await engine.write(async (transaction) => {
      for (const write of writing) await write(transaction);
    });
  };
  for (const write of batches()) {
    part.push(write);
    if (part.length === batchesPerPart) await writePart();
  }
  await writePart();
}

/** Another load can have removed parts of this one while it wrote the rest. */
async function requireAllParts(transaction: Transaction, result: Omit<LoadResult, "changed">): Promise<void> {
  const { revision, nodes, relationships } = result;
  const parameters = { revision, relationshipTypes: writtenTypes };
  const [stored] = await transaction.run(statement("dataset/count-stored"), parameters);
  if (stored?.nodes !== nodes || stored.relationships !== relationships)
    throw new EngineError("REFUSED", "Another load has changed the graph meanwhile: load it again.");
}

type WriteBatch = (transaction: Transaction) => Promise<void>;

/** What writes the rows of a graph, batch by batch; each call begins anew, as a transaction does that is run again. */
function batchesOf(
  graph: Graph,
  { revision, nodes, relationships }: Omit<LoadResult, "changed">,
  progress: LoadOptions["progress"],
): () => Generator<WriteBatch> {
  const total = nodes + relationships;
  return function* () {
    let done = 0;
    for (const { statement: name, fillings, rows } of storedRows(graph, revision)) {
      const text = statement(name, fillings);
      for (let start = 0; start < rows.length; start += rowsPerBatch) {
        const batch = rows.slice(start, start + rowsPerBatch);
        done += batch.length;
        const written = done;
        yield async (transaction) => {
          const [row] = await transaction.run(text, { rows: batch, revision });
          if (row?.merged !== batch.length)
            throw new EngineError("REFUSED", "The graph has a link or a citation whose end is missing.");
          progress?.(written, total);
        };
      }
    }
  };
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
