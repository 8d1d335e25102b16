/** Answers that are asked for again: what they cost, and that none is older than its question. */
import { setTimeout as pause } from "node:timers/promises";
import { shippedSeeds } from "../graphql/served-graph";
import { fixtureSeeds, type Served, serve } from "./served";

const organisations = "{ organisations { nodes { id missions { nodes { name } } } } }";
const asGet = `/graphql?query=${encodeURIComponent(organisations)}`;
const preflight = { "apollo-require-preflight": "true" };

describe("an answer that is asked for again", () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve({ responseCache: 8 });
  });
  afterEach(() => served.close());

  const readsOf = async (work: () => Promise<unknown>) => {
    served.control.reads = 0;
    await work();
    return served.control.reads;
  };
  const ask = () => served.ask(organisations);
  const names = async () => JSON.stringify((await ask()).data);

  it("costs one small statement from the third time on, and is the same", async () => {
    const first = await ask();
    expect(await readsOf(ask)).toBe(3);
    expect(await readsOf(ask)).toBe(1);
    const third = await ask();
    expect({ status: third.status, data: third.data }).toEqual({ status: 200, data: first.data });
    expect(third.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(third.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  });

  it("shares that statement with all who ask at a time", async () => {
    for (let time = 0; time < 3; time += 1) await ask();
    served.control.gate = pause(500);
    expect(await readsOf(() => Promise.all(Array.from({ length: 16 }, ask)))).toBe(2);
  });

  it("shows other data as soon as they are loaded", async () => {
    const before = [await names(), await names(), await names()];
    expect(new Set(before).size).toBe(1);
    await served.load(shippedSeeds);
    expect(await names()).toContain('"centr"');
    await served.load(fixtureSeeds);
    expect(await names()).toBe(before[0]);
  });

  it("is not kept where other data were loaded while it was worked out", async () => {
    await ask();
    let reads = 0;
    // The first read asks which load is stored, the second answers, the third asks again.
    Object.defineProperty(served.control, "gate", {
      get: () => {
        reads += 1;
        return reads === 3 ? served.load(shippedSeeds) : Promise.resolve();
      },
    });
    expect(await names()).not.toContain('"centr"');
    expect(await names()).toContain('"centr"');
    expect(reads).toBeGreaterThan(3);
  });

  it("is not kept with an error", async () => {
    const unknown = () => served.ask('{ organisation(id: "nobody") { id } }');
    for (let time = 0; time < 3; time += 1) expect((await unknown()).errors[0]?.extensions.code).toBe("NOT_FOUND");
    // The look-up, and the nearest ids.
    expect(await readsOf(unknown)).toBe(2);
  });

  it("costs no statement where it asks the database for nothing", async () => {
    for (let time = 0; time < 4; time += 1)
      expect(await readsOf(() => served.ask("{ __typename __schema { queryType { name } } }"))).toBe(0);
  });

  it("is not given out while the database is away", async () => {
    for (let time = 0; time < 3; time += 1) await ask();
    served.control.away = new Error("away");
    expect((await ask()).data).toBeNull();
  });

  it("is kept apart for each set of variables", async () => {
    const one = (id: string) => served.ask("query ($id: ID!) { node(id: $id) { id } }", { id });
    const { data } = await served.ask("{ organisations { nodes { id } } objectives { nodes { id } } }");
    const listed = Object.values(data as Record<string, { nodes: { id: string }[] }>);
    const ids = listed.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1);
    for (let time = 0; time < 3; time += 1)
      for (const id of ids) expect((await one(id)).data).toEqual({ node: { id } });
  });
});

describe("an answer to GET", () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve({ responseCache: 8 });
  });
  afterEach(() => served.close());

  const get = (headers: Record<string, string> = {}) =>
    fetch(served.url + asGet, { headers: { ...preflight, ...headers } });

  it("is not sent again to who has it, kept or not", async () => {
    const first = await get();
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    for (let time = 0; time < 3; time += 1) {
      const again = await get({ "if-none-match": `"other", ${tag}` });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    await served.load(shippedSeeds);
    const other = await get({ "if-none-match": tag });
    expect(other.status).toBe(200);
    expect(other.headers.get("etag")).not.toBe(tag);
  });

  it("stays refused without the header that makes browsers ask first", async () => {
    for (let time = 0; time < 3; time += 1) await get();
    expect((await fetch(served.url + asGet)).status).toBe(400);
  });
});
