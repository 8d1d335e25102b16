import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, textOf } from "./project-files";

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly resolved?: string;
}
const locked: [string, Locked][] = Object.entries(JSON.parse(textOf("package-lock.json")).packages);
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  textOf("package.json"),
);

/** The licence that a package states itself; of one for another platform, the one in the lock file. */
function licenceOf(path: string, entry: Locked): string {
  const own = join(path, "package.json");
  const stated: unknown = existsSync(join(root, own)) ? JSON.parse(textOf(own)).license : entry.license;
  return typeof stated === "string" ? stated : "none stated";
}

/** True where the licence, or one of those to choose from, lets anyone use and pass on the package. */
function isPermissive(licence: string): boolean {
  const permissive = /^(MIT|ISC|0BSD|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0)$/;
  const choices = licence.replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((name) => permissive.test(name)));
}

describe("package-lock.json", () => {
  it("lists the optional packages of every platform, so that npm ci works on all of them", () => {
    const check = spawnSync(process.execPath, ["scripts/complete-lock.mjs", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(check.stderr).toBe("");
    expect(check.status).toBe(0);
  });

  it("names no registry", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it("holds one copy of graphql, since two do not know each other's types", () => {
    expect(locked.map(([path]) => path).filter((path) => /(^|\/)node_modules\/graphql$/.test(path))).toEqual([
      "node_modules/graphql",
    ]);
  });

  it("holds only packages under permissive licences, of those that are installed for production", () => {
    const refused = locked
      .filter(([path, { dev }]) => path !== "" && !dev)
      .map(([path, entry]) => ({ path, licence: licenceOf(path, entry) }))
      .filter(({ licence }) => !isPermissive(licence));
    expect(refused).toEqual([]);
  });
});

describe("package.json", () => {
  it("pins every package to one exact version", () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
