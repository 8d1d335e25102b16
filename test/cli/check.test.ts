import { type Folder, makeFolder, run, start } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

const breakSeeds = () => folder.change("quote: in full openness", "quote: in fulll openness");
const mendSeeds = () => folder.change("quote: in fulll openness", "quote: in full openness");

describe("the formats of check", () => {
  const check = (...options: string[]) => run(["check", "seeds", ...options], { cwd: folder.folder });

  it("are annotations for GitHub, where nothing that an author writes can end one early", async () => {
    folder.change("name: Openness", 'name: "100% open,\\nto: all"');
    folder.change("    quote: in full openness", '    "quo,t:e": "in full\\nopenness"');
    const { code, stdout } = await check("--format", "github");
    expect(code).toBe(1);
    const [annotation, summary] = stdout.split("\n");
    expect(annotation).toMatch(
      /^::error file=seeds\/lighthouse\/mission\.yaml,line=12,col=5,title=unknown-key::The key `quo,t:e` is not known here\. /,
    );
    expect(summary).toBe("1 problem in seeds.");
  });

  it("escape file names and words as GitHub reads them", async () => {
    folder.write("seeds/lighthouse/a,b%.yaml", 'principles: [{ id: two, name: Two, quote: "100%\\nsure" }]\n');
    const { stdout } = await check("--format", "github");
    expect(stdout).toMatch(
      /^::error file=seeds\/lighthouse\/a%2Cb%25\.yaml,line=1,col=\d+,title=quote-absent::.*100%25/,
    );
  });

  it("show notices as notices", async () => {
    folder.write("seeds/lighthouse/more.yaml", "topics: [{ id: unused, name: Unused }]\n");
    const { code, stdout } = await check("--format", "github");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^::notice file=seeds\/lighthouse\/more\.yaml,line=1,col=16,title=unused-term::.*\nNo problems in seeds: /,
    );
  });

  it("are JSON, under two names", async () => {
    breakSeeds();
    const [one, other] = [await check("--json"), await check("--format", "json")];
    expect(one).toEqual(other);
    expect(JSON.parse(one.stdout)).toMatchObject({ problems: [{ file: "seeds/lighthouse/mission.yaml", line: 12 }] });
  });

  it("have colour where it is wanted, and none where no one watches or NO_COLOR is set", async () => {
    breakSeeds();
    const colour = "\u001b[";
    const colours = async (settings: Readonly<Record<string, string>>) =>
      (await run(["check"], { settings: { SEEDS: folder.seeds, ...settings } })).stdout.includes(colour);
    expect([await colours({}), await colours({ FORCE_COLOR: "1" }), await colours({ NO_COLOR: "1" })]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("are known: another one is refused", async () => {
    expect(await check("--format", "xml")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("Allowed choices are text, github, json."),
    });
  });
});

describe("check of an organisation's own folder", () => {
  it("tells to give the folder above it, as one problem", async () => {
    const { code, stdout } = await run(["check", "seeds/lighthouse"], { cwd: folder.folder });
    expect([code, stdout]).toEqual([
      1,
      'seeds/lighthouse:1:1 Seed files stand in "seeds/lighthouse" itself, not in a folder of their organisation. ' +
        'If it is an organisation\'s folder, give the one above it: "seeds". ' +
        "Otherwise move them into a folder named by the organisation's id.\n1 problem in seeds/lighthouse.\n",
    ]);
    const { stdout: within } = await run(["check", "."], { cwd: folder.path("seeds/lighthouse") });
    expect(within).toContain(`give the one above it: "${folder.path("seeds")}".`);
  });

  it("tells of a single file that has no folder, beside organisations that have", async () => {
    folder.write("seeds/stray.yaml", "topics: []\n");
    const { stdout } = await run(["check", "seeds"], { cwd: folder.folder });
    expect(stdout).toMatch(/^seeds\/stray\.yaml:1:1 A seed file stands in the folder of an organisation/);
  });
});

describe("check --watch", () => {
  it("checks again when a file is written, until Ctrl-C", async () => {
    const watching = start(["check", "--watch", "seeds"], { cwd: folder.folder });
    const waiting = /Waiting for changes; Ctrl-C ends\.\n\n$/;
    expect(await watching.waitFor(waiting)).toMatch(/^\d\d:\d\d:\d\d Checking seeds\nNo problems in seeds: /);
    breakSeeds();
    expect(await watching.waitFor(waiting)).toMatch(
      /^\d\d:\d\d:\d\d Checking seeds\nseeds\/lighthouse\/mission\.yaml:12:12 .*\n1 problem in seeds\.\n/,
    );
    mendSeeds();
    expect(await watching.waitFor(waiting)).toContain("\nNo problems in seeds: ");
    folder.write("seeds/lighthouse/more.yaml", "mandats: []\n");
    expect(await watching.waitFor(waiting)).toContain("seeds/lighthouse/more.yaml:1:1 ");
    folder.write("seeds/lighthouse/.more.yaml.swp", "an editor's own");
    watching.child.kill("SIGINT");
    const { code, stdout, stderr } = await watching.ended;
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("\u001b[");
    expect(stdout.match(/Checking/g)).toHaveLength(4);
  });

  it("waits for a folder that is not there yet, and for a new one in its place", async () => {
    const watching = start(["check", "--watch", "later"], { cwd: folder.folder });
    const waiting = /Waiting for changes; Ctrl-C ends\.\n\n$/;
    expect(await watching.waitFor(waiting)).toContain("cannot be read");
    await run(["init", "acme", "--into", "later"], { cwd: folder.folder });
    expect(await watching.waitFor(/No problems in later: .*\nWaiting[^\n]*\n\n$/)).toContain("Checking later\n");
    watching.child.kill("SIGTERM");
    expect((await watching.ended).code).toBe(0);
  });

  it("prints for people only", async () => {
    for (const format of [["--json"], ["--format", "github"]]) {
      const { code, stdout } = await run(["check", "--watch", "seeds", ...format], { cwd: folder.folder });
      expect([code, stdout]).toEqual([2, ""]);
    }
  });
});
