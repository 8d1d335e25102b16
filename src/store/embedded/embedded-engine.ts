import { GrafeoDB } from "@grafeo-db/js";
import { type Engine, EngineError, type Parameters, type Row, type Transaction } from "../engine";
import { embeddedSchema } from "../schema";
import { statement } from "../statements";
import { withinTime } from "../time-limit";
import { embeddedError } from "./embedded-errors";
import { EmbeddedTransaction } from "./embedded-transaction";

/**
 * Opens the graph database that runs inside this process, in memory (`file` null) or in a file, which is
 * made where there is none. One process at a time can open a file; a second gets UNAVAILABLE.
 */
export async function openEmbeddedEngine(file: string | null, readTimeLimit = 30_000): Promise<Engine> {
  try {
    return new EmbeddedEngine(file === null ? GrafeoDB.create() : GrafeoDB.create(file), file !== null, readTimeLimit);
  } catch (error) {
    throw embeddedError(error);
  }
}

/**
 * Grafeo as an Engine.
 *
 * Writes wait for one another, since two at a time would not: one of them would fail. Reads run beside
 * them and see what was committed last. A statement cannot be stopped: Grafeo ends some by itself after 30
 * seconds and others never, so a read that takes too long is given up here and runs on unseen.
 */
class EmbeddedEngine implements Engine {
  readonly name = "embedded";
  private lastWrite: Promise<unknown> = Promise.resolve();
  private readonly reads = new Set<Promise<unknown>>();
  private isOpen = true;

  constructor(
    private readonly database: GrafeoDB,
    private readonly isOnDisk: boolean,
    private readonly readTimeLimit: number,
  ) {}

  async describe(): Promise<string> {
    this.requireOpen();
    return `Grafeo ${this.database.version()} (embedded)`;
  }

  async read(text: string, parameters: Parameters = {}): Promise<Row[]> {
    this.requireOpen();
    const reading = withinTime(this.readAndUndo(text, parameters), this.readTimeLimit);
    const settled = reading.then(ignore, ignore);
    this.reads.add(settled);
    void settled.then(() => this.reads.delete(settled));
    return reading;
  }

  /** The engine has no read-only transaction, so each is undone, and a read that changed something is told. */
  private async readAndUndo(text: string, parameters: Parameters): Promise<Row[]> {
    const transaction = this.begin();
    try {
      const rows = await transaction.run(text, parameters);
      if (transaction.hasChanges)
        throw new EngineError("REFUSED", "A statement that only reads may not change the graph.");
      return rows;
    } finally {
      await transaction.end("rollback");
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.afterLastWrite(async () => {
      const transaction = this.begin();
      try {
        const result = await work(transaction);
        await transaction.end("commit");
        return result;
      } catch (error) {
        await transaction.end("rollback");
        throw error;
      }
    });
  }

  async prepare(): Promise<void> {
    await this.afterLastWrite(async () => {
      for (const text of embeddedSchema()) await this.database.executeCypher(text).catch(throwEmbeddedError);
    });
  }

  async settle(): Promise<void> {
    await this.afterLastWrite(async () => {
      try {
        if (this.isOnDisk) this.database.walCheckpoint();
      } catch (error) {
        throw embeddedError(error);
      }
    });
  }

  async ping(): Promise<void> {
    await this.read(statement("engine/ping"));
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await Promise.all([this.lastWrite, ...this.reads]);
    try {
      this.database.close();
    } catch (error) {
      throw embeddedError(error);
    }
  }

  private begin(): EmbeddedTransaction {
    try {
      return new EmbeddedTransaction(this.database);
    } catch (error) {
      throw embeddedError(error);
    }
  }

  private async afterLastWrite<Result>(work: () => Promise<Result>): Promise<Result> {
    this.requireOpen();
    const result = this.lastWrite.then(work);
    this.lastWrite = result.then(ignore, ignore);
    return result;
  }

  private requireOpen(): void {
    if (!this.isOpen) throw new EngineError("UNAVAILABLE", "The graph database has been closed.");
  }
}

function throwEmbeddedError(error: unknown): never {
  throw embeddedError(error);
}

function ignore(): void {}
