import { setTimeout as pause } from "node:timers/promises";
import { readSeeds } from "../../src/seeds/read-seeds";
import type { Engine } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { readDataset } from "../../src/store/read-dataset";
import { enginesUnderTest, testNeo4j } from "../contract/engines";
import { makeFolder, type Running, run, startServing } from "./program";

/** Only `npm run test:neo4j` runs this file, as its name says. */
const neo4j = enginesUnderTest.find(({ title }) => title === "Neo4j");

describe("the program on a Neo4j", () => {
  let folder: ReturnType<typeof makeFolder>;
  let engine: Engine;
  let running: (Running & { url: string }) | undefined;
  const settings = () => ({
    SEEDS: folder.seeds,
    NEO4J_URI: testNeo4j?.uri ?? "",
    NEO4J_USER: testNeo4j?.user ?? "",
    NEO4J_PASSWORD: testNeo4j?.password ?? "",
  });

  beforeEach(async () => {
    folder = makeFolder();
    if (neo4j === undefined) throw new Error("There is no Neo4j to test on.");
    engine = await neo4j.openEmpty();
  }, 60_000);

  afterEach(async () => {
    running?.child.kill("SIGKILL");
    running = undefined;
    await engine.close();
    folder.remove();
  });

  const stop = async (server: Running) => {
    server.child.kill("SIGTERM");
    return (await server.ended).code;
  };
  const write = (text: string) => engine.write((transaction) => transaction.run(text));
  const countNodes = async () => (await engine.read("MATCH (node) RETURN count(node) AS nodes"))[0]?.nodes;

  it("fills it where it is empty, and then writes nothing", async () => {
    running = await startServing(settings());
    expect(running.written.stdout).toMatch(/75 nodes and 100 relationships, from Neo4j \d/);
    const stored = await readDataset(engine);
    expect(await stop(running)).toBe(0);
    folder.change("name: Openness", "name: Full openness");
    running = await startServing(settings());
    expect(await readDataset(engine)).toEqual(stored);
    expect(await stop(running)).toBe(0);
    expect(running.written.stderr).toContain('"mandate-graph load" loads them');
  }, 90_000);

  it("asks it the examples once in the background, so that their first answers are quick", async () => {
    running = await startServing(settings());
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    while (!running.written.stderr.includes("examples have been asked once")) await pause(100);
    expect(running.written.stderr).not.toMatch(/ (warn|error) /);
    expect(await stop(running)).toBe(0);
  }, 120_000);

  it("refuses it where it holds only nodes of others, until it is told to load beside them", async () => {
    await write("CREATE (:Person {id: 'p-1'})");
    const served = await run(["serve"], settings());
    expect(served).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/:Person "p-1"\. .*"mandate-graph load --beside-others"\.\n$/),
    });
    expect((await run(["load"], settings())).stderr).toMatch(/:Person "p-1"\. Add --beside-others .*\n$/);
    expect(await countNodes()).toBe(1);
    expect((await run(["load", "--beside-others"], settings())).code).toBe(0);
    expect(await countNodes()).toBe(77);
    expect(JSON.parse((await run(["status", "--json"], settings())).stdout)).toMatchObject({
      engine: "neo4j",
      isWhole: true,
    });
    running = await startServing(settings());
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    expect(await stop(running)).toBe(0);
  }, 90_000);

  // As a user whom Neo4j does not know: it locks out one that gives a wrong password again and again.
  it("tells in one line that the password is wrong, without showing it", async () => {
    for (const command of ["serve", "load", "status"]) {
      const { code, stdout, stderr } = await run([command], {
        ...settings(),
        NEO4J_USER: "nobody",
        NEO4J_PASSWORD: "wrong-one",
      });
      expect([code, stdout, stderr]).toEqual([
        1,
        "",
        expect.stringMatching(/^NEO4J_URI="\S+": Neo4j does not accept .* Set NEO4J_USER and NEO4J_PASSWORD\.\n$/),
      ]);
      expect(stderr).not.toContain("wrong-one");
    }
  }, 60_000);

  it("tells that a part of the graph is missing, and exits with 1", async () => {
    const { graph } = await readSeeds(folder.seeds);
    if (graph === null) throw new Error("The fixture has problems.");
    await loadGraph(engine, graph, { now: new Date() });
    await write("MATCH (mandate:Mandate) DETACH DELETE mandate");
    const status = await run(["status"], settings());
    expect([status.code, status.stdout]).toEqual([
      1,
      expect.stringMatching(/whole +no\. .*"mandate-graph load" repairs it\./),
    ]);
    expect((await run(["load"], settings())).code).toBe(0);
    expect((await run(["status"], settings())).code).toBe(0);
  }, 60_000);
});
