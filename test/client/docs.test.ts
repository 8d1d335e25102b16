/**
 * docs/client.md, as a reader uses it: every script is run from a folder in which the package is installed, against a
 * real server with the shipped seeds, and must write what the page shows below it. The first script is whole; the
 * others go on from its import and its client.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { enginesUnderTest } from "../contract/engines";
import { installed, root, type Scratch } from "./installed-package";
import { type ServedClient, serveClient } from "./served-client";

const page = readFileSync(join(root, "docs/client.md"), "utf8");
const shownUrl = "http://127.0.0.1:4000/graphql";
const blocks = [...page.matchAll(/^```js\n(.*?)^```\n\n```text\n(.*?)^```$/gms)].map(
  ([whole, script = "", output = ""]) => {
    const line = page.slice(0, page.indexOf(whole)).split("\n").length;
    return { name: `line ${line}`, script, output };
  },
);
const start = `import { ClientFailure, createClient, operations, orThrow } from "mandate-graph/client";
const client = createClient({ url: "${shownUrl}" });
`;
const whole = (script: string) => (script.includes("import ") ? script : start + script);

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
  let scratch: Scratch;
  beforeAll(async () => {
    const [embedded] = enginesUnderTest;
    if (embedded === undefined) throw new Error("There is no engine.");
    served = await serveClient(embedded);
    scratch = installed("linked");
  });
  afterAll(async () => {
    scratch.remove();
    await served.close();
  });

  it("shows below every script what it writes", () => {
    expect(blocks).toHaveLength(page.split("```js\n").length - 1);
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks[0]?.script.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });

  it.each(blocks)("has a script that writes what is shown: $name", async ({ name, script, output }) => {
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
    const scripts = blocks.map(({ script }, at) => {
      scratch.write(`typed-${at}.mts`, `${whole(script)}\nexport {};\n`);
      return `typed-${at}.mts`;
    });
    expect(scratch.compile(settings, scripts).text).toBe("");
  });
});
