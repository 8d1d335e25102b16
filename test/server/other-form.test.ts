/** A graph that another version of the program has stored: it is refused until it is loaded again. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config";
import { fillDatabase } from "../../src/server/fill-database";
import { makeLog } from "../../src/server/log";
import { startServer } from "../../src/server/start-server";
import { watchDataset } from "../../src/server/watch-dataset";
import type { Engine } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { openEngine } from "../../src/store/open-engine";
import { graphOf } from "../graphql/served-graph";
import { fixtureSeeds } from "./served";

const refusal =
  'The stored graph has the form of another version of mandate-graph. Run "mandate-graph load" to load the seeds again.';

/** Leaves what an earlier version would have stored, which knew nothing of forms or of links in order. */
async function makeEarlier(engine: Engine): Promise<void> {
  await engine.write(async (transaction) => {
    await transaction.run("MATCH (dataset:Dataset) REMOVE dataset.form");
    await transaction.run("MATCH ()-[link:TOWARDS]->() REMOVE link.to, link.fromPosition");
  });
}

describe("a graph in the form of another version", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "mandate-graph-form-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("keeps the server from starting, in one line that says what helps, and that helps", async () => {
    const file = join(folder, "graph.grafeo");
    const inFile = async (work: (engine: Engine) => Promise<unknown>) => {
      const engine = await openEngine({ engine: "embedded", file });
      await work(engine).finally(() => engine.close());
    };
    const load = async (engine: Engine) => loadGraph(engine, await graphOf(fixtureSeeds), { now: new Date() });
    const { config } = readConfig({ GRAPH_FILE: file, SEEDS: fixtureSeeds, PORT: "0", LOG_LEVEL: "silent" });
    if (config === null) throw new Error("The settings are wrong.");
    await inFile(load);
    await inFile(makeEarlier);
    await expect(startServer(config, "0.0.0")).rejects.toThrow(`GRAPH_FILE=${JSON.stringify(file)}: ${refusal}`);
    await inFile(load);
    await inFile((engine) => fillDatabase(engine, config.engine, config.seeds, makeLog("silent")));
  });

  it("makes a server that runs not ready when it is loaded beside it", async () => {
    const engine = await openEngine({ engine: "embedded", file: null });
    await loadGraph(engine, await graphOf(fixtureSeeds), { now: new Date() });
    const logged: string[] = [];
    await makeEarlier(engine);
    const log = makeLog("warn", (line) => logged.push(line.replace(/^\S+ /, "")));
    const watch = await watchDataset(engine, log);
    expect(watch.readiness()).toEqual({ isReady: false, reason: refusal });
    expect(logged).toEqual([`warn  Not ready: ${refusal}`]);
    watch.stop();
    await engine.close();
  });
});
