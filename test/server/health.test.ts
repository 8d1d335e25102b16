import { setTimeout as pause } from "node:timers/promises";
import { databaseAway, type Served, serve } from "./served";

describe("the health checks", () => {
  let served: Served;
  afterEach(() => served.close());

  const health = async (path: string) => {
    const response = await fetch(`${served.url}/health/${path}`);
    return { status: response.status, retryAfter: response.headers.get("retry-after"), body: await response.json() };
  };

  const until = async (status: number) => {
    const start = Date.now();
    while ((await health("ready")).status !== status) {
      if (Date.now() - start > 10_000) throw new Error(`It never became ${status}.`);
      await pause(50);
    }
    return Date.now() - start;
  };

  it("say that the process lives and that it is ready, with the revision, and ask the database nothing", async () => {
    served = await serve();
    const before = served.control.reads;
    expect(await health("live")).toEqual({ status: 200, retryAfter: null, body: { isAlive: true } });
    const { data } = await served.ask("{ dataset { revision } }");
    expect(served.control.reads).toBe(before + 1);
    expect(await health("ready")).toEqual({
      status: 200,
      retryAfter: null,
      body: { isReady: true, ...(data?.dataset as object) },
    });
  });

  it("are not ready within five seconds after the database went away, and ready again after it came back", async () => {
    served = await serve();
    served.control.away = databaseAway;
    expect(await until(503)).toBeLessThan(5_000);
    const reason = "The database does not answer.";
    expect(await health("ready")).toEqual({ status: 503, retryAfter: "5", body: { isReady: false, reason } });
    expect((await health("live")).status).toBe(200);
    const away = await served.ask("{ organisations { nodes { id } } }");
    expect([away.status, away.headers.get("retry-after"), away.errors[0]?.extensions.code]).toEqual([
      503,
      "5",
      "DATABASE_UNAVAILABLE",
    ]);
    served.control.away = null;
    expect(await until(200)).toBeLessThan(5_000);
    expect(served.logged.map((line) => line.replace(/^\S+ /, ""))).toEqual([
      `warn  Not ready: ${reason}`,
      expect.stringMatching(/^info {2}Ready again: revision \w+\.$/),
    ]);
  }, 20_000);

  it("are not ready within five seconds after the database stopped answering", async () => {
    served = await serve();
    let open = () => {};
    served.control.gate = new Promise((resolve) => (open = resolve));
    expect(await until(503)).toBeLessThan(5_000);
    open();
    expect(await until(200)).toBeLessThan(5_000);
  }, 20_000);

  it("are not ready while nothing is loaded", async () => {
    served = await serve({ isEmpty: true });
    expect(await health("ready")).toEqual({
      status: 503,
      retryAfter: "5",
      body: { isReady: false, reason: "The graph is empty: nothing has been loaded yet." },
    });
    const asked = await served.ask("{ dataset { revision } }");
    expect([asked.status, asked.errors[0]?.extensions.code]).toEqual([503, "DATABASE_UNAVAILABLE"]);
  });
});

describe("a fault of ours", () => {
  it("is masked for the caller and logged with the request's number, its stack and its cause", async () => {
    const served = await serve();
    served.control.away = new Error("secret detail", { cause: new Error("deeper") });
    const { errors, status, headers } = await served.ask("{ organisations { nodes { id } } }");
    await served.close();
    expect(status).toBe(200);
    expect(errors).toEqual([
      expect.objectContaining({
        message: "Something went wrong on our side. It has been logged.",
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      }),
    ]);
    const [line] = served.logged;
    expect(line).toContain(`error Request ${headers.get("x-request-id")} failed.\n    Error: secret detail\n`);
    expect(line).toContain("    because of\n    Error: deeper\n");
  });

  it("is logged with the number of its own request, where several fail at the same time", async () => {
    const served = await serve();
    served.control.away = new Error("secret detail");
    const answers = await Promise.all(
      ["id", "name", "kind"].map((name) => served.ask(`{ topics { nodes { ${name} } } }`)),
    );
    await served.close();
    for (const { headers } of answers) {
      const number = headers.get("x-request-id");
      expect(served.logged.filter((line) => line.includes(`error Request ${number} failed.`))).toHaveLength(1);
    }
  });
});
