/** A first load that is too large for one transaction: nobody sees a part of it, and what breaks off does no harm. */
import type { Graph } from "../../src/model/graph";
import type { Engine } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { readDataset, verifyDataset } from "../../src/store/read-dataset";
import { statement } from "../../src/store/statements";
import { smallerGraph, tinyGraph } from "../store/tiny-graph";
import { describeOnEachEngine, empty } from "./engines";
import { everythingIn } from "./everything";

const now = new Date("2026-01-02T03:04:05.000Z");

describeOnEachEngine("a first load in parts", ({ openEmpty }) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openEmpty();
    await engine.prepare();
  }, 60_000);
  afterEach(() => engine.close());

  const inParts = (graph: Graph, progress: (done: number, total: number) => void = () => {}) =>
    loadGraph(engine, graph, { now, rowsPerTransaction: 1, progress });

  const everything = () => everythingIn(engine);

  /** Ends the load when so many rows are written, as a lost connection would. */
  const breakingOffAt = (rows: number) =>
    inParts(tinyGraph, (done) => {
      if (done >= rows) throw new Error("The load broke off.");
    });

  it("stores what a load in one transaction stores, and tells how far it is", async () => {
    await loadGraph(engine, tinyGraph, { now });
    const whole = await everything();
    await empty(engine);
    const told: number[] = [];
    expect(await inParts(tinyGraph, (done) => told.push(done))).toMatchObject({ changed: true, nodes: 26 });
    expect(await everything()).toEqual(whole);
    expect(await verifyDataset(engine)).toEqual([]);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect((await inParts(tinyGraph)).changed).toBe(false);
  });

  it("shows nothing of itself when it breaks off, and the next load takes it over", async () => {
    await expect(breakingOffAt(30)).rejects.toThrow("broke off");
    const [stored] = await engine.read("MATCH (node:Entity) RETURN count(node) AS entities");
    expect(Number(stored?.entities)).toBeGreaterThan(0);
    expect(await readDataset(engine)).toBeNull();
    const one = { asked: [{ id: "acme", number: 0 }] };
    expect(await engine.read(`${statement("entry/by-id", { LABEL: "Entity" })} RETURN entity.id AS id`, one)).toEqual(
      [],
    );
    await inParts(tinyGraph);
    expect(await verifyDataset(engine)).toEqual([]);
  });

  it("removes what another one left that broke off", async () => {
    await loadGraph(engine, smallerGraph, { now });
    const expected = await everything();
    await empty(engine);
    await expect(breakingOffAt(50)).rejects.toThrow("broke off");
    await inParts(smallerGraph);
    expect(await everything()).toEqual(expected);
  });

  it("is refused where another load has removed a part of it meanwhile", async () => {
    const removing = new Proxy(engine, {
      get: (target, name) => {
        if (name !== "write") {
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === "function" ? value.bind(target) : value;
        }
        return async (work: Parameters<Engine["write"]>[0]) => {
          const written = await target.write(work);
          await target.write((transaction) => transaction.run("MATCH (mandate:Mandate) DETACH DELETE mandate"));
          return written;
        };
      },
    });
    await expect(loadGraph(removing, tinyGraph, { now, rowsPerTransaction: 1 })).rejects.toThrow(
      /meanwhile: load it again|whose end is missing/,
    );
    expect(await readDataset(engine)).toBeNull();
  });

  it("leaves a graph that is there to one transaction: it stays until the new one is whole", async () => {
    await loadGraph(engine, smallerGraph, { now });
    const before = await everything();
    await expect(breakingOffAt(30)).rejects.toThrow("broke off");
    expect(await everything()).toEqual(before);
  });
});
