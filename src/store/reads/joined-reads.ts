import { type Engine, EngineError, type Json, type Parameters, type Row } from "../engine";

/** One of the things that a statement answers in one run: the values that it has for itself. */
export type Asking = Readonly<Record<string, Json>>;

/** A statement that begins with `UNWIND $asked AS asked` and returns `asked.number AS asked` with each row. */
export interface JoinedStatement {
  readonly text: string;
  /** What all askings of one run share. */
  readonly parameters: Parameters;
}

interface Member {
  readonly askings: readonly Asking[];
  readonly resolve: (rows: Row[][]) => void;
  readonly reject: (error: unknown) => void;
}

/** Requests for the same statement: those under way, and those that wait for one to end. */
interface Queue {
  underWay: number;
  isAboutToGo: boolean;
  waiting: Member[];
}

/** Two at a time, so that one is read by the database while another is sent or shown. */
const mostUnderWay = 2;
/** More at once make those who came first wait for those who came last. */
const mostAskings = 32;

/**
 * Answers many requests that ask the same thing about different entities by one run of their statement.
 *
 * A request that comes alone is run at once. Only while others of the same statement are under way does it wait,
 * and goes with all that wait beside it. Whatever goes wrong with a run for several is tried again for each alone,
 * so that nobody gets another's error; a request whose client has left is answered like any other.
 */
export class JoinedReads {
  private readonly queues = new Map<string, Queue>();

  constructor(private readonly engine: Pick<Engine, "read">) {}

  /** The rows of each asking, in the order of the askings. */
  read(statement: JoinedStatement, askings: readonly Asking[]): Promise<Row[][]> {
    if (askings.length === 0) return Promise.resolve([]);
    const key = keyOf(statement);
    const queue = this.queues.get(key) ?? { underWay: 0, isAboutToGo: false, waiting: [] };
    this.queues.set(key, queue);
    return new Promise((resolve, reject) => {
      queue.waiting.push({ askings, resolve, reject });
      this.goSoon(key, queue, statement);
    });
  }

  /** After all that has arrived by now has been read: a busy server finds many requests at once. */
  private goSoon(key: string, queue: Queue, statement: JoinedStatement): void {
    if (queue.isAboutToGo) return;
    queue.isAboutToGo = true;
    setImmediate(() => {
      queue.isAboutToGo = false;
      this.go(key, queue, statement);
    });
  }

  private go(key: string, queue: Queue, statement: JoinedStatement): void {
    if (queue.underWay >= mostUnderWay) return;
    const members = take(queue);
    if (members.length === 0) {
      if (queue.underWay === 0 && !queue.isAboutToGo) this.queues.delete(key);
      return;
    }
    queue.underWay += 1;
    void this.run(statement, members).finally(() => {
      queue.underWay -= 1;
      this.go(key, queue, statement);
    });
  }

  private async run(statement: JoinedStatement, members: readonly Member[]): Promise<void> {
    try {
      const rows = await this.readTogether(
        statement,
        members.flatMap(({ askings }) => askings),
      );
      let start = 0;
      for (const { askings, resolve } of members) {
        resolve(rows.slice(start, start + askings.length));
        start += askings.length;
      }
    } catch (error) {
      if (members.length === 1 || (error instanceof EngineError && error.code === "UNAVAILABLE")) {
        for (const { reject } of members) reject(error);
        return;
      }
      for (const member of members) await this.run(statement, [member]);
    }
  }

  private async readTogether({ text, parameters }: JoinedStatement, askings: readonly Asking[]): Promise<Row[][]> {
    const numbers = new Map<string, number>();
    const asked: Asking[] = [];
    const numberOf = askings.map((asking) => {
      const words = JSON.stringify(asking);
      const number = numbers.get(words) ?? asked.length;
      if (number === asked.length) asked.push({ ...asking, number });
      numbers.set(words, number);
      return number;
    });
    const found: Row[][] = asked.map(() => []);
    for (const row of await this.engine.read(text, { ...parameters, asked })) found[Number(row.asked)]?.push(row);
    return numberOf.map((number) => found[number] ?? []);
  }
}

/** Statements are made once and asked often, so that their keys are too. */
const keys = new WeakMap<JoinedStatement, string>();

function keyOf(statement: JoinedStatement): string {
  const key = keys.get(statement) ?? `${JSON.stringify(statement.parameters)} ${statement.text}`;
  keys.set(statement, key);
  return key;
}

/** Those who go together: as many as fit, at least one. */
function take({ waiting }: Queue): Member[] {
  let askings = 0;
  let count = 0;
  for (const member of waiting) {
    askings += member.askings.length;
    if (count > 0 && askings > mostAskings) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

const readsOfEngine = new WeakMap<Pick<Engine, "read">, JoinedReads>();

/** The joined reads of an engine: one for all who ask it. */
export function joinedReadsOf(engine: Pick<Engine, "read">): JoinedReads {
  const known = readsOfEngine.get(engine) ?? new JoinedReads(engine);
  readsOfEngine.set(engine, known);
  return known;
}
