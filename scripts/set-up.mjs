import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project, wherever it was cloned. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stampFile = join(root, "node_modules", ".set-up");

/** What node_modules must have been installed for: this lock file on this kind of machine. */
function wantedStamp() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform} ${process.arch}\n`;
}

/**
 * True where npm's own record of node_modules lists every package of the lock file in its version: so it is after
 * an `npm install` or `npm ci` by hand. Optional ones are not looked at, since each machine has only its own.
 */
function isInstalledByHand() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === "" || optional || devOptional || peer || installed[path]?.version === version,
  );
}

/** True where node_modules is what the lock file asks for. */
function isSetUp() {
  const wanted = wantedStamp();
  const found = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
  if (found === wanted) return true;
  const fromAnotherMachine = found !== null && found.split(" ").slice(1).join() !== wanted.split(" ").slice(1).join();
  if (fromAnotherMachine || !isInstalledByHand()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

/**
 * Makes sure that the packages of package-lock.json are installed, so that one command is enough after a clone.
 *
 * Prints nothing where all is there. Otherwise runs `npm ci`, whose words go to stderr so that stdout stays
 * clean for results. On failure it says so in one line and ends the process with npm's exit code.
 */
export function setUp() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`mandate-graph needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
    process.exit(1);
  }
  if (isSetUp()) return;
  console.error("Installing the packages of package-lock.json (npm ci) …");
  const { status, error } = spawnSync("npm", ["ci", "--no-fund", "--no-audit", "--include=dev"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    const reason = error === undefined ? `npm ci ended with code ${status}` : error.message;
    console.error(`The packages could not be installed: ${reason}. Run "npm ci" in ${root} to see why.`);
    process.exit(status || 1);
  }
  writeFileSync(stampFile, wantedStamp());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
