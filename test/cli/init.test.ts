import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Folder, makeFolder, run } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

describe("the command init", () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  const init = (...commandLine: string[]) => run(["init", ...commandLine], { cwd: folder.folder });

  it("writes seeds that pass check as they are, into a new folder and beside others", async () => {
    for (const into of ["new/seeds", "seeds"]) {
      const { code, stdout, stderr } = await init("acme", "--into", into);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(
        new RegExp(
          `^Written to ${into}/acme: mission-statement.txt, .*\\n.*"mandate-graph check ${into} --watch".*\\nAsk it: .*\\n$`,
        ),
      );
      const [, seeds = "", question = ""] = /^Ask it: "SEEDS=(\S+) mandate-graph (.*)"\.$/m.exec(stdout) ?? [];
      const asked = await run(question.split(" "), { cwd: folder.folder, settings: { SEEDS: seeds } });
      expect([asked.code, asked.stdout]).toEqual([0, expect.stringMatching(/^PERMITTED, NAMED: /)]);
      expect(readdirSync(folder.path(`${into}/acme`)).sort()).toEqual([
        "mission-statement.txt",
        "mission.yaml",
        "organisation.yaml",
        "vocabulary.yaml",
      ]);
      const check = await run(["check", into, "--json"], { cwd: folder.folder });
      expect([check.code, JSON.parse(check.stdout)]).toMatchObject([0, { problems: [], notices: [] }]);
    }
  });

  it("passes beside the shipped seeds too, and writes into SEEDS unless told otherwise", async () => {
    const settings = { SEEDS: folder.path("seeds") };
    expect((await run(["init", "acme"], { settings })).code).toBe(0);
    expect((await run(["check"], { settings })).code).toBe(0);
  });

  it("tells editors of the schema, and puts it where it is looked for", async () => {
    await init("acme", "--into", "new");
    expect(readFileSync(folder.path("new/acme/mission.yaml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/seed\.schema\.json\n/,
    );
    expect(JSON.parse(readFileSync(folder.path("new/seed.schema.json"), "utf8"))).toHaveProperty("definitions");
  });

  it("leaves a folder as it is that is there already", async () => {
    const before = readdirSync(folder.path("seeds/lighthouse"));
    expect(await init("lighthouse", "--into", "seeds")).toEqual({
      code: 1,
      stdout: "",
      stderr: "seeds/lighthouse is there already, and is left as it is. Choose another id.\n",
    });
    expect(readdirSync(folder.path("seeds/lighthouse"))).toEqual(before);
  });

  it("refuses what is no id, and says which one would be", async () => {
    const wrong: readonly [string, RegExp][] = [
      ["Ácme Corp", /Did you mean "acme-corp"\?\n/],
      ["../up", /Did you mean "up"\?\n/],
      ["..", /Ids are made of lower-case letters/],
      ["", /Ids are made of lower-case letters/],
      ["vocabulary", /for the shared terms/],
    ];
    for (const [id, message] of wrong) {
      const { code, stdout, stderr } = await init(id, "--into", "new");
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(message);
    }
    expect(existsSync(folder.path("new"))).toBe(false);
  });

  it("says in one line where it cannot write", async () => {
    folder.write("file", "");
    for (const into of ["file", "file/below"]) {
      expect(await init("acme", "--into", into)).toEqual({
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(/^file\/.*acme cannot be written: a part of the path is a file\. .*\n$/),
      });
    }
  });
});
