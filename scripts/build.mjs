import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb } from "./build-web.mjs";
import { makeClientPackage } from "./client-package.mjs";
import { root, setUp } from "./set-up.mjs";

const dist = join(root, "dist");
const stampFile = join(dist, ".built");
const settings = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "scripts/build-web.mjs",
  "scripts/client-package.mjs",
];

/** A hash of everything that the build reads, so that "is it fresh?" is exact and takes milliseconds. */
function sourcesHash() {
  const sources = ["src", "web"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|json|html|css|svg)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();
  const hash = createHash("sha256");
  for (const path of [...settings, ...sources]) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return `${hash.digest("hex")}\n`;
}

/**
 * Compiles src/ to dist/ and web/ to dist/web/, and makes dist/client/ a package, unless dist/ was built from exactly
 * these sources.
 *
 * The new dist/ is made beside the old one and put in its place when it is whole: a server that runs from
 * the old one never sees half a build, and files whose source is gone do not stay. Messages go to stderr.
 * Returns false, after the compiler's own words, where the sources do not compile.
 */
export function build() {
  const wanted = sourcesHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return true;
  console.error("Building dist/ …");
  const made = join(root, `dist.${process.pid}.tmp`);
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", made], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0 || !buildWeb(join(made, "web"))) {
    rmSync(made, { recursive: true, force: true });
    console.error('The sources do not compile: see above; "npm test" checks the rest as well.');
    return false;
  }
  makeClientPackage(join(made, "client"));
  const program = join(made, "cli/main.js");
  if (existsSync(program)) chmodSync(program, 0o755);
  writeFileSync(join(made, ".built"), wanted);
  putInPlace(made);
  return true;
}

/** Two builds at the same time are alike, so that it does not matter whose is there at the end. */
function putInPlace(made, triesLeft = 10) {
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(made, dist);
  } catch (error) {
    if (triesLeft === 0 || !["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
    putInPlace(made, triesLeft - 1);
  }
}

/** Installs and builds where needed; ends the process with code 1 where that fails. */
export function ready() {
  setUp();
  if (!build()) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ready();
