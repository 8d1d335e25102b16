import type { SourceRecord } from "../model/graph";

/**
 * What the store knows of the data it holds: kept on the one node with the label `Dataset`.
 */
export interface DatasetRecord {
  /** A hash of the content: the same for the same seeds on every engine and every run. */
  readonly revision: string;
  /** When it was loaded, ISO 8601 in UTC. */
  readonly loadedAt: string;
  /** Entities and citations. */
  readonly nodes: number;
  /** Links, RESTS_ON and QUOTED_FROM. */
  readonly relationships: number;
  readonly sources: readonly SourceRecord[];
  /** How wide the data are at most: see `widths`. */
  readonly widths: Widths;
}

/**
 * The most that hangs on any one entity, for the cost of a query before it is asked.
 *
 * Keys are `Kind` for the number of entities of a kind, `TYPE>` and `<TYPE` for the most links of a type
 * that leave or reach one entity, and `Kind:citations`, `links:citations`, `Document:supports`,
 * `Document:supportedLinks`, `Clause:supports`, `Clause:supportedLinks` for the evidence. What is absent is 0.
 * The two of `Clause` count a clause with all its parts.
 */
export type Widths = Readonly<Record<string, number>>;
