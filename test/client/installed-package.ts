/**
 * Scratch folders in which the package is installed as others have it. What is built is tested: `npm test` builds
 * first, `npm run build` builds again.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(__dirname, "../..");

export interface Scratch {
  readonly folder: string;
  readonly write: (name: string, text: string) => void;
  /** What a script writes, with its errors. */
  readonly run: (name: string) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  /** The places that do not compile: `file.ts:line`, in order, each once, with the compiler's words beside. */
  readonly compile: (
    settings: object,
    files: readonly string[],
  ) => { readonly places: string[]; readonly text: string };
  readonly remove: () => void;
}

/** A folder outside of the project, where `mandate-graph` is a link to it, or what `npm pack` would deliver. */
export function installed(how: "linked" | "packed"): Scratch {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-client-"));
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  if (how === "linked") symlinkSync(root, join(packages, "mandate-graph"), "junction");
  else unpack(packages);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const run = (name: string) => spawnSync(process.execPath, [name], { cwd: folder, encoding: "utf8", timeout: 15_000 });
  const compile = (settings: object, files: readonly string[]) => {
    write("tsconfig.json", JSON.stringify({ compilerOptions: { ...strict, ...settings }, files }));
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "--pretty", "false"],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    const places = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
    return { places: [...new Set(places)], text: stdout };
  };
  return { folder, write, run, compile, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const strict = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

function unpack(packages: string): void {
  const shell = process.platform === "win32";
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", packages];
  const [{ filename }] = JSON.parse(execFileSync("npm", pack, { cwd: root, encoding: "utf8", shell }));
  execFileSync("tar", ["-xzf", filename], { cwd: packages });
  renameSync(join(packages, "package"), join(packages, "mandate-graph"));
  rmSync(join(packages, filename));
}
