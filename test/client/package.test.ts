import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import type * as Entry from "../../src/client";
import { type Served, serve } from "../server/served";
import { installed, packageFolders, root } from "./installed-package";

const entry = join(root, "dist/client/index.js");

/** The files that the entry loads, by path below dist/client, and whatever else it asks for by name. */
function loaded(): { files: Map<string, string>; packages: string[] } {
  const files = new Map<string, string>();
  const packages: string[] = [];
  const follow = (file: string) => {
    const name = relative(dirname(entry), file);
    if (files.has(name)) return;
    const text = readFileSync(file, "utf8");
    files.set(name, text);
    for (const [, wanted = ""] of text.matchAll(/\b(?:require|import)\("([^"]+)"\)/g))
      if (wanted.startsWith(".")) follow(join(dirname(file), `${wanted}.js`));
      else packages.push(wanted);
  };
  follow(entry);
  return { files, packages };
}

let scratch: ReturnType<typeof installed>;
beforeAll(() => {
  scratch = installed("mandate-graph", "mandate-graph-client");
});
afterAll(() => scratch.remove());

describe("the package's entry mandate-graph/client", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const names = "ClientFailure,createClient,operations,orThrow";
  const show =
    "console.log(Object.keys(client).filter((key) => !/^(default|module.exports|__esModule)$/.test(key)).sort().join());";

  it.each([
    ["require", "show.cjs", 'const client = require("mandate-graph/client");'],
    ["import", "show.mjs", 'import * as client from "mandate-graph/client";'],
    [
      "import of names",
      "names.mjs",
      'import { createClient, operations, orThrow, ClientFailure } from "mandate-graph/client"; const client = { createClient, operations, orThrow, ClientFailure };',
    ],
  ])("is there for %s, from what is packed, without any other package", (_, name, load) => {
    scratch.write(name, `${load}\n${show}`);
    expect(scratch.run(name)).toMatchObject({ stdout: `${names}\n`, stderr: "" });
    scratch.write(name, `${load.replaceAll("mandate-graph/client", "mandate-graph-client")}\n${show}`);
    expect(scratch.run(name)).toMatchObject({ stdout: `${names}\n`, stderr: "" });
  });

  it("is the package mandate-graph-client too, which needs no other and can be copied into a project of modules", () => {
    const alone = packageFolders["mandate-graph-client"];
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const manifest = JSON.parse(readFileSync(join(alone, "package.json"), "utf8"));
    expect(manifest).toMatchObject({ name: "mandate-graph-client", version, license: "Apache-2.0" });
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    cpSync(alone, join(scratch.folder, "client"), { recursive: true });
    scratch.write("package.json", '{ "type": "module" }');
    scratch.write("copied.js", `import * as client from "./client/index.js";\n${show}`);
    expect(scratch.run("copied.js")).toMatchObject({ stdout: `${names}\n`, stderr: "" });
    rmSync(join(scratch.folder, "package.json"));
  });

  it("is the only code that others may load: the server's is not for them", () => {
    scratch.write(
      "server.cjs",
      'try { require("mandate-graph/dist/server/start-server") } catch (error) { console.log(error.code) }',
    );
    expect(scratch.run("server.cjs").stdout).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
  });

  it("holds what the program needs, and no sources and no tests", () => {
    const packed = readdirSync(join(scratch.folder, "node_modules/mandate-graph"));
    expect(packed).toEqual(expect.arrayContaining(["LICENSE", "README.md", "cypher", "dist", "package.json", "seeds"]));
    expect(packed.filter((name) => /^(src|test|scripts|\..*)$/.test(name))).toEqual([]);
  });

  it("is beside a program that can be run from what is packed", async () => {
    const program = join(scratch.folder, "node_modules/mandate-graph/dist/cli/main.js");
    const env = { PATH: process.env.PATH, NODE_PATH: join(root, "node_modules"), PORT: "0" };
    const child = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "close");
    const [words] = await Promise.race([once(child.stdout, "data"), ended]);
    child.kill();
    await ended;
    expect(String(words)).toMatch(/^mandate-graph serves revision/);
  });

  it("loads its own few files and nothing of the server, no package and nothing of Node", () => {
    const { files, packages } = loaded();
    expect([...files.keys()].filter((name) => name.startsWith(".."))).toEqual([]);
    expect(packages).toEqual([]);
    const text = [...files.values()].join("");
    expect(text).not.toMatch(/\b(process|Buffer|global|__dirname)\b\./);
    expect(gzipSync(text).length).toBeLessThan(12_000);
    expect([...files.keys()].every((name) => statSync(join(dirname(entry), name)).isFile())).toBe(true);
  });

  it("works where there is nothing but what browsers have", async () => {
    const { files } = loaded();
    const page = createContext({ fetch, AbortController, setTimeout, clearTimeout });
    const modules = new Map<string, object>();
    const load = (name: string): object => {
      const known = modules.get(name);
      if (known) return known;
      const exported = {};
      modules.set(name, exported);
      const run = runInContext(`(function (exports, require) {${files.get(name)}\n})`, page);
      run(exported, (wanted: string) => load(join(dirname(name), `${wanted}.js`)));
      return exported;
    };
    const { createClient, orThrow } = load("index.js") as typeof Entry;
    const client = createClient({ url: `${served.url}/graphql` });
    expect(await orThrow(client.organisation({ id: "lighthouse" }))).toMatchObject({
      organisation: { id: "lighthouse" },
    });
  });
});

