/**
 * A real HTTP server in this process, on a free port, over a real embedded engine in memory that holds the
 * lighthouse seeds. The engine is wrapped: it counts statements and can be made to stand still or to be away.
 */
import { join } from "node:path";
import { readSeeds } from "../../src/seeds/read-seeds";
import { makeHttpServer } from "../../src/server/http/make-http-server";
import { makeLog } from "../../src/server/log";
import { watchDataset } from "../../src/server/watch-dataset";
import { type Engine, EngineError } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { openEngine } from "../../src/store/open-engine";

export const fixtureSeeds = join(__dirname, "../fixtures/seeds");

/** What a test may do to the engine, and what it sees of it. */
export interface EngineControl {
  /** How many reads requests have asked of the engine; those of the watch are not counted. */
  reads: number;
  /** What every call ends with; null where it is answered. */
  away: Error | null;
  /** Every read waits for this first. */
  gate: Promise<void>;
}

/** An engine that hands everything on to another, under control. */
function controlled(engine: Engine, control: EngineControl, isCounted: boolean): Engine {
  return {
    name: engine.name,
    describe: () => engine.describe(),
    read: async (text, parameters) => {
      if (isCounted) control.reads += 1;
      await control.gate;
      if (control.away !== null) throw control.away;
      return engine.read(text, parameters);
    },
    write: (work) => engine.write(work),
    prepare: () => engine.prepare(),
    settle: () => engine.settle(),
    ping: () => engine.ping(),
    close: () => engine.close(),
  };
}

export const databaseAway = new EngineError("UNAVAILABLE", "The database does not answer.");

export interface Served {
  readonly url: string;
  readonly control: EngineControl;
  /** The lines of the log. */
  readonly logged: readonly string[];
  readonly ask: (query: string, variables?: object) => Promise<Answer>;
  /** Loads another folder of seeds in place of what is served. */
  readonly load: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly data: Record<string, unknown> | null;
}

/** Starts the server. With `isEmpty` nothing is loaded. */
export async function serve(
  options: { corsOrigins?: string[]; bodyLimit?: number; responseCache?: number; isEmpty?: boolean } = {},
): Promise<Served> {
  const inner = await openEngine({ engine: "embedded", file: null });
  const load = async (folder: string) => {
    const { graph } = await readSeeds(folder);
    if (graph === null) throw new Error("The fixture has problems.");
    await loadGraph(inner, graph, { now: new Date() });
  };
  if (!options.isEmpty) await load(fixtureSeeds);
  const control: EngineControl = { reads: 0, away: null, gate: Promise.resolve() };
  const engine = controlled(inner, control, true);
  const logged: string[] = [];
  const log = makeLog("info", (line) => logged.push(line));
  const watch = await watchDataset(controlled(inner, control, false), log);
  const { corsOrigins = [], bodyLimit = 1_000_000, responseCache = 0 } = options;
  const parts = { engine, watch, log, version: "0.0.0", bodyLimit, responseCache, corsOrigins };
  const { app, drain } = await makeHttpServer(parts);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    watch.stop();
    await drain();
    await inner.close();
  };
  return { url, control, logged, load, close, ask: (query, variables) => ask(url, query, variables) };
}

/** Asks as a client that knows GraphQL over HTTP. */
async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Answer>;
  return { status: response.status, headers: response.headers, data, errors };
}
