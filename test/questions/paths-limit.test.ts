import type { Graph } from "../../src/model/graph";
import { type Engine, EngineError } from "../../src/store/engine";
import { describeOnEachEngine } from "../contract/engines";
import { ServedGraph } from "../graphql/served-graph";
import { PlainGraph } from "./plain-graph";

jest.setTimeout(120_000);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Categories that all include the same bodies, as beta says: nearly every way through them is another path. */
function addTangle(graph: PlainGraph, count: number): void {
  for (const one of numbers(count)) {
    graph.add("StakeholderCategory", `category/a${one}`, null);
    graph.add("Body", `body/a${one}`, null);
    for (const other of numbers(count)) {
      graph.link("beta", `category/a${one}`, "INCLUDES", `body/a${other}`);
    }
  }
}

/**
 * A mandate towards the first category of a tangle and towards many that lead nowhere: so many that a search from both
 * ends goes on into the tangle.
 */
function tangledGraph(size: number, categories: number): Graph {
  const graph = new PlainGraph();
  graph.add("Mandate", "alpha/mandate/one", "alpha");
  addTangle(graph, size);
  graph.link("alpha", "alpha/mandate/one", "TOWARDS", "category/a0");
  for (const number of numbers(categories)) {
    graph.add("StakeholderCategory", `category/b${number}`, null);
    graph.link("alpha", "alpha/mandate/one", "TOWARDS", `category/b${number}`);
  }
  return graph.finish();
}

/** How the statement of a step begins: no other one goes on from a frontier. */
const start = "UNWIND $frontier AS asked";

/** The engine, where something happens before each step of a search. */
function withSteps(engine: Engine, before: () => void): Engine {
  return new Proxy(engine, {
    get: (target, name) => {
      if (name !== "read") return Reflect.get(target, name, target);
      return async (text: string, parameters: never) => {
        if (text.includes(start)) before();
        return target.read(text, parameters);
      };
    },
  });
}

describeOnEachEngine("a search for paths that would take too long", ({ openEmpty }) => {
  const expectGivenUp = async (served: ServedGraph, field: string, given: string, reason: RegExp) => {
    const { data, errors } = await served.ask(`{ ${field}(${given}) ${field === "paths" ? "{ length }" : ""} }`);
    // What was found until then is not all, and "not connected" would be a guess.
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: "PATH_LIMIT", field }]);
    expect(errors[0]?.message).toMatch(reason);
    expect(errors[0]?.message).toMatch(/given up.*"maxLength".*"through".*"maxDegree".*"avoid"/);
    expect(served.faults).toEqual([]);
  };

  it("is given up where there are too many ways to look at", async () => {
    const served = await ServedGraph.load(await openEmpty({ readTimeLimit: 60_000 }), tangledGraph(40, 1));
    const ends = `from: "alpha/mandate/one", to: "body/a39"`;
    await expectGivenUp(served, "paths", `${ends}, maxLength: 8`, /too many ways/);
    const shorter = await served.data(`{ paths(${ends}, maxLength: 4) { length } connected(${ends}, maxLength: 4) }`);
    expect(shorter).toEqual({ paths: [], connected: false });
    await served.engine.close();
  });

  it("is given up after 50,000 links, and then shows no path that it had found", async () => {
    const served = await ServedGraph.load(await openEmpty({ readTimeLimit: 60_000 }), tangledGraph(160, 200));
    const ends = `from: "category/a0", to: "alpha/mandate/one"`;
    const [found, all, around] = [
      `${ends}, limit: 1`,
      `${ends}, limit: 2`,
      `from: "category/a1", to: "alpha/mandate/one", avoid: ["category/a0"]`,
    ];
    expect(await served.data(`{ paths(${found}) { length } connected(${ends}) }`)).toEqual({
      paths: [{ length: 1 }],
      connected: true,
    });
    await expectGivenUp(served, "paths", all, /more than 50000 links/);
    await expectGivenUp(served, "connected", around, /more than 50000 links/);
    expect((await served.data(`{ paths(${all}, maxLength: 2) { length } }`)).paths).toEqual([{ length: 1 }]);
    await served.engine.close();
  });

  it("is given up after 20 seconds, or when the database ends a statement for its time", async () => {
    const now = performance.now.bind(performance);
    let later = 0;
    let fault: Error | null = null;
    const clock = jest.spyOn(performance, "now").mockImplementation(() => now() + later);
    const slow = withSteps(await openEmpty({ readTimeLimit: 60_000 }), () => {
      later += 6_000;
      if (fault) throw fault;
    });
    const served = await ServedGraph.load(slow, tangledGraph(3, 4));
    const ends = `from: "category/a0", to: "alpha/mandate/one"`;
    expect((await served.data(`{ paths(${ends}, maxLength: 3) { length } }`)).paths).toEqual([{ length: 1 }]);
    await expectGivenUp(served, "paths", ends, /it took too long/);
    await expectGivenUp(
      served,
      "connected",
      `from: "category/a1", to: "alpha/mandate/one", avoid: ["category/a0"]`,
      /it took too long/,
    );
    fault = new EngineError("TIMEOUT", "The statement took too long.");
    await expectGivenUp(served, "paths", ends, /it took too long/);
    clock.mockRestore();
    await served.engine.close();
  });
});