const right = `import { createClient, operations, orThrow, type ClientError, type MandateFilter } from "mandate-graph/client";
const client = createClient({ url: "/graphql", timeout: 1000, fetch });
const filter: MandateFilter = { modality: ["MAY"], not: { body: ["body/icann"] } };
export async function ask(signal: AbortSignal): Promise<string[]> {
  const { mandates } = await orThrow(client.mandates({ filter, first: 5 }, { signal }));
  const modalities: readonly ("MAY" | "SHALL" | "SHALL_NOT")[] = mandates.nodes.map(({ modality }) => modality);
  const result = await client.clause({ id: "x" });
  if (!result.ok) return [result.error.kind === "REFUSED" ? result.error.code : result.error.message, ...modalities];
  const ids: string[] = [];
  const supports = client.pages(operations.clause, (page) => ({ id: "x", ...page }), ({ clause }) => clause?.supports);
  for await (const { node, citations } of supports) ids.push(node.id, citations[0]?.quote ?? "");
  const may = client.pages(operations.mandates, (page) => ({ ...page, filter: { modality: ["MAY"] } }), (data) => data.mandates);
  for await (const { id, modality } of may) ids.push(id, modality);
  await client.dataset();
  await client.execute(operations.mandate, { id: "x" });
  await client.execute<{ topics: { totalCount: number } }>("{ topics { totalCount } }");
  return ids;
}
export const wait = (error: ClientError): number => (error.kind === "UNAVAILABLE" ? (error.retryAfter ?? 1) : 0);
`;

const wrong = `import { createClient, operations } from "mandate-graph/client";
const client = createClient({ url: "/graphql" });
client.mandate(); // wrong: an id is needed
client.mandate({ id: 3 }); // wrong
client.mandate({ ID: "centr" }); // wrong
client.mandates({ filter: { modality: ["MIGHT"] } }); // wrong
client.mandates({ filter: { mood: ["MAY"] } }); // wrong
client.dataset({ id: "x" }); // wrong
client.execute(operations.mandate, { name: "x" }); // wrong
client.execute({ kind: "Document", definitions: [] }); // wrong: a parsed document is not sent
client.pages(operations.mandates, (page) => ({ frist: page.first }), (data) => data.mandates); // wrong
client.pages(operations.mandates, (page) => page, (data) => data.topics); // wrong
client.mandate({ id: "x" }).then((result) => result.data.mandate); // wrong: it may have failed
client.mandate({ id: "x" }).then((result) => result.ok && result.data.mandate.name); // wrong: it may be null
client.mandate({ id: "x" }).then((result) => result.ok && result.data.mandate?.nmae); // wrong
client.mandate({ id: "x" }, { signal: "stop" }); // wrong
createClient({ headers: {} }); // wrong
`;

describe("the types of mandate-graph/client", () => {
  beforeAll(() => {
    scratch.write("right.ts", right);
    scratch.write("wrong.ts", wrong);
  });

  it.each([
    ["a page that is bundled", { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] }],
    [
      "Node",
      {
        module: "node20",
        lib: ["es2023"],
        types: ["node"],
        typeRoots: [join(root, "node_modules/@types")],
        skipLibCheck: true,
      },
    ],
  ])("fit what is right and refuse what is wrong, for %s", (_, settings) => {
    const target = { target: "es2022", ...settings };
    scratch.write("alone.ts", right.replaceAll("mandate-graph/client", "mandate-graph-client"));
    expect(scratch.compile(target, ["right.ts", "alone.ts"]).text).toBe("");
    const lines = wrong.split("\n").flatMap((line, at) => (line.includes("// wrong") ? [`wrong.ts:${at + 1}`] : []));
    expect(scratch.compile(target, ["wrong.ts"]).places).toEqual(lines);
  });
});
