import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openEngine } from "../../src/store/open-engine";
import { makeFolder, type Running, run, start, startServing } from "./program";

describe("mandate-graph serve", () => {
  let folder: ReturnType<typeof makeFolder>;
  const started: Running[] = [];
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(async () => {
    for (const { child } of started.splice(0))
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    folder.remove();
  });

  const serving = async (settings: Record<string, string> = {}) => {
    const server = await startServing({ SEEDS: folder.seeds, ...settings });
    started.push(server);
    return server;
  };

  const ask = async (url: string, query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data ?? {};
  };

  const stop = async ({ child, ended }: Running) => {
    const before = Date.now();
    child.kill("SIGTERM");
    const { code, stderr } = await ended;
    return { code, stderr, seconds: (Date.now() - before) / 1_000 };
  };

  it("serves the seeds from memory, tells where and what, and ends in order", async () => {
    const server = await serving();
    expect(server.written.stdout).toMatch(
      /^mandate-graph serves revision [0-9a-f]{32}, 75 nodes and 100 relationships, from Grafeo .*\nPages +\S+\/ +\S+\/playground\nGraphQL +\S+\/graphql\nHealth +\S+\/health\/live +\S+\/health\/ready\n$/,
    );
    expect(await ask(server.url, "{ dataset { nodes engine } organisations { nodes { id } } }")).toEqual({
      dataset: { nodes: 75, engine: "embedded" },
      organisations: { nodes: [{ id: "lighthouse" }] },
    });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(server.url)).json()).toMatchObject({ name: "mandate-graph", dataset: { nodes: 75 } });
    const { code, stderr, seconds } = await stop(server);
    expect([code, stderr]).toEqual([0, ""]);
    expect(seconds).toBeLessThan(5);
  }, 30_000);

  it("loses no answer when it is told to end under load: first not ready, then closed", async () => {
    const server = await serving();
    let answered = 0;
    const lost: unknown[] = [];
    /** Asks again and again until nobody listens any more. */
    const client = async () => {
      for (;;) {
        try {
          await ask(server.url, "{ organisations { nodes { id citations { quote } } } }");
          answered += 1;
        } catch (error) {
          const cause = (error as Error).cause as { code?: string } | undefined;
          if (cause?.code === "ECONNREFUSED") return;
          lost.push(cause ?? error);
        }
      }
    };
    const clients = Array.from({ length: 20 }, client);
    await new Promise((later) => setTimeout(later, 500));
    server.child.kill("SIGTERM");
    await new Promise((later) => setTimeout(later, 100));
    const ready = await fetch(`${server.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { isReady: false, reason: "The server is shutting down." },
    ]);
    expect((await server.ended).code).toBe(0);
    await Promise.all(clients);
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(20);
  }, 30_000);

  it("fills an empty graph file once, then serves what is stored and tells that the seeds have changed", async () => {
    const settings = { GRAPH_FILE: folder.graphFile };
    const first = await serving(settings);
    const { dataset } = await ask(first.url, "{ dataset { revision loadedAt } }");
    for (const command of ["load", "status"]) {
      const locked = await run([command], { SEEDS: folder.seeds, ...settings });
      expect([locked.code, locked.stderr]).toEqual([
        1,
        expect.stringMatching(/^GRAPH_FILE="[^"]+": The graph file is in use by another process\. .*\n$/),
      ]);
    }
    const ended = await stop(first);
    expect([ended.code, ended.stderr]).toEqual([
      0,
      expect.stringMatching(/^\S+ info {2}The database was empty: loaded .*\n$/),
    ]);
    folder.change("name: Openness", "name: Full openness");
    const second = await serving(settings);
    expect(await ask(second.url, "{ dataset { revision loadedAt } }")).toEqual({ dataset });
    expect((await stop(second)).stderr).toMatch(
      /^\S+ info {2}The seeds in .* differ from what is stored and served .* "mandate-graph load" loads them\.\n$/,
    );
  }, 30_000);

  it("refuses a graph file of which a part is missing, in one line", async () => {
    const settings = { SEEDS: folder.seeds, GRAPH_FILE: folder.graphFile };
    await run(["load"], settings);
    const engine = await openEngine({ engine: "embedded", file: folder.graphFile });
    await engine.write((transaction) => transaction.run("MATCH (mandate:Mandate) DETACH DELETE mandate"));
    await engine.close();
    const refusal = /^GRAPH_FILE="[^"]+": the stored graph is not whole\. .* run "mandate-graph load" .*\n$/;
    expect(await run(["serve"], settings)).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(refusal) });
    expect(await run(["status"], settings)).toMatchObject({ code: 1, stdout: expect.stringMatching(/whole +no\./) });
    expect((await run(["load"], settings)).stdout).toMatch(/^Loaded /);
    expect((await stop(await serving(settings))).code).toBe(0);
  }, 30_000);

  it("tells every problem of the seeds and ends with 1", async () => {
    folder.change("quote: in full openness", "quote: in fulll openness");
    folder.change("conditions: [vote]", "conditions: [vota]");
    const { code, stdout, stderr } = await run(["serve"], { SEEDS: folder.seeds });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /mission\.yaml:12:12 .*\n(.*\n)*.*mission\.yaml:\d+:\d+ .*\n\d problems in .*: nothing was loaded\.\n$/,
    );
  }, 30_000);

  it("tells in one line that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((listening) => other.once("listening", listening));
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await run(["serve"], { SEEDS: folder.seeds, PORT: String(port) });
    other.close();
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      `Port ${port} of 127.0.0.1 is taken by another program: set PORT to another one, or to 0 for any free one.\n`,
    ]);
  }, 30_000);

  it("tells in one line that no Neo4j answers", async () => {
    const { code, stdout, stderr } = await start(["serve"], {
      SEEDS: folder.seeds,
      NEO4J_URI: "bolt://127.0.0.1:1",
      NEO4J_PASSWORD: "tell-nobody",
    }).ended;
    expect([code, stdout, stderr]).toEqual([
      1,
      "",
      expect.stringMatching(/^NEO4J_URI="bolt:\/\/127\.0\.0\.1:1": Neo4j does not answer\. .*\n$/),
    ]);
  }, 30_000);
});
