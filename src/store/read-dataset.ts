import { relationshipTypes } from "../model/relationship-table";
import type { DatasetRecord, Widths } from "./dataset";
import { type Engine, EngineError, type Json, type Row } from "./engine";
import { storedForm } from "./revision";
import { statement } from "./statements";

/** Types of every relationship that we write. */
export const writtenTypes: readonly string[] = [...relationshipTypes, "RESTS_ON", "QUOTED_FROM"];

/** What is stored was loaded by another version of this program: our statements would not find all of it. */
export class OtherFormError extends EngineError {
  constructor() {
    super(
      "REFUSED",
      'The stored graph has the form of another version of mandate-graph. Run "mandate-graph load" to load the seeds again.',
    );
  }
}

/** What the database says it holds of ours; null where nothing is loaded. Throws OtherFormError where we cannot read it. */
export async function readDataset(engine: Engine): Promise<DatasetRecord | null> {
  const [row] = await engine.read(statement("dataset/read-dataset"));
  if (row === undefined) return null;
  if (row.form !== storedForm) throw new OtherFormError();
  return datasetOf(row);
}

function datasetOf(row: Row): DatasetRecord {
  const hashes = strings(row.sourceHashes);
  return {
    revision: String(row.revision),
    loadedAt: String(row.loadedAt),
    nodes: Number(row.nodes),
    relationships: Number(row.relationships),
    sources: strings(row.sourcePaths).map((path, place) => ({ path, sha256: hashes[place] ?? "" })),
    widths: JSON.parse(String(row.widths)) as Widths,
  };
}

function strings(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

/**
 * Compares what is stored with what was loaded, and says in a sentence each what differs; an empty list
 * means that all is there. The embedded engine can open a damaged file with only a part of the graph.
 */
export async function verifyDataset(engine: Engine): Promise<readonly string[]> {
  const dataset = await readDataset(engine);
  const revision = dataset?.revision ?? "";
  const [stored] = await engine.read(statement("dataset/count-stored"), { revision, relationshipTypes: writtenTypes });
  const count = (column: string) => Number(stored?.[column] ?? 0);
  if (dataset === null) {
    const nodes = count("otherNodes");
    return nodes === 0
      ? []
      : [`${nodes} entities and citations are stored, but no data set: a load has not ended, or broke off.`];
  }
  const differences: string[] = [];
  const compare = (what: string, expected: number, found: number) => {
    if (expected !== found) differences.push(`${what}: ${expected} were loaded, ${found} are stored.`);
  };
  compare("Entities and citations", dataset.nodes, count("nodes"));
  compare("Relationships", dataset.relationships, count("relationships"));
  if (count("otherNodes") > 0)
    differences.push(`${count("otherNodes")} entities and citations are of another revision.`);
  return differences;
}
