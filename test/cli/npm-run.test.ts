import { type Folder, makeFolder, root, startCommand } from "./program";

// npm, and perhaps a build.
jest.setTimeout(60_000);

describe("npm run -s cli --", () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFolder();
  });
  afterAll(() => folder.remove());

  /** From the test's own folder; a user who stands in a folder below the clone needs no `--prefix`. */
  const npm = (...commandLine: string[]) =>
    startCommand("npm", ["--prefix", root, "run", "-s", "cli", "--", ...commandLine], {
      cwd: folder.folder,
      settings: { HOME: folder.folder, npm_config_update_notifier: "false" },
    }).ended;

  it("reads paths from the folder where it was typed", async () => {
    expect(await npm("check", "seeds")).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^No problems in seeds: 25 entities, /),
      stderr: "",
    });
    folder.write("topics.graphql", "{ topics { totalCount } }");
    expect(JSON.parse((await npm("query", "topics.graphql")).stdout)).toEqual({ topics: { totalCount: 12 } });
  });

  it("writes nothing but the program's own words, and ends with its exit code", async () => {
    const { code, stdout, stderr } = await npm("query", "{ topics(first: 1) { nodes { id } } }", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({ topics: { nodes: [{ id: "topic/cctld-development" }] } });
    expect(await npm("chek")).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^error: unknown command 'chek'\n.*\n.*\n$/),
    });
  });
});
