import { GraphQLError } from "graphql";
import { EngineError, type Parameters, type Row } from "../store/engine";
import { statement } from "../store/statements";
import type { Reads } from "../traversal/root-plan";
import { NothingLoadedError } from "../traversal/run";

/** Thrown where the data changed while a question was answered: what was read so far does not belong together. */
export class OtherRevision extends Error {}

const attempts = 2;

/** Data that change at every attempt to answer are being loaded over and over: the caller can ask again. */
function loadedAnew(): GraphQLError {
  return new GraphQLError("The data were loaded anew while this was answered; ask again.", {
    extensions: { code: "DATABASE_UNAVAILABLE", http: { status: 503, headers: new Map([["retry-after", "1"]]) } },
  });
}

/** The one row of a statement that hangs everything it finds below the data set. @throws NothingLoadedError without one */
export async function readRow(reads: Reads, statement: string, parameters?: Parameters): Promise<Row> {
  const [row] = await reads.read(statement, parameters);
  if (!row) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
  return row;
}

/** Reads of one revision: the first statement that says of which one its rows are decides for all. */
class ReadsOfOneRevision implements Reads {
  private revision: unknown;

  constructor(private readonly engine: Reads) {}

  async read(text: string, parameters?: Parameters): Promise<Row[]> {
    const rows = await this.engine.read(text, parameters);
    const seen = rows[0]?.revision;
    if (seen === undefined) return rows;
    this.revision ??= seen;
    if (seen !== this.revision) throw new OtherRevision();
    return rows;
  }

  /** Whether an error comes of a load: a database may show data that were committed while its statement ran. */
  async explains(error: unknown): Promise<boolean> {
    if (error instanceof OtherRevision) return true;
    const isMeant =
      error instanceof GraphQLError || error instanceof EngineError || error instanceof NothingLoadedError;
    if (isMeant || this.revision === undefined) return false;
    const [now] = await this.engine.read(statement("dataset/read-revision"));
    return now?.revision !== this.revision;
  }
}

/**
 * Runs a question of several statements so that all of them see the same data: what one statement found may be
 * gone, or mean something else, for the next one. After a load in between it is answered once more from the
 * beginning. Statements of questions therefore return the column `revision`, whatever else they find.
 *
 * @throws DATABASE_UNAVAILABLE where the data were loaded anew during the second attempt too
 */
export async function inOneRevision<Answer>(engine: Reads, answer: (reads: Reads) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reads = new ReadsOfOneRevision(engine);
    try {
      return await answer(reads);
    } catch (error) {
      if (!(await reads.explains(error))) throw error;
    }
  }
  throw loadedAnew();
}
