import type { ManagedTransaction } from "neo4j-driver";
import { EngineError, type Parameters, type Row, type Transaction } from "../engine";
import { plainJson } from "../plain-json";
import { neo4jError } from "./neo4j-errors";
import { neo4jParameters } from "./neo4j-parameters";

/**
 * One transaction of Neo4j.
 *
 * `work` sees EngineErrors, but the driver must see its own errors: by them it decides whether to try
 * again. So an EngineError that comes out of `work` is handed to the driver as its cause, and `shown`
 * finds it again. Everything else that `work` throws passes unchanged.
 */
export class Neo4jTransaction implements Transaction {
  private readonly made = new Map<unknown, EngineError>();
  private thrown: unknown;
  private isOpen = true;

  constructor(private readonly inner: ManagedTransaction) {}

  async run(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    if (!this.isOpen) throw new EngineError("REFUSED", "The transaction has ended.");
    try {
      const { records } = await this.inner.run(statement, neo4jParameters(parameters));
      return records.map((record) => plainJson(record.toObject()) as Row);
    } catch (error) {
      const made = neo4jError(error);
      this.made.set(error, made);
      throw made;
    }
  }

  /** Runs `work` so that the driver can tell a passing fault from a lasting one. */
  async do<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await work(this);
    } catch (error) {
      this.thrown = error;
      if (error instanceof EngineError && this.made.get(error.cause) === error) throw error.cause;
      throw error;
    } finally {
      this.isOpen = false;
    }
  }

  /** What to throw after the driver gave up with `error`: what `work` threw, or else the driver's own. */
  shown(error: unknown): unknown {
    if (error === this.thrown) return error;
    return this.made.get(error) ?? neo4jError(error);
  }
}
