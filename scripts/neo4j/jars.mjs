import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../set-up.mjs";

const pom = join(dirname(fileURLToPath(import.meta.url)), "pom.xml");
const anHour = 3_600_000;

/** Downloads that run in this process, by version: two starts at the same time share one. */
const underWay = new Map();

/** Throws an Error of one line unless `mvn` is on the PATH in a version that the dependency plugin can use. */
function requireMaven(version, environment) {
  const { stdout, error } = spawnSync("mvn", ["-v"], { encoding: "utf8", env: environment });
  const [, major, minor] = /Apache Maven (\d+)\.(\d+)/.exec(stdout ?? "") ?? [];
  if (Number(major) > 3 || (Number(major) === 3 && Number(minor) >= 6)) return;
  const found = major ? `mvn on the PATH is ${major}.${minor}` : `mvn on the PATH ${error ? "is missing" : "fails"}`;
  throw new Error(`The jars of Neo4j ${version} are fetched once with Maven 3.6 or newer: ${found}.`);
}

/** Runs Maven to its end and gives its exit code and all that it printed. */
function runMaven(words, environment) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const maven = spawn("mvn", words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const stop = () => maven.kill();
    process.once("exit", stop);
    for (const stream of [maven.stdout, maven.stderr]) stream.on("data", (chunk) => (printed += chunk));
    maven.once("error", reject);
    maven.once("close", (code) => {
      process.off("exit", stop);
      resolve({ code, printed });
    });
  });
}

/** Removes what downloads left that were cut off; young folders may belong to one that runs in another process. */
function removeRemains(folder) {
  const remains = readdirSync(folder).filter((name) => name.startsWith("partial-"));
  for (const path of remains.map((name) => join(folder, name))) {
    if (Date.now() - statSync(path).mtimeMs > anHour) rmSync(path, { recursive: true, force: true });
  }
}

/** Copies the jars into a folder of their own, then gives it the name `lib` in one step: `lib` is always whole. */
async function download(version, javaHome, lib) {
  const environment = { ...process.env, JAVA_HOME: javaHome };
  requireMaven(version, environment);
  const folder = dirname(lib);
  mkdirSync(folder, { recursive: true });
  removeRemains(folder);
  const partial = mkdtempSync(join(folder, "partial-"));
  const jars = join(partial, "lib");
  try {
    const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${jars}`];
    const words = ["-B", "-ntp", "-q", "-f", pom, `-Dneo4j.version=${version}`, ...goal];
    const { code, printed } = await runMaven(words, environment);
    if (code !== 0 || !existsSync(join(jars, `neo4j-${version}.jar`))) {
      const said = /\[ERROR\]\s*(.+)/.exec(printed)?.[1] ?? `mvn ended with code ${code}`;
      const reason = said.replace(/ \(https?:[^)]*\)| -> \[Help.*$/g, "");
      throw new Error(`The jars of Neo4j ${version} could not be fetched with Maven: ${reason}`);
    }
    if (!existsSync(lib)) renameSync(jars, lib);
  } catch (error) {
    // Another process may have been first with the same rename; its copy is as good.
    if (!existsSync(lib)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * The folder with the jars of this version of Neo4j Community: `.neo4j/VERSION/lib`, fetched with Maven if it is
 * not there yet (about 110 to 140 MB), then used for good, without Maven and without a network.
 *
 * A download that was cut off is never taken for a whole one. Throws an Error of one line where Maven is missing,
 * too old, or cannot get the version.
 */
export async function jarsOf(version, javaHome, say) {
  const lib = join(root, ".neo4j", version, "lib");
  if (existsSync(lib)) return lib;
  if (!underWay.has(version)) {
    say(`Fetching the jars of Neo4j ${version} with Maven, this once …`);
    underWay.set(
      version,
      download(version, javaHome, lib).finally(() => underWay.delete(version)),
    );
  }
  await underWay.get(version);
  return lib;
}
