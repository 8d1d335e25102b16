import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kindNames } from "../../src/model/kind-table";
import { root } from "./examples";

const rows = readFileSync(join(root, "docs/glossary.md"), "utf8").match(/^\| [a-z].*?(?= \|)/gm) ?? [];
const words = rows.map((row) => row.slice(2));

describe("the glossary", () => {
  it("has a word for every kind", () => {
    const inWords = (kind: string) => kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
    expect(kindNames.map(inWords).filter((word) => !words.includes(word))).toEqual([]);
  });

  it("has each word once, in alphabetical order", () => {
    expect(words.slice(1)).toEqual([...new Set(words.slice(1))].sort());
  });
});
