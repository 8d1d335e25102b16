/** A value that a statement takes or gives back: plain JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Values of a statement's `$names`. Whole numbers reach the database as integers. */
export type Parameters = Readonly<Record<string, Json>>;

/** One row, by column name. Nodes and relationships never leave a statement, only maps of their values. */
export type Row = Readonly<Record<string, Json>>;

/** Statements of one transaction, run in the order they are given. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/**
 * Runs statements against one graph database.
 *
 * Every implementation must:
 *  - return rows as plain objects of strings, numbers, booleans, lists, maps and null;
 *  - run `write` all or nothing: what `work` throws undoes every statement and is thrown on unchanged;
 *  - never run two `write`s at the same time where the database does not queue them itself;
 *  - give a `read` that takes longer than the time limit an EngineError with the code TIMEOUT;
 *  - throw EngineError, with the driver's error as `cause`, for everything that the database refuses
 *    or does not answer, and never show statement, address or password in its message;
 *  - come back by itself after the database was away: no call leaves it unusable.
 *
 * test/contract/engine.test.ts holds both engines to this.
 */
export interface Engine {
  /** `embedded` or `neo4j`: what `dataset.engine` shows. */
  readonly name: "embedded" | "neo4j";
  /** Name and version for people: `Neo4j 5.26.28`, `Grafeo 0.6.0 (embedded)`. Asks the database once. */
  describe(): Promise<string>;
  /** Runs one statement that changes nothing, in a transaction of its own. */
  read(statement: string, parameters?: Parameters): Promise<Row[]>;
  /**
   * Runs `work` in one transaction and commits it when `work` ends well. After a passing fault (a deadlock,
   * a lost connection) `work` runs again from its beginning. It must not call `write` itself.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Makes sure that constraints and indexes are there; changes no data. Repeatable. */
  prepare(): Promise<void>;
  /** Makes what was written last a power cut: for a file, forces it to disk. */
  settle(): Promise<void>;
  /** Answers when the database can be asked, throws EngineError when not. */
  ping(): Promise<void>;
  /** Ends all that is open. Further calls throw. */
  close(): Promise<void>;
}

/** What a caller can do about an EngineError. */
export type EngineErrorCode =
  /** No database answers at the address, or it went away: try again later. */
  | "UNAVAILABLE"
  /** User name or password are wrong. */
  | "UNAUTHORIZED"
  /** The statement took longer than allowed and was ended. */
  | "TIMEOUT"
  /** The database refused the statement or the data: a fault of ours or of the stored graph. */
  | "REFUSED";

/** Everything that an engine throws. The message is safe to show; `cause` is for the log alone. */
export class EngineError extends Error {
  constructor(
    readonly code: EngineErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = "EngineError";
  }
}
