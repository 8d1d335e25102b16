/**
 * The process between the one that wants Neo4j and Java: it ends Java when that one is gone, however it went.
 *
 * No handler runs in a process that is killed outright, but the channel between the two closes, and this process
 * notices. Data in a temporary folder go with their owner; other data are closed in order. It is started by
 * server.mjs, with one argument in JSON: `{ command, words, temporaryFolder }`.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const patience = 20_000;
const { command, words, temporaryFolder } = JSON.parse(process.argv[2]);
const java = spawn(command, words, { stdio: ["ignore", "inherit", "inherit"] });
let isOrphan = false;

/** Asks Java to close its databases and end; after 20 s it is ended. */
function terminate() {
  java.kill("SIGTERM");
  setTimeout(() => java.kill("SIGKILL"), patience).unref();
}

/** Ends Java at once, as a power cut would. */
function kill() {
  java.kill("SIGKILL");
}

/** What is left to do when the owner is gone. */
function orphan() {
  isOrphan = true;
  if (temporaryFolder === null) terminate();
  else kill();
}

/** Ends when Java has ended, with its exit code. */
function end(code) {
  if (isOrphan && temporaryFolder !== null) rmSync(temporaryFolder, { recursive: true, force: true });
  process.exit(code ?? 1);
}

java.once("error", (error) => {
  console.error(error.message);
  end(1);
});
java.once("exit", end);
process.on("message", (word) => (word === "kill" ? kill() : terminate()));
process.once("disconnect", orphan);
process.on("SIGTERM", terminate);
// Ctrl-C and a closed terminal are the owner's to answer; this process ends with Java.
for (const name of ["SIGINT", "SIGHUP"]) process.on(name, () => {});
if (!process.connected) orphan();
