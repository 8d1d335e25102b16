import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocs } from "../../src/server/http/pages/reading-routes";
import { root } from "./examples";

describe("the pages that the front page lists", () => {
  it("stand in the order of the README's table", () => {
    const [, table = ""] = readFileSync(join(root, "README.md"), "utf8").split("\n## Read on\n");
    const named = [...table.matchAll(/\]\((docs\/[\w-]+\.md)\)/g)].map(([, path]) => `/${path}`);
    expect(readDocs(join(root, "docs")).map(({ address }) => address)).toEqual(named);
  });
});
