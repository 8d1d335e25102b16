import type { Engine } from "../../store/engine";
import type { Log } from "../log";
import type { DatasetWatch } from "../watch-dataset";

/** What the HTTP server is made from. */
export interface HttpParts {
  readonly engine: Engine;
  readonly watch: DatasetWatch;
  readonly log: Log;
  readonly version: string;
  /** Bytes. */
  readonly bodyLimit: number;
  readonly corsOrigins: readonly string[];
  /** How many megabytes of answers are kept; 0 keeps none. */
  readonly responseCache: number;
}
