/**
 * Scratch folders in which packages are installed as others have them. What is built is tested: `npm test` builds
 * first, `npm run build` builds again.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
}

const strict = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/** What can be done in a folder outside of the project. */
export function scratchIn(folder: string): Scratch {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const run = (name: string) => spawnSync(process.execPath, [name], { cwd: folder, encoding: "utf8", timeout: 15_000 });
  const compile = (settings: object, files: readonly string[]) => {
    write("tsconfig.json", JSON.stringify({ compilerOptions: { ...strict, ...settings }, files }));
    const compiler = [join(root, "node_modules/typescript/bin/tsc"), "--pretty", "false"];
    const { stdout } = spawnSync(process.execPath, compiler, { cwd: folder, encoding: "utf8" });
    const places = [...stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
    return { places: [...new Set(places)], text: stdout };
  };
  return { folder, write, run, compile };
}

/** Where the packages of this project are: the whole, and the client by itself. */
export const packageFolders = { "mandate-graph": root, "mandate-graph-client": join(root, "dist/client") };

/** A folder with what `npm pack` would deliver of these packages, and nothing else. */
export function installed(...names: readonly (keyof typeof packageFolders)[]): Scratch & { remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-client-"));
  const packages = join(folder, "node_modules");
  mkdirSync(packages);
  for (const name of names) unpack(name, packages);
  return { ...scratchIn(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function unpack(name: keyof typeof packageFolders, packages: string): void {
  const shell = process.platform === "win32";
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", packages];
  const [{ filename }] = JSON.parse(execFileSync("npm", pack, { cwd: packageFolders[name], encoding: "utf8", shell }));
  execFileSync("tar", ["-xzf", filename], { cwd: packages });
  renameSync(join(packages, "package"), join(packages, name));
  rmSync(join(packages, filename));
}
