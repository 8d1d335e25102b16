import { createServer, type Server, type Socket } from "node:net";
import type { Engine } from "../../src/store/engine";
import { openEngine } from "../../src/store/open-engine";

const settings = { engine: "neo4j", user: "neo4j", password: "tell-nobody", database: null } as const;

describe("a Neo4j that cannot be reached", () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(() => process.on("unhandledRejection", note));

  afterAll(async () => {
    await new Promise((later) => setTimeout(later, 100));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  const opened: { engines: Engine[]; servers: Server[]; sockets: Socket[] } = { engines: [], servers: [], sockets: [] };

  /** A server on a free port that does with connections what `answer` does. */
  async function listen(answer: (socket: Socket) => void): Promise<{ server: Server; uri: string }> {
    const server = createServer((socket) => {
      opened.sockets.push(socket.on("error", () => {}));
      answer(socket);
    }).listen(0, "127.0.0.1");
    opened.servers.push(server);
    await new Promise((ready) => server.once("listening", ready));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return { server, uri: `bolt://127.0.0.1:${address.port}` };
  }

  async function open(uri: string, readTimeLimit = 3_000): Promise<Engine> {
    const engine = await openEngine({ ...settings, uri, retryTime: 100, readTimeLimit });
    opened.engines.push(engine);
    return engine;
  }

  afterEach(async () => {
    for (const socket of opened.sockets.splice(0)) socket.destroy();
    for (const server of opened.servers.splice(0)) server.close();
    for (const engine of opened.engines.splice(0)) await engine.close();
  });

  const unavailable = { code: "UNAVAILABLE", message: expect.stringMatching(/^Neo4j .*(does not answer|is too busy)/) };

  it("is UNAVAILABLE within the retry time where nothing listens, in every call", async () => {
    const { server, uri } = await listen(() => {});
    await new Promise((closed) => server.close(closed));
    for (const address of [uri, uri.replace("bolt:", "neo4j:")]) {
      const engine = await open(address);
      const write = engine.write((transaction) => transaction.run("RETURN 1 AS one"));
      const calls = [engine.ping(), engine.read("RETURN 1 AS one"), write, engine.prepare(), engine.describe()];
      for (const result of await Promise.allSettled(calls)) {
        expect(result).toMatchObject({ status: "rejected", reason: unavailable });
      }
    }
  }, 20_000);

  it("is UNAVAILABLE where something else listens", async () => {
    const { uri } = await listen((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const message = "What answers at the address of Neo4j is no Neo4j.";
    await expect((await open(uri)).ping()).rejects.toMatchObject({ code: "UNAVAILABLE", message });
  }, 20_000);

  it("is given up after a few seconds where the server is silent", async () => {
    const { uri } = await listen(() => {});
    await expect((await open(uri, 100)).ping()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  }, 20_000);

  it("is closed without having been asked", async () => {
    await (await open("bolt://127.0.0.1:1")).close();
  });

  it("refuses an address that is none, without showing it", async () => {
    await expect(open("http://secret.example:7687")).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.not.stringContaining("secret"),
    });
  });
});
