import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { makeFolder, type Running, startServing } from "./program";

/** A Neo4j of this test's own, since it is killed. */
class OwnNeo4j {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor() {
    const child = spawn(process.execPath, [join(__dirname, "own-neo4j.mjs")], { stdio: ["pipe", "pipe", "inherit"] });
    this.child = child;
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  async answer(): Promise<string> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error("Neo4j did not start.");
    return value;
  }

  async tell(word: "kill" | "start" | "stop"): Promise<void> {
    this.child.stdin?.write(`${word}\n`);
    await this.answer();
  }

  /** Ends the process, and the database with it. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.stdin?.end();
    if (this.child.exitCode === null) await ended;
  }
}

describe("a server whose Neo4j goes away", () => {
  const folder = makeFolder();
  const neo4j = new OwnNeo4j();
  let server: Running & { url: string };

  beforeAll(async () => {
    const { address, user, password } = JSON.parse(await neo4j.answer());
    server = await startServing({
      SEEDS: folder.seeds,
      NEO4J_URI: address,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    });
  }, 240_000);

  afterAll(async () => {
    server?.child.kill("SIGKILL");
    await neo4j.end();
    folder.remove();
  }, 60_000);

  const ready = async () => (await fetch(`${server.url}/health/ready`)).status;

  /** Milliseconds until it is ready or not. */
  const until = async (status: number) => {
    const start = Date.now();
    while ((await ready()) !== status) {
      if (Date.now() - start > 20_000) throw new Error(`It never became ${status}.`);
      await pause(100);
    }
    return Date.now() - start;
  };

  const ask = async () => {
    const start = Date.now();
    const body = JSON.stringify({ query: "{ organisations { nodes { id } } }" });
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return {
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get("retry-after"),
      took: Date.now() - start,
    };
  };

  it("is not ready within five seconds, answers 503 meanwhile, and is as before within five after it came back", async () => {
    expect(await ask()).toMatchObject({ status: 200, text: expect.stringContaining("lighthouse") });
    for (let round = 0; round < 2; round += 1) {
      await neo4j.tell("kill");
      const [untilNotReady, ...answers] = await Promise.all([until(503), ask(), ask(), ask()]);
      expect(untilNotReady).toBeLessThan(5_000);
      for (const { status, text, retryAfter, took } of answers) {
        expect([status, retryAfter]).toEqual([503, "5"]);
        expect(text).toContain("DATABASE_UNAVAILABLE");
        expect(text).not.toMatch(/bolt|127\.0\.0\.1|neo4j:/);
        expect(took).toBeLessThan(5_000);
      }
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      await neo4j.tell("start");
      expect(await until(200)).toBeLessThan(5_000);
      expect(await ask()).toMatchObject({ status: 200, text: expect.stringContaining("lighthouse") });
    }
    server.child.kill("SIGTERM");
    const { code, stderr } = await server.ended;
    expect(code).toBe(0);
    expect(stderr.match(/warn {2}Not ready: /g)).toHaveLength(2);
    expect(stderr.match(/info {2}Ready again: /g)).toHaveLength(2);
    expect(stderr).not.toMatch(/\n {4}at /);
  }, 240_000);
});
