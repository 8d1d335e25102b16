import { createHash } from "node:crypto";
import type { Graph } from "../model/graph";

/**
 * Raised when the stored form changes. It is stored with the data, and those of another form are refused until they are
 * loaded again: what a statement looks for may not be there.
 */
export const storedForm = 4;

/**
 * The revision of a graph: the first 32 hexadecimal digits of the SHA-256 of its content.
 *
 * It depends on nothing but what the graph holds: neither on the order of its lists or keys, nor on the
 * engine, the machine or the time.
 */
export function revisionOf(graph: Graph): string {
  const hash = createHash("sha256").update(`mandate-graph ${storedForm}\n`);
  const add = (list: string, records: readonly object[], key: (record: never) => string) => {
    const keyed = records.map((record) => [key(record as never), canonicalJson(record)] as const);
    keyed.sort(([first], [second]) => (first < second ? -1 : Number(first > second)));
    hash.update(`${list} ${keyed.length}\n`);
    for (const [, json] of keyed) hash.update(`${json}\n`);
  };
  add("entities", graph.entities, ({ id }: { id: string }) => id);
  add("links", graph.links, ({ id }: { id: string }) => id);
  add("citations", graph.citations, ({ id }: { id: string }) => id);
  add("sources", graph.sources, ({ path }: { path: string }) => path);
  return hash.digest("hex").slice(0, 32);
}

/** JSON with the keys of every map sorted; keys without a value are left out. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isMap(inner) ? sortedByKey(inner) : inner));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedByKey(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, map[key]]),
  );
}
