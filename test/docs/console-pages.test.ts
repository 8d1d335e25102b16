import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./examples";

/** Pages of which a test runs every command. */
const run = ["command-line.md", "running.md", "seeds.md", "verify.md"];

describe("blocks that show a console", () => {
  it("stand only on pages whose commands are run by a test", () => {
    const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" });
    const shown = [...pages.filter((name) => name.endsWith(".md")).map((name) => join("docs", name)), "README.md"];
    const withConsole = shown.filter((page) => readFileSync(join(root, page), "utf8").includes("```console"));
    expect(withConsole).toEqual(run.map((name) => join("docs", name)));
  });
});
