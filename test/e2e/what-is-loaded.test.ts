import { spawnSync } from "node:child_process";
import { join } from "node:path";

const program = join(__dirname, "../../dist/cli/main.js");

/** The packages that a command had loaded when it ended. */
function loadedBy(...commandLine: string[]): readonly string[] {
  const script = `
    process.argv = [process.execPath, ${JSON.stringify(program)}, ...${JSON.stringify(commandLine)}];
    process.on("exit", () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
    require(${JSON.stringify(program)});`;
  const env = { PATH: process.env.PATH ?? "" };
  const { stderr } = spawnSync(process.execPath, ["-e", script], { env, encoding: "utf8" });
  const files: string[] = JSON.parse(stderr);
  return [
    ...new Set(
      files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll("\\", "/"))?.[1] ?? []),
    ),
  ];
}

describe("a command loads what it needs, so that it starts quickly", () => {
  it("help needs neither an engine nor GraphQL", () => {
    expect(loadedBy("--help").filter((name) => !["commander", "fastest-levenshtein"].includes(name))).toEqual([]);
  });

  it("seeds are checked without an engine, and without GraphQL", () => {
    const loaded = loadedBy("check");
    expect(loaded).toContain("yaml");
    expect(loaded.filter((name) => /graphql|apollo|fastify|neo4j|grafeo/.test(name))).toEqual([]);
  });

  it("a query is answered by the embedded engine without the driver of Neo4j, and without HTTP", () => {
    const loaded = loadedBy("query", "{ topics { totalCount } }");
    expect(loaded).toEqual(expect.arrayContaining(["@grafeo-db/js", "@apollo/server"]));
    expect(loaded.filter((name) => /neo4j|rxjs|^fastify$/.test(name))).toEqual([]);
  });
});
