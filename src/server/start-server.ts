import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config";
import type { Engine } from "../store/engine";
import { fillDatabase } from "./fill-database";
import { type HttpServer, makeHttpServer } from "./http/make-http-server";
import { type Log, makeLog } from "./log";
import { asStartError, openDatabase } from "./open-database";
import { StartError } from "./start-error";
import { warmExamples } from "./warm-examples";
import { type DatasetWatch, watchDataset } from "./watch-dataset";

/** A server that listens. */
export interface RunningServer {
  /** Where it is, for people: `http://127.0.0.1:4000`. */
  readonly address: string;
  /** What it serves and from which database, in a sentence. */
  readonly summary: string;
  readonly log: Log;
  /**
   * Ends it in order: not ready, then no new connections, answers in flight finished, the database closed. What
   * takes longer than some eight seconds is cut off. Calling it again waits for the same end.
   */
  readonly stop: () => Promise<void>;
}

/** In milliseconds: for `notReady` it is still listened, but not ready. `answers` is counted from the beginning. */
const endTimes = { notReady: 500, lastRequests: 1_000, answers: 7_000, database: 1_500 };

/**
 * Opens the database, fills it where it is empty, and listens.
 *
 * Throws StartError (or SeedsError, with a line for each problem) where something stands in the way; all that was
 * opened is closed again then.
 */
export async function startServer(config: Config, version: string): Promise<RunningServer> {
  const log = makeLog(config.logLevel);
  const engine = await openDatabase(config.engine);
  try {
    await fillDatabase(engine, config.engine, config.seeds, log);
    return await serve(engine, config, log, version);
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw asStartError(error, config.engine);
  }
}

async function serve(engine: Engine, config: Config, log: Log, version: string): Promise<RunningServer> {
  const watch = await watchDataset(engine, log);
  try {
    const http = await makeHttpServer({ ...config, engine, watch, log, version });
    const summary = await summaryOf(engine, watch);
    const address = await listen(http, config);
    if (engine.name === "neo4j") void warmExamples(http.ask, watch, log);
    let ending: Promise<void> | undefined;
    return { address, summary, log, stop: () => (ending ??= end(http, watch, engine)) };
  } catch (error) {
    watch.stop();
    throw error;
  }
}

async function summaryOf(engine: Engine, watch: DatasetWatch): Promise<string> {
  const dataset = watch.dataset();
  const data =
    dataset && `revision ${dataset.revision}, ${dataset.nodes} nodes and ${dataset.relationships} relationships`;
  return `${data ?? "nothing yet"}, from ${await engine.describe()}`;
}

async function listen({ app }: HttpServer, { host, port }: Config): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw asListenError(error as NodeJS.ErrnoException, host, port);
  }
  const [bound] = app.addresses() as AddressInfo[];
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${shown}:${bound?.port ?? port}`;
}

function asListenError(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is taken by another program: set PORT to another one, or to 0 for any free one.`,
    EACCES: `Port ${port} may not be opened by this user: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST=${JSON.stringify(host)} is no address of this machine.`,
    ENOTFOUND: `HOST=${JSON.stringify(host)} is not known.`,
    EAI_AGAIN: `HOST=${JSON.stringify(host)} is not known.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason === undefined ? error : new StartError(reason, error);
}

async function end({ app, drain }: HttpServer, watch: DatasetWatch, engine: Engine): Promise<void> {
  watch.announceEnd();
  const cutOff = setTimeout(() => app.server.closeAllConnections(), endTimes.answers).unref();
  await pause(endTimes.notReady);
  const closeIdleConnections = keepIdleConnections(app);
  const drained = drain();
  await Promise.race([drained, pause(endTimes.lastRequests)]);
  closeIdleConnections();
  await drained;
  clearTimeout(cutOff);
  watch.stop();
  await Promise.race([engine.close(), pause(endTimes.database)]);
}

/**
 * Node would cut idle connections as soon as it stops listening, and lose a request that is on its way on one of
 * them. Until the returned function is called it does not: a request that still comes is answered, with the word to
 * close the connection.
 */
function keepIdleConnections({ server }: HttpServer["app"]): () => void {
  const closeIdleConnections = server.closeIdleConnections.bind(server);
  server.closeIdleConnections = () => {};
  return closeIdleConnections;
}
