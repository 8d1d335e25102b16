import type { Engine } from "../engine";
import { statement } from "../statements";

/**
 * Which load the database holds, asked by all who want to know it at a time in one statement.
 *
 * An answer is never older than its question: who asks while a statement is under way gets the next one's.
 */
export class WatchedRevision {
  private underWay: Promise<string | null> | null = null;
  private next: Promise<string | null> | null = null;

  constructor(private readonly engine: Pick<Engine, "read">) {}

  /** A text that differs from one load to the next; null where nothing is loaded. */
  current(): Promise<string | null> {
    if (this.underWay === null) return this.ask();
    this.next ??= this.underWay.then(
      () => this.askNext(),
      () => this.askNext(),
    );
    return this.next;
  }

  private askNext(): Promise<string | null> {
    this.next = null;
    return this.ask();
  }

  private ask(): Promise<string | null> {
    const asked = this.read().finally(() => {
      if (this.underWay === asked) this.underWay = null;
    });
    this.underWay = asked;
    return asked;
  }

  private async read(): Promise<string | null> {
    const [row] = await this.engine.read(statement("dataset/read-revision"));
    return row === undefined ? null : `${row.revision} ${row.loadedAt}`;
  }
}
