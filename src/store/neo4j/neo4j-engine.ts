import { setTimeout } from "node:timers/promises";
import neo4j, { type BookmarkManager, type Driver, type QueryResult, type Session } from "neo4j-driver";
import { type Engine, EngineError, type Parameters, type Row, type Transaction } from "../engine";
import { plainJson } from "../plain-json";
import { neo4jSchema } from "../schema";
import { statement } from "../statements";
import { withinTime } from "../time-limit";
import { neo4jError } from "./neo4j-errors";
import { neo4jParameters } from "./neo4j-parameters";
import { type Neo4jSettings, neo4jDriver } from "./neo4j-settings";
import { Neo4jTransaction } from "./neo4j-transaction";

/** Opens a Neo4j without asking it anything: `ping` says whether it answers. */
export function openNeo4jEngine(settings: Neo4jSettings): Engine {
  return new Neo4jEngine(settings);
}

/**
 * Neo4j as an Engine.
 *
 * A transaction that meets a passing fault (a lost connection, a deadlock, a new leader) is run again, so
 * `work` may run more than once. Bookmarks make every read see what this engine wrote before, also where
 * another member of a cluster answers it; at `bolt://` there is only one.
 */
class Neo4jEngine implements Engine {
  readonly name = "neo4j";
  private readonly driver: Driver;
  private readonly database: string | undefined;
  private readonly bookmarks: { readonly bookmarkManager?: BookmarkManager };
  private readonly readTimeLimit: number;
  private readonly retryTime: number;
  /** Neo4j ends a long statement by itself; after this long it has stopped answering altogether. */
  private readonly patience: number;
  private isOpen = true;

  constructor(settings: Neo4jSettings) {
    const { database, readTimeLimit = 15_000, retryTime = 2_000 } = settings;
    this.driver = neo4jDriver(settings, retryTime);
    this.database = database ?? undefined;
    this.bookmarks = settings.uri.startsWith("bolt") ? {} : { bookmarkManager: neo4j.bookmarkManager() };
    this.readTimeLimit = readTimeLimit;
    this.retryTime = retryTime;
    this.patience = readTimeLimit + retryTime + 3_000;
  }

  async describe(): Promise<string> {
    this.requireOpen();
    const config = this.database === undefined ? {} : { database: this.database };
    const { agent } = await this.driver.getServerInfo(config).catch(throwNeo4jError);
    return (agent ?? "Neo4j").replace("/", " ");
  }

  async read(text: string, parameters: Parameters = {}): Promise<Row[]> {
    const values = neo4jParameters(parameters);
    const reading = this.inSession("READ", (session) => this.readPatiently(session, text, values));
    const records = await withinTime(reading, this.patience).catch(throwNeo4jError);
    return records.map((record) => plainJson(record.toObject()) as Row);
  }

  /**
   * A statement sent by itself is one message there and one back, where a transaction around it takes two more. So
   * what the driver does for its transactions is done here: a passing fault is tried again, after ever longer pauses.
   */
  private async readPatiently(session: Session, text: string, values: Record<string, unknown>) {
    const lastStart = Date.now() + this.retryTime;
    for (let pause = 100; ; pause *= 2) {
      try {
        return (await this.send(session, text, values)).records;
      } catch (error) {
        if (!neo4j.isRetryableError(error) || Date.now() + pause > lastStart) throw error;
        await setTimeout(pause);
      }
    }
  }

  /**
   * The driver notes the stack of whoever sends a statement, for the case that it fails. It is a tenth of the work that
   * the server has with a small answer, and errors of this engine have a stack of their own.
   */
  private send(session: Session, text: string, values: Record<string, unknown>): Promise<QueryResult> {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      return session.run(text, values, { timeout: this.readTimeLimit });
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.inSession("WRITE", async (session) => {
      let transaction: Neo4jTransaction | undefined;
      try {
        return await session.executeWrite((inner) => {
          transaction = new Neo4jTransaction(inner);
          return transaction.do(work);
        });
      } catch (error) {
        throw transaction?.shown(error) ?? neo4jError(error);
      }
    });
  }

  async prepare(): Promise<void> {
    await this.write(async (transaction) => {
      for (const text of neo4jSchema()) await transaction.run(text);
    });
    const seconds = 300;
    const awaitIndexes = statement("schema/await-indexes");
    await this.write((transaction) => transaction.run(awaitIndexes, { seconds }));
  }

  /** A commit of Neo4j is on disk already. */
  async settle(): Promise<void> {
    this.requireOpen();
  }

  async ping(): Promise<void> {
    await this.read(statement("engine/ping"));
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.driver.close().catch(throwNeo4jError);
  }

  private async inSession<Result>(
    mode: "READ" | "WRITE",
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    this.requireOpen();
    const database = this.database === undefined ? {} : { database: this.database };
    const session = this.driver.session({ ...database, ...this.bookmarks, defaultAccessMode: mode });
    try {
      return await work(session);
    } finally {
      // Not awaited: on a server that hangs it would hang too, and the result is there already.
      session.close().catch(() => undefined);
    }
  }

  private requireOpen(): void {
    if (!this.isOpen) throw new EngineError("UNAVAILABLE", "The graph database has been closed.");
  }
}

function throwNeo4jError(error: unknown): never {
  throw neo4jError(error);
}
