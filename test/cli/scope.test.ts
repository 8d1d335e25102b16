import { type Folder, makeFullFolder, run } from "./program";

// Each test starts the program several times, on a machine that may be busy.
jest.setTimeout(60_000);

const organisations = ["centr", "guild", "lighthouse", "pilots", "silent-order", "sources", "two-missions"];

describe("the command scope", () => {
  let folder: Folder;
  beforeAll(() => {
    folder = makeFullFolder();
  });
  afterAll(() => folder.remove());

  const scope = async (...commandLine: string[]) => {
    const { code, stdout, stderr } = await run(["scope", ...commandLine], { settings: { SEEDS: folder.seeds } });
    expect([code, stderr]).toEqual([0, ""]);
    return stdout;
  };

  it("shows a row for each category and a column for each topic, with verdicts as marks", async () => {
    const [columns, , ...rows] = (await scope("silent-order", "guild")).trimEnd().split("\n");
    expect(rows.pop()).toBe(
      "(* by wider words only, - the text is silent; short names: " +
        "other-organisations is category/other-organisations, cctld-development is topic/cctld-development)",
    );
    const names = columns?.split(/ {2,}/) ?? [];
    expect(names.slice(0, 3)).toEqual(["towards", "(anything)", "cctld-development"]);
    const verdict = (row: string, column: string) =>
      rows.find((line) => line.startsWith(`${row} `))?.split(/ {2,}/)[names.indexOf(column)];
    expect(verdict("silent-order industry", "(anything)")).toBe("FORBIDDEN");
    expect(verdict("silent-order industry", "privacy")).toBe("FORBIDDEN*");
    expect(verdict("silent-order newspapers", "privacy")).toBe("-");
    expect(verdict("guild press", "history")).toBe("PERMITTED");
  });

  it("has every cell of many organisations, though a page holds 500", async () => {
    const [head, ...lines] = (await scope("--csv")).trimEnd().split("\r\n");
    expect(head).toBe("organisation,category,topic,verdict,reach");
    const { cells, clauses, categories } = JSON.parse(await scope("--json")).scope;
    expect(cells.totalCount).toBeGreaterThan(1000);
    expect(cells.nodes).toHaveLength(cells.totalCount);
    expect(clauses.total).toBeGreaterThan(16);
    expect(lines).toHaveLength(cells.totalCount);
    const places = lines.map((line) => line.split(",").slice(0, 3).join());
    expect(new Set(places).size).toBe(cells.totalCount);
    expect([...new Set(lines.map((line) => line.split(",")[0]))].sort()).toEqual(organisations);
    const rows = (await scope("--table")).trimEnd().split("\n").slice(2, -1);
    expect(rows).toHaveLength(organisations.length * categories.length);
    // The last organisation stands on the last page: asked for alone it has the same cells.
    const last = lines.at(-1)?.split(",")[0] ?? "";
    const alone = (await scope(last, "--csv")).trimEnd().split("\r\n").slice(1);
    expect(lines.filter((line) => line.startsWith(`${last},`))).toEqual(alone);
  });
});
