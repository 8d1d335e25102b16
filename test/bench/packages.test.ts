import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const contestant = "bench/contestants/neo4j-graphql";
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const own: { dependencies: Record<string, string> } = read("package.json");
const { dependencies }: { dependencies: Record<string, string> } = read(`${contestant}/package.json`);
const locked: [string, { resolved?: string }][] = Object.entries(read(`${contestant}/package-lock.json`).packages);

describe("the packages of the contestant @neo4j/graphql", () => {
  it("are pinned, and where both use one it is the same version as ours", () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const shared = Object.keys(dependencies).filter((name) => own.dependencies[name] !== undefined);
    expect(shared).toEqual(["@apollo/server", "graphql", "neo4j-driver"]);
    for (const name of shared) expect([name, dependencies[name]]).toEqual([name, own.dependencies[name]]);
  });

  it("come from the registry that everyone is set up for: the lock file names none", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it("hold one copy of graphql", () => {
    expect(locked.map(([path]) => path).filter((path) => /(^|\/)node_modules\/graphql$/.test(path))).toHaveLength(1);
  });
});
