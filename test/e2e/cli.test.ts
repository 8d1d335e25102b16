import { existsSync, writeFileSync } from "node:fs";
import { makeFolder, run } from "./program";

describe("the commands on seeds", () => {
  let folder: ReturnType<typeof makeFolder>;
  let settings: { SEEDS: string; GRAPH_FILE: string };
  beforeEach(() => {
    folder = makeFolder();
    settings = { SEEDS: folder.seeds, GRAPH_FILE: folder.graphFile };
  });
  afterEach(() => folder.remove());

  const json = async (command: string) => JSON.parse((await run([command, "--json"], settings)).stdout);
  const breakSeeds = () => folder.change("quote: in full openness", "quote: in fulll openness");
  const changeSeeds = () => folder.change("name: Openness", "name: Full openness");

  it("check sound seeds", async () => {
    const { code, stdout, stderr } = await run(["check", folder.seeds]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^No problems in \S+: 25 entities, 25 links, 50 citations; revision [0-9a-f]{32}\.\n$/);
    expect(await json("check")).toEqual({
      problems: [],
      notices: [],
      revision: expect.any(String),
      counts: { entities: 25, links: 25, citations: 50 },
    });
  });

  it("check broken seeds, and name the place and the nearest words", async () => {
    breakSeeds();
    const { code, stdout } = await run(["check"], settings);
    expect(code).toBe(1);
    const [problem, summary] = stdout.split("\n");
    expect(problem).toMatch(/^\S+lighthouse\/mission\.yaml:12:12 .*"in fulll openness".*"in full openness"/);
    expect(summary).toBe(`1 problem in ${folder.seeds}.`);
    expect(await json("check")).toMatchObject({
      problems: [{ line: 12, column: 12, rule: "quote-absent" }],
      revision: null,
    });
  });

  it("check a folder that is not there", async () => {
    const { code, stdout } = await run(["check", folder.path("nothing")]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("cannot be read")]);
  });

  it("load into a file, once, and tell what is stored", async () => {
    const loaded = await run(["load"], settings);
    expect([loaded.code, loaded.stderr]).toEqual([0, ""]);
    expect(loaded.stdout).toMatch(/^Loaded revision [0-9a-f]{32}: 75 nodes, 100 relationships\.\n$/);
    expect((await run(["load"], settings)).stdout).toMatch(/^Nothing changed/);
    const status = await run(["status"], settings);
    expect([status.code, status.stderr]).toEqual([0, ""]);
    expect(status.stdout).toMatch(
      /engine +Grafeo .*\n(.*\n)*revision +[0-9a-f]{32}\n(.*\n)*whole +yes\nseeds +the same/,
    );
    changeSeeds();
    expect(await json("status")).toMatchObject({ isWhole: true, damage: [], seeds: { agree: false, problems: 0 } });
    expect(await json("load")).toMatchObject({ changed: true });
    expect(await json("status")).toMatchObject({ seeds: { agree: true } });
  }, 30_000);

  it("load nothing of seeds with a problem, and leave the stored graph as it was", async () => {
    await run(["load"], settings);
    const before = await json("status");
    breakSeeds();
    const { code, stdout } = await run(["load"], settings);
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/mission\.yaml:12:12 .*\n1 problem in .*\nNothing was loaded\.\n$/),
    ]);
    expect(await json("status")).toEqual({
      ...before,
      seeds: { ...before.seeds, agree: false, problems: 1, revision: null },
    });
  }, 30_000);

  it("refuse a file that is no graph, in one line, and tell of none at all without making it", async () => {
    const absent = await run(["status"], settings);
    expect([absent.code, absent.stderr]).toEqual([
      1,
      expect.stringMatching(/^GRAPH_FILE="[^"]+": there is no such file\..*\n$/),
    ]);
    expect(existsSync(folder.graphFile)).toBe(false);
    writeFileSync(folder.graphFile, "not a graph");
    for (const command of ["load", "status", "serve"]) {
      const { code, stdout, stderr } = await run([command], settings);
      expect([code, stdout, stderr]).toEqual([
        1,
        "",
        expect.stringMatching(/^GRAPH_FILE="[^"]+": The graph file is damaged .*\n$/),
      ]);
    }
  }, 30_000);
});

describe("the command line", () => {
  it("tells of every command what it does, its settings, exit codes and an example", async () => {
    for (const command of ["serve", "check", "load", "status"]) {
      const { code, stdout } = await run([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toContain("Exit codes:");
      expect(stdout).toContain("Examples:\n  $ ");
      expect(stdout).toContain("  SEEDS ");
    }
    expect((await run(["--help"])).stdout).toContain("Exit codes:");
    expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 30_000);

  it("ends with 2 and says why where it is used wrongly", async () => {
    for (const wrong of [["serv"], ["check", "--jsn"], ["check", "a", "b"], []]) {
      const { code, stdout, stderr } = await run(wrong);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).not.toBe("");
    }
    for (const command of ["load", "status"]) {
      expect(await run([command])).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(
          /^There is nothing .* Set GRAPH_FILE or NEO4J_URI(\.|; "npm start" reads the seeds when it starts\.)\n$/,
        ),
      });
    }
  }, 30_000);

  it("ends with 2 and names every wrong setting, without showing a password", async () => {
    const settings = {
      PORT: "x",
      LOG_LEVEL: "loud",
      NEO4J_URI: "bolt://me:secret@host",
      NEO4J_PASSWORD: "secret",
      GRAPH_FILE: "a",
      NEO4J_USERNAME: "me",
    };
    const { code, stdout, stderr } = await run(["serve"], settings);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n").map((line) => line.replace(/:.*/, ""))).toEqual([
      "Warning",
      'PORT="x"',
      'NEO4J_URI="…@host"',
      'LOG_LEVEL="loud"',
      'GRAPH_FILE="a" together with NEO4J_URI',
      "",
    ]);
    expect(stderr).not.toContain("secret");
  });
});
