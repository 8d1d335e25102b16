/**
 * docs/client.md, as a reader uses it: the client is installed by the page's own commands into a folder beside a clone,
 * every script is run there against a real server with the shipped seeds, and must write what the page shows below it.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enginesUnderTest } from "../contract/engines";
import { root, type Scratch, scratchIn } from "./installed-package";
import { type ServedClient, serveClient } from "./served-client";

const page = readFileSync(join(root, "docs/client.md"), "utf8");
const shownUrl = "http://127.0.0.1:4000/graphql";
const blocks = [...page.matchAll(/^```js\n(.*?)^```\n(?:\n```text\n(.*?)^```$)?/gms)].map(
  ([whole, script = "", output]) => {
    const line = page.slice(0, page.indexOf(whole)).split("\n").length;
    return { name: `line ${line}`, script, output };
  },
);
/** The one block that shows nothing: with it begins every script that has no import of its own. */
const beginnings = blocks.filter(({ output }) => output === undefined).map(({ script }) => script);
const scripts = blocks.filter(({ output }) => output !== undefined);
const whole = (script: string) => (script.includes("import ") ? script : beginnings.join("") + script);

/** Runs the page's first commands where the clone is beside; gives the folder that they make. */
function madeByCommands(beside: string): string {
  const [, commands = ""] = /^```sh\n(.*?)^```$/ms.exec(page) ?? [];
  const [, name = ""] = /^mkdir (\S+)/.exec(commands) ?? [];
  symlinkSync(root, join(beside, "mandate-graph"), "junction");
  const env = { PATH: process.env.PATH, HOME: beside, npm_config_offline: "true" };
  execFileSync("bash", ["--norc", "-ec", commands], { cwd: beside, env, stdio: ["ignore", "ignore", "pipe"] });
  return join(beside, name);
}

/** What a script writes: the server that it asks is in this process, which must not stand still meanwhile. */
function written(folder: string, name: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [name], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    child.stdout.on("data", (chunk) => (text += chunk));
    child.stderr.on("data", (chunk) => (text += chunk));
    child.once("close", () => resolve(text));
  });
}

describe("docs/client.md", () => {
  let served: ServedClient;
  let beside: string;
  let scratch: Scratch;
  beforeAll(async () => {
    const [embedded] = enginesUnderTest;
    if (embedded === undefined) throw new Error("There is no engine.");
    served = await serveClient(embedded);
    beside = mkdtempSync(join(tmpdir(), "mandate-graph-page-"));
    scratch = scratchIn(madeByCommands(beside));
  }, 60_000);
  afterAll(async () => {
    rmSync(beside, { recursive: true, force: true });
    await served.close();
  });

  it("shows below every script what it writes, and once how they all begin", () => {
    expect(blocks).toHaveLength(page.split("```js\n").length - 1);
    expect(scripts.length).toBeGreaterThan(15);
    expect(beginnings).toHaveLength(1);
    expect(scripts[0]?.script).toContain("import ");
    expect(scripts[0]?.script.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });

  it.each(scripts)("has a script that writes what is shown: $name", async ({ name, script, output }) => {
    const file = `${name.replace(" ", "-")}.mjs`;
    scratch.write(file, whole(script).replaceAll(shownUrl, served.url));
    expect(await written(scratch.folder, file)).toBe(output);
  });

  it("has an example for each question that the client knows", () => {
    const asked = (name: string) => page.includes(`client.${name}(`) || page.includes(`operations.${name},`);
    expect(Object.keys(served.client).filter((name) => !asked(name))).toEqual([]);
  });

  it("has scripts whose every field is there, by their types", () => {
    const settings = {
      module: "node20",
      target: "es2022",
      types: ["node"],
      typeRoots: [join(root, "node_modules/@types")],
      skipLibCheck: true,
    };
    const files = scripts.map(({ script }, at) => {
      scratch.write(`typed-${at}.mts`, `${whole(script)}\nexport {};\n`);
      return `typed-${at}.mts`;
    });
    expect(scratch.compile(settings, files).text).toBe("");
  });
});
