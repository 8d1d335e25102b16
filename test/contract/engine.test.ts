import { type Engine, EngineError, type EngineErrorCode } from "../../src/store/engine";
import { describeOnEachEngine } from "./engines";

/** Whether `work` ends with an EngineError of the code whose message gives nothing away. */
async function expectError(work: Promise<unknown>, code: EngineErrorCode): Promise<EngineError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EngineError)) throw new Error(`Not an EngineError: ${String(error)}`);
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(/^[A-Z][^\n`{}()]+\.$/)]);
  expect(error.message).not.toMatch(/MATCH|RETURN|GRAFEO|Neo\.|localhost|127\.0\.0\.1|:\d{4}/);
  return error;
}

describeOnEachEngine("an engine", ({ openEmpty, title }) => {
  let engine: Engine;

  beforeEach(async () => {
    engine = await openEmpty();
  });

  afterEach(() => engine.close());

  const countThings = async () => (await engine.read("MATCH (thing:Thing) RETURN count(thing) AS things"))[0]?.things;

  it("says its name and version", async () => {
    expect(await engine.describe()).toMatch(
      title === "embedded" ? /^Grafeo \d+\.\d+\.\d+ \(embedded\)$/ : /^Neo4j \d+\.\d+/,
    );
    expect(engine.name).toBe(title === "embedded" ? "embedded" : "neo4j");
  });

  it("gives back plain values as they were sent, whole numbers as numbers", async () => {
    const value = {
      text: "é😀",
      whole: 7,
      broken: 1.5,
      yes: true,
      nothing: null,
      list: [1, "a", null, [2]],
      map: { deep: { deeper: -3 } },
    };
    expect(await engine.read("RETURN $value AS value, 9007199254740991 AS large", { value })).toStrictEqual([
      { value, large: 9007199254740991 },
    ]);
    expect(await engine.read("UNWIND [] AS none RETURN none")).toStrictEqual([]);
  });

  it("takes whole numbers for LIMIT and SKIP", async () => {
    const rows = await engine.read("UNWIND [1, 2, 3] AS one RETURN one ORDER BY one SKIP $skip LIMIT $limit", {
      skip: 1,
      limit: 1,
    });
    expect(rows).toEqual([{ one: 2 }]);
  });

  it("gives dates and times as ISO 8601 text", async () => {
    expect(await engine.read("RETURN date('2002-09-05') AS day, datetime('2002-09-05T10:00:00Z') AS time")).toEqual([
      { day: "2002-09-05", time: expect.stringMatching(/^2002-09-05T10:00:00(\.0+)?Z$/) },
    ]);
  });

  it("keeps all of a write that ends well, and gives back its result", async () => {
    const result = await engine.write(async (transaction) => {
      await transaction.run("CREATE (:Thing {id: $id})", { id: "1" });
      return transaction.run("MATCH (thing:Thing) RETURN thing.id AS id");
    });
    expect(result).toEqual([{ id: "1" }]);
    expect(await countThings()).toBe(1);
  });

  it("undoes all of a write whose work throws, and throws the same error on", async () => {
    const thrown = new TypeError("mine");
    const writing = engine.write(async (transaction) => {
      await transaction.run("CREATE (:Thing {id: '1'})");
      throw thrown;
    });
    await expect(writing).rejects.toBe(thrown);
    expect(await countThings()).toBe(0);
  });

  it("undoes all of a write of which one statement is refused, and throws what the work saw", async () => {
    let seen: unknown;
    const writing = engine.write(async (transaction) => {
      await transaction.run("CREATE (:Thing {id: '1'})");
      await transaction.run("CREATE (").catch((error: unknown) => {
        seen = error;
        throw error;
      });
    });
    expect(await expectError(writing, "REFUSED")).toBe(seen);
    expect(await countThings()).toBe(0);
  });

  it("runs the statements of one write in the order they are given", async () => {
    const rows = await engine.write(async (transaction) => {
      const runs = ["1", "2", "3"].map((id) => transaction.run("CREATE (:Thing {id: $id})", { id }));
      const last = transaction.run("MATCH (thing:Thing) RETURN count(thing) AS things");
      await Promise.all(runs);
      return last;
    });
    expect(rows).toEqual([{ things: 3 }]);
  });

  it("takes many writes at once and loses none", async () => {
    await engine.write((transaction) => transaction.run("CREATE (:Thing {id: 'counter', number: 0})"));
    const add = () =>
      engine.write((transaction) => transaction.run("MATCH (thing:Thing) SET thing.number = thing.number + 1"));
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await engine.read("MATCH (thing:Thing) RETURN thing.number AS number")).toEqual([{ number: 20 }]);
  });

  it("shows no read what is not committed", async () => {
    const seen: unknown[] = [];
    await engine.write(async (transaction) => {
      await transaction.run("CREATE (:Thing {id: '1'})");
      seen.push(await countThings());
    });
    seen.push(await countThings());
    expect(seen).toEqual([0, 1]);
  });

  it("refuses a read that changes something, and changes nothing", async () => {
    await expectError(engine.read("CREATE (:Thing {id: '1'})"), "REFUSED");
    expect(await countThings()).toBe(0);
  });

  it("ends a transaction with its work", async () => {
    const late = await engine.write(async (transaction) => transaction);
    await expectError(late.run("CREATE (:Thing)"), "REFUSED");
  });

  it("refuses what is no Cypher, and what misses a parameter, with the driver's error as cause", async () => {
    const error = await expectError(engine.read("MATCH (secret RETURN secret"), "REFUSED");
    expect(String((error.cause as { message: string }).message)).not.toBe("");
    await expectError(engine.read("RETURN $missing AS missing"), "REFUSED");
    expect(await countThings()).toBe(0);
  });

  it("makes its constraints and indexes, as often as it is asked, and keeps ids unique", async () => {
    await engine.prepare();
    await engine.prepare();
    const twice = "UNWIND ['1', '1'] AS id CREATE (:MandateGraph {id: id})";
    await expectError(
      engine.write((transaction) => transaction.run(twice)),
      "REFUSED",
    );
    expect(await engine.read("MATCH (node) RETURN count(node) AS nodes")).toEqual([{ nodes: 0 }]);
  });

  it("gives up a read that takes longer than the time limit, and answers the next one", async () => {
    const impatient = await openEmpty({ readTimeLimit: 200 });
    // A second or two of work for the embedded engine, which works on after it was given up.
    const last = title === "embedded" ? 5_000_000 : 2_000_000_000;
    const long = "UNWIND range(1, $last) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS none";
    await expectError(impatient.read(long, { last }), "TIMEOUT");
    expect(await impatient.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
    await impatient.close();
  }, 20_000);

  it("answers a ping, settles, and refuses calls once it is closed", async () => {
    await engine.ping();
    await engine.settle();
    await engine.close();
    await engine.close();
    await expectError(engine.ping(), "UNAVAILABLE");
    await expectError(engine.describe(), "UNAVAILABLE");
    await expectError(engine.settle(), "UNAVAILABLE");
    await expectError(engine.prepare(), "UNAVAILABLE");
    await expectError(
      engine.write(async () => 1),
      "UNAVAILABLE",
    );
  });
});
