import { join } from "node:path";
import { readExamples } from "../../src/server/examples";
import { makeHttpServer } from "../../src/server/http/make-http-server";
import { makeLog } from "../../src/server/log";
import { warmExamples } from "../../src/server/warm-examples";
import { watchDataset } from "../../src/server/watch-dataset";
import { type Engine, EngineError } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, shippedSeeds } from "../graphql/served-graph";

const examples = readExamples(join(__dirname, "../../examples"));

describeOnEachEngine("the examples are asked once after the start", ({ openEmpty }) => {
  let engine: Engine;
  let texts: string[];
  /** After how many more statements the database goes away. */
  let patience: number;
  beforeAll(async () => {
    engine = await openEmpty();
    await engine.prepare();
    await loadGraph(engine, await graphOf(shippedSeeds), { now: new Date() });
  });
  beforeEach(() => {
    texts = [];
    patience = Number.POSITIVE_INFINITY;
  });
  afterAll(() => engine.close());

  const noting = (): Engine =>
    new Proxy(engine, {
      get: (target, name) => {
        if (name !== "read") return Reflect.get(target, name, target);
        return async (text: string, parameters: never) => {
          texts.push(text);
          if (texts.length > patience) throw new EngineError("UNAVAILABLE", "The database does not answer.");
          return target.read(text, parameters);
        };
      },
    });
  const serve = async () => {
    const logged: string[] = [];
    const log = makeLog("info", (line) => logged.push(line));
    const watch = await watchDataset(engine, log);
    const settings = { version: "0.0.0", bodyLimit: 1_000_000, corsOrigins: [], responseCache: 0 };
    const http = await makeHttpServer({ ...settings, engine: noting(), watch, log });
    const stop = async () => {
      watch.stop();
      await http.drain();
    };
    return { http, watch, log, logged, stop };
  };

  it("so that the first answer to each plans no new text", async () => {
    const { http, watch, log, logged, stop } = await serve();
    await warmExamples(http.ask, watch, log);
    const warmed = new Set(texts);
    for (const payload of examples) {
      const { statusCode } = await http.app.inject({ method: "POST", url: "/graphql", payload });
      expect([payload.name, statusCode]).toEqual([payload.name, 200]);
    }
    expect(texts.filter((text) => !warmed.has(text))).toEqual([]);
    expect(warmed.size).toBeGreaterThan(examples.length / 2);
    expect(logged).toEqual([expect.stringContaining(`The ${examples.length} examples have been asked once`)]);
    await stop();
  });

  it("one after the other, up to where the database goes away, and without a word then", async () => {
    const { http, watch, log, logged, stop } = await serve();
    patience = 3;
    await warmExamples(http.ask, watch, log);
    expect(texts).toHaveLength(patience + 1);
    expect(logged).toEqual([]);
    await stop();
  });

  it("no more when the server is about to end", async () => {
    const { http, watch, log, logged, stop } = await serve();
    watch.announceEnd();
    await warmExamples(http.ask, watch, log);
    expect([texts, logged]).toEqual([[], []]);
    await stop();
    await expect(warmExamples(http.ask, { readiness: () => ({ isReady: true }) }, log)).resolves.toBeUndefined();
  });
});
