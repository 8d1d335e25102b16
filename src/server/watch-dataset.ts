import type { DatasetRecord } from "../store/dataset";
import { type Engine, EngineError } from "../store/engine";
import { readDataset } from "../store/read-dataset";
import { withinTime } from "../store/time-limit";
import type { Log } from "./log";

/** Whether requests can be answered, and if not, why, in a sentence that may be shown to anyone. */
export type Readiness = { readonly isReady: true } | { readonly isReady: false; readonly reason: string };

/** What is known of the database without asking it. */
export interface DatasetWatch {
  readonly readiness: () => Readiness;
  /** The data that were seen last, also while the database is away; null where none were seen. */
  readonly dataset: () => DatasetRecord | null;
  /** From now on not ready: the server is about to end. */
  readonly announceEnd: () => void;
  readonly stop: () => void;
}

/**
 * How many entities and citations the embedded engine serves well: it has no index that is in order, so that lists at
 * the root and the first search take longer with every one more, as docs/performance.md shows.
 */
export const comfortablyEmbedded = 100_000;

/** In milliseconds. Together they stay below 5 seconds: so soon the database's going away is seen. */
const times = { betweenLooks: 2_000, patience: 2_500 };

/**
 * Looks at the stored dataset now and every two seconds.
 *
 * A database that goes away is noticed within five seconds, and its return within two; the log has a line
 * for each change. Nothing that the database does makes this throw. The timer keeps no process alive.
 */
export async function watchDataset(engine: Engine, log: Log): Promise<DatasetWatch> {
  const watch = new Watch(engine, log);
  await watch.look();
  watch.start();
  return {
    readiness: () => watch.readiness(),
    dataset: () => watch.dataset,
    announceEnd: () => {
      watch.isEnding = true;
    },
    stop: () => watch.stop(),
  };
}

class Watch {
  dataset: DatasetRecord | null = null;
  isEnding = false;
  private trouble: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(
    private readonly engine: Engine,
    private readonly log: Log,
  ) {}

  readiness(): Readiness {
    const reason = this.isEnding ? "The server is shutting down." : this.trouble;
    return reason === null ? { isReady: true } : { isReady: false, reason };
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), times.betweenLooks).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Looks once; a look that is still under way is not joined by a second. */
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      this.note(await withinTime(readDataset(this.engine), times.patience));
    } catch (error) {
      this.noteTrouble(error instanceof EngineError ? error.message : "The stored dataset cannot be read.", error);
    } finally {
      this.isLooking = false;
    }
  }

  private note(found: DatasetRecord | null): void {
    if (found === null) {
      this.noteTrouble("The graph is empty: nothing has been loaded yet.");
      return;
    }
    if (this.trouble !== null) this.log.info(`Ready again: revision ${found.revision}.`);
    else if (this.dataset && this.dataset.revision !== found.revision) {
      this.log.info(`Other data were loaded: revision ${found.revision}, before ${this.dataset.revision}.`);
    }
    if (this.dataset?.revision !== found.revision) this.adviseOnSize(found);
    this.trouble = null;
    this.dataset = found;
  }

  private adviseOnSize({ nodes }: DatasetRecord): void {
    if (this.engine.name !== "embedded" || nodes <= comfortablyEmbedded) return;
    this.log.warn(
      `${nodes} nodes are more than the embedded engine serves well (${comfortablyEmbedded}): set NEO4J_URI to use a Neo4j.`,
    );
  }

  private noteTrouble(reason: string, error?: unknown): void {
    const isKnown = this.trouble !== null;
    this.trouble = reason;
    if (this.isEnding || isKnown) return;
    if (error === undefined || error instanceof EngineError) this.log.warn(`Not ready: ${reason}`);
    else this.log.error(`Not ready: ${reason}`, error);
  }
}
