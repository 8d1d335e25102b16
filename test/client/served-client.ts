/**
 * The shipped seeds on one engine, behind a real HTTP server in this process on a free port, with a client that asks
 * it. Requests are counted by the client's own `fetch`.
 */
import { type Client, createClient } from "../../src/client";
import type { Graph } from "../../src/model/graph";
import { makeHttpServer } from "../../src/server/http/make-http-server";
import { makeLog } from "../../src/server/log";
import { watchDataset } from "../../src/server/watch-dataset";
import { loadGraph } from "../../src/store/load-graph";
import type { EngineUnderTest } from "../contract/engines";
import { graphOf, shippedSeeds } from "../graphql/served-graph";

export interface ServedClient {
  readonly url: string;
  readonly client: Client;
  /** How many requests the client has sent. */
  readonly requests: () => number;
  /** Puts other data in the place of those that are served. */
  readonly load: (graph: Graph) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function serveClient({ openEmpty }: EngineUnderTest): Promise<ServedClient> {
  const engine = await openEmpty();
  const load = async (graph: Graph) => {
    await loadGraph(engine, graph, { now: new Date() });
  };
  await engine.prepare();
  await load(await graphOf(shippedSeeds));
  const log = makeLog("silent");
  const watch = await watchDataset(engine, log);
  const parts = { engine, watch, log, version: "0.0.0", bodyLimit: 1_000_000, responseCache: 64, corsOrigins: [] };
  const { app, drain } = await makeHttpServer(parts);
  const url = `${await app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  let requests = 0;
  const client = createClient({
    url,
    fetch: (...request) => {
      requests += 1;
      return fetch(...request);
    },
  });
  const close = async () => {
    watch.stop();
    await drain();
    await engine.close();
  };
  return { url, client, requests: () => requests, load, close };
}
