import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import importTable from "../../scripts/import-table.json";
import { filesBelow, root, textOf } from "./project-files";

const sources = filesBelow("src").filter((path) => path.endsWith(".ts") && !path.includes("/generated/"));
const statements = existsSync(join(root, "cypher")) ? filesBelow("cypher") : [];
const lineCount = (path: string) => textOf(path).trimEnd().split("\n").length;

interface Row {
  readonly mayImport: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
}
const table: Readonly<Record<string, Row>> = importTable;

/** The line of a folder's README that tells its import rule: `May import: model, store (only engine).` */
function mayImportLine({ mayImport, only = {} }: Row): string {
  const names = mayImport.map((name) => (only[name] === undefined ? name : `${name} (only ${only[name].join(", ")})`));
  return `May import: ${names.length === 0 ? "nothing" : names.join(", ")}.`;
}

describe("the folders", () => {
  it("hold source files of at most 250 lines", () => {
    const tooLong = sources.filter((path) => lineCount(path) > 250).map((path) => `${path}: ${lineCount(path)} lines`);
    expect(tooLong).toEqual([]);
  });

  it("hold at most a dozen files each", () => {
    const counts = new Map<string, number>();
    for (const path of [...sources, ...statements]) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    // One class a kind: a kind more must not need a folder more.
    expect([...counts].filter(([folder, count]) => count > 12 && folder !== "src/model/kinds")).toEqual([]);
  });

  it("have a purpose of their own: none is named after odds and ends", () => {
    const oddsAndEnds = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.\w+$)/i;
    expect(filesBelow().filter((path) => oddsAndEnds.test(path))).toEqual([]);
  });

  it("are all in the import table, so that each has a rule", () => {
    const folders = new Set(sources.map((path) => path.split("/")[1] ?? "").filter((name) => !name.endsWith(".ts")));
    expect([...folders].filter((name) => table[name] === undefined)).toEqual([]);
  });
});

describe("the README of a folder below src", () => {
  const folders = Object.entries(table).filter(([name]) => sources.some((path) => path.startsWith(`src/${name}/`)));

  it.each(folders)("%s tells in at most 12 lines what it is for and what it may import", (name, row) => {
    const readme = `src/${name}/README.md`;
    expect(existsSync(join(root, readme)) ? readme : `${readme} is missing`).toBe(readme);
    const lines = textOf(readme).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("May import:"))).toEqual([mayImportLine(row)]);
    expect(lines.length).toBeLessThanOrEqual(12);
  });
});
