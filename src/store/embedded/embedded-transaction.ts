import type { GrafeoDB } from "@grafeo-db/js";
import { EngineError, type Parameters, type Row, type Transaction } from "../engine";
import { plainJson } from "../plain-json";
import { embeddedError } from "./embedded-errors";

/**
 * One transaction of the embedded engine.
 *
 * Statements run one after the other even if `run` is called without waiting, and `end` waits for the
 * last of them: the addon would otherwise close the transaction under a running statement.
 */
export class EmbeddedTransaction implements Transaction {
  private readonly inner: ReturnType<GrafeoDB["beginTransaction"]>;
  private last: Promise<unknown> = Promise.resolve();
  private isOpen = true;
  private changes = 0;

  constructor(database: GrafeoDB) {
    this.inner = database.beginTransaction();
  }

  /** True once a statement has changed the graph. */
  get hasChanges(): boolean {
    return this.changes > 0;
  }

  run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    if (!this.isOpen) return Promise.reject(new EngineError("REFUSED", "The transaction has ended."));
    const result = this.last.then(() => this.runNow(statement, parameters));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async runNow(statement: string, parameters: Parameters): Promise<Row[]> {
    try {
      const result = await this.inner.executeCypher(statement, parameters);
      this.changes += Object.values(result.counters).reduce<number>((sum, count) => sum + Number(count), 0);
      return result.toArray().map((row) => plainJson(row) as Row);
    } catch (error) {
      throw embeddedError(error);
    }
  }

  /** Keeps or undoes all that was run. Undoing never throws: what led to it is the error to show. */
  async end(outcome: "commit" | "rollback"): Promise<void> {
    this.isOpen = false;
    await this.last;
    try {
      if (outcome === "commit") this.inner.commit();
      else this.inner.rollback();
    } catch (error) {
      if (outcome === "commit") throw embeddedError(error);
    }
  }
}
