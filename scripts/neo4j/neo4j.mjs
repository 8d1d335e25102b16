import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { choosePort, waitForAnswer } from "./bolt.mjs";
import { jarsOf } from "./jars.mjs";
import { findJava } from "./java.mjs";
import { launch, reasonInLogs, testMemory } from "./server.mjs";

/** The versions this project is held to: the long-term one, and the newest calendar release. */
export const versions = { lts: "5.26.30", newest: "2026.08.1" };

/** How long a start may take: a loaded machine needs several times the usual five seconds. */
const secondsToAnswer = 180;

/** The exact version for `lts`, `newest` or a version; throws where it cannot be one that this script can start. */
function exactVersion(wanted) {
  const version = versions[wanted] ?? wanted;
  if (/^(5\.\d+\.\d+|20\d\d\.\d\d\.\d+)$/.test(version)) return version;
  throw new Error(`"${wanted}" is no version of Neo4j: give ${versions.lts}, ${versions.newest}, or one like them.`);
}

/** Neo4j refuses passwords under 8 characters, and its own default; said here, before anything is started. */
function checkedPassword(password) {
  if (password.length >= 8) return password;
  throw new Error("The password for Neo4j must have at least 8 characters.");
}

/** The folder that holds all of one server, and whether it is only for this run. */
function makeHome(homeFolder) {
  if (homeFolder === undefined) return { home: mkdtempSync(join(tmpdir(), "mandate-graph-neo4j-")), isTemporary: true };
  mkdirSync(homeFolder, { recursive: true });
  return { home: resolve(homeFolder), isTemporary: false };
}

/** Sends the word to the guard, if one runs, and resolves when it and Java are gone. */
function endGuard(guard, word) {
  return new Promise((done) => {
    if (guard === null || guard.exitCode !== null || guard.signalCode !== null) return done();
    guard.ref();
    guard.once("exit", done);
    if (word !== undefined && guard.connected) guard.send(word, () => {});
  });
}

/**
 * Starts a real Neo4j Community and resolves when it answers queries: `{ address, user, password, version, home,
 * start(), stop(), kill(), ended() }`, with an address like `bolt://127.0.0.1:PORT` that only this machine reaches.
 *
 * - `version`: `5.26.30`, `2026.08.1` or others; `lts` (the default) or `newest`. Its jars are fetched once.
 * - `port`, `password`: any free port and a random password where not given.
 * - `homeFolder`: where data and logs are kept. Without it they are in a temporary folder that goes with stop().
 * - `memory`: how much Java may take, like `{ heap: "2g", pageCache: "128m" }`, which is the default.
 * - `quiet`: false tells on stderr what is being done.
 *
 * `stop()` closes the databases in order (after 20 s by force) and removes a temporary folder, unless it is called
 * as `stop({ keepData: true })`. `kill()` ends Java at once, as a crash would, and keeps the data. After both,
 * `start()` brings the server back with the same address and password, and with the data that were kept.
 * `ended()` resolves when Java has ended. All may be called at any time, also twice; await each before the next.
 *
 * Java ends with this process, even one that is killed. Needs Java 17 (5.x) or 21 (calendar versions), and Maven
 * for the first time. Every failure is an Error of one line that says what is missing or what to do.
 */
export async function startNeo4j(options = {}) {
  const version = exactVersion(options.version ?? "lts");
  const password = checkedPassword(options.password ?? randomBytes(12).toString("hex"));
  const say = options.quiet ? () => {} : (text) => console.error(text);
  const { java, home: javaHome } = findJava(version.startsWith("5.") ? 17 : 21, `Neo4j ${version}`);
  const lib = await jarsOf(version, javaHome, say);
  const port = await choosePort(options.port);
  const { home, isTemporary } = makeHome(options.homeFolder);
  const address = `bolt://127.0.0.1:${port}`;
  const memory = options.memory ?? testMemory;
  let guard = null;

  const removeHome = () => rmSync(home, { recursive: true, force: true });
  const hasEnded = () => guard === null || guard.exitCode !== null || guard.signalCode !== null;

  async function start() {
    if (!hasEnded()) return;
    await choosePort(port);
    if (isTemporary) process.off("exit", removeHome).on("exit", removeHome);
    say(`Starting Neo4j ${version} …`);
    guard = launch({ java, lib, version, home, port, isTemporary, memory });
    try {
      await waitForAnswer({ port, address, password, home, seconds: secondsToAnswer, hasEnded });
      if (hasEnded()) throw new Error(`Neo4j ${version} ended before it answered: ${reasonInLogs(home)}`);
    } catch (error) {
      await kill();
      throw error;
    }
  }

  async function stop({ keepData = false } = {}) {
    await endGuard(guard, "stop");
    if (isTemporary && !keepData) {
      removeHome();
      process.off("exit", removeHome);
    }
  }

  async function kill() {
    await endGuard(guard, "kill");
  }

  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, user: "neo4j", password, version, home, start, stop, kill, ended: () => endGuard(guard) };
}
