import { connect, createServer, type Server, type Socket } from "node:net";
import type { Engine } from "../../src/store/engine";
import { type EngineSettings, openEngine } from "../../src/store/open-engine";
import { empty, testNeo4j } from "../contract/engines";

type Neo4jPart = Extract<EngineSettings, { engine: "neo4j" }>;

/** Stands between the driver and Neo4j, so that a test can cut the line, hold it, and mend it. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly target: URL) {}

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket.on("error", () => {}));
        socket.on("close", () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(this.port, "127.0.0.1");
    await new Promise((ready) => this.server?.once("listening", ready));
    const address = this.server.address();
    if (address !== null && typeof address !== "string") this.port = address.port;
  }

  hold(): void {
    for (const socket of this.sockets) socket.pause();
  }

  release(): void {
    for (const socket of this.sockets) socket.resume();
  }

  async cut(): Promise<void> {
    const closed = new Promise((done) => this.server?.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

function describeNeo4j(body: (settings: Neo4jPart) => void): void {
  const settings = testNeo4j;
  if (settings !== null) describe("a real Neo4j", () => body(settings));
  else describe.skip("a real Neo4j (skipped: NEO4J_TEST_URI is not set)", () => it("needs a server", () => {}));
}

describeNeo4j((settings) => {
  const opened: Engine[] = [];
  const open = async (changes: Partial<Omit<Neo4jPart, "engine">> = {}) => {
    const engine = await openEngine({ ...settings, ...changes });
    opened.push(engine);
    return engine;
  };

  afterEach(async () => {
    for (const engine of opened.splice(0)) await engine.close();
  });

  it("is UNAUTHORIZED with a wrong password, which the message does not show", async () => {
    const engine = await open({ password: "wrong-password" });
    await expect(engine.ping()).rejects.toMatchObject({
      code: "UNAUTHORIZED",
      message: "Neo4j does not accept the user name and password.",
    });
  });

  it("is UNAVAILABLE with a database that is not there", async () => {
    const engine = await open({ database: "nowhere" });
    await expect(engine.ping()).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: "Neo4j has no database of the configured name.",
    });
  });

  it("answers by the address of a cluster, and in a database that is named", async () => {
    const engine = await open({ uri: settings.uri.replace("bolt:", "neo4j:"), database: "neo4j" });
    await engine.ping();
    expect(await engine.describe()).toMatch(/^Neo4j \d/);
  });

  it("runs a write again that met a deadlock", async () => {
    const engine = await open();
    await empty(engine);
    await engine.write((transaction) =>
      transaction.run("CREATE (:Thing {id: 'a', number: 0}) CREATE (:Thing {id: 'b', number: 0})"),
    );
    let runs = 0;
    let arrived = 0;
    let bothHold: () => void = () => {};
    const meeting = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const addTo = (first: string, second: string) =>
      engine.write(async (transaction) => {
        runs += 1;
        const add = "MATCH (thing:Thing {id: $id}) SET thing.number = thing.number + 1";
        await transaction.run(add, { id: first });
        arrived += 1;
        if (arrived === 2) bothHold();
        await meeting;
        await transaction.run(add, { id: second });
      });
    await Promise.all([addTo("a", "b"), addTo("b", "a")]);
    expect(runs).toBeGreaterThan(2);
    expect(await engine.read("MATCH (thing:Thing) RETURN thing.number AS number")).toEqual([
      { number: 2 },
      { number: 2 },
    ]);
  }, 20_000);

  it("is UNAVAILABLE while it is away, and comes back by itself", async () => {
    const line = new Line(new URL(settings.uri));
    await line.mend();
    const engine = await open({ uri: line.uri, retryTime: 100 });
    await Promise.all(Array.from({ length: 5 }, () => engine.ping()));
    await line.cut();
    await expect(engine.ping()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await expect(engine.write((transaction) => transaction.run("RETURN 1"))).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
    await line.mend();
    await engine.ping();
    await line.cut();
    await line.mend();
    expect(await engine.write((transaction) => transaction.run("RETURN 1 AS one"))).toEqual([{ one: 1 }]);
    await engine.close();
    await line.cut();
  }, 20_000);

  it("gives up a read that is never answered, and comes back by itself", async () => {
    const line = new Line(new URL(settings.uri));
    await line.mend();
    const engine = await open({ uri: line.uri, retryTime: 100, readTimeLimit: 200 });
    await engine.ping();
    line.hold();
    await expect(engine.ping()).rejects.toMatchObject({
      code: "TIMEOUT",
      message: "The database took longer than allowed to answer.",
    });
    line.release();
    await engine.ping();
    await engine.close();
    await line.cut();
  }, 20_000);
});
