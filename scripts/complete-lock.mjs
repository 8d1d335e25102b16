/**
 * `npm run complete-lock`, after every `npm install`: makes package-lock.json whole for every platform.
 *
 * npm lists only those optional packages that the registry of this machine has. Where a platform's package is
 * missing there, `npm ci` fails for everyone with "Missing: … from lock file". So each absent one is added here
 * with its exact version and the platform that its name tells, without a checksum, since nobody here has seen it.
 * With `--check` it changes nothing and ends with code 1 where one is absent.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./set-up.mjs";

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** What a name like `@grafeo-db/js-linux-arm64-musl` says about where the package runs. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const system = words.find((word) => systems.includes(word));
  const libc = words.some((word) => word.startsWith("musl"))
    ? "musl"
    : words.some((word) => /^gnu/.test(word)) && "glibc";
  return {
    cpu: words.filter((word) => processors.includes(word)).slice(0, 1),
    libc: system === "linux" && libc ? [libc] : [],
    os: system === undefined ? [] : [system],
  };
}

/** The entry that Node would find for `name` from the package at `path`; undefined where there is none. */
function entryFor(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1))) {
    const entry = packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`];
    if (entry !== undefined || folder === "") return entry;
  }
}

/** The entry for a platform's package of which only its parent is known. */
function newEntry(name, version, parent) {
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(`${name} is wanted as "${version}", which is no exact version: add it to the lock file by hand.`);
  }
  const { cpu, libc, os } = platformOf(name);
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    ...(parent.license && { license: parent.license }),
    optional: true,
    ...(os.length > 0 && { os }),
    ...(parent.engines && { engines: parent.engines }),
  };
}

const file = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (entryFor(lock.packages, path, name) !== undefined) continue;
    lock.packages[`node_modules/${name}`] = newEntry(name, version, parent);
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, "en")),
);
const check = process.argv.includes("--check");
if (added.length > 0 && !check) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
if (added.length === 0) console.log("The lock file lists every platform.");
else if (!check) console.log(`Added to the lock file: ${added.join(", ")}`);
else {
  console.error(`Absent from the lock file: ${added.join(", ")}. Run "npm run complete-lock".`);
  process.exitCode = 1;
}
