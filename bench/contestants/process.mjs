import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/set-up.mjs";

const probe = fileURLToPath(new URL("probe.cjs", import.meta.url));
const secondsToAnswer = 120;

/** Resolves when the address answers anything with a status below 500. */
async function waitForAnswer(address, hasEnded) {
  for (const end = Date.now() + secondsToAnswer * 1000; Date.now() < end && !hasEnded(); await pause(100)) {
    const status = await fetch(address).then(
      (response) => response.status,
      () => 999,
    );
    if (status < 500) return;
  }
  throw new Error(`The contestant at ${address} did not answer.`);
}

/**
 * Starts a contestant in a process of its own, under the probe, and resolves when it answers:
 * `{ address, pid, report(), tell(question), stop() }`, where `report()` gives statements by text, CPU time and memory.
 */
export async function startProcess({ file, words = [], environment, port, readyPath }) {
  const env = { ...environment, NODE_ENV: "production", LOG_LEVEL: "warn", PORT: String(port) };
  const child = spawn(process.execPath, ["--require", probe, file, ...words], {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", 2, "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (!hasEnded()) child.kill("SIGTERM");
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await waitForAnswer(`${address}${readyPath}`, hasEnded);
  } catch (error) {
    await stop();
    throw error;
  }
  /** Asks the probe, one question at a time. */
  const tell = (question) =>
    new Promise((resolve, reject) => {
      child.once("message", resolve);
      child.send(question, (error) => error && reject(error));
    });
  return { address, pid: child.pid, tell, report: () => tell("report"), stop };
}

/** The number of the process whose command line holds these words, on Linux; null elsewhere. */
export function processWith(words) {
  if (!existsSync("/proc/self/cmdline")) return null;
  const isIt = (pid) => {
    try {
      return readFileSync(join("/proc", pid, "cmdline"), "utf8")
        .split("\0")
        .includes(words);
    } catch {
      return false;
    }
  };
  const found = readdirSync("/proc").find((name) => /^\d+$/.test(name) && isIt(name));
  return found === undefined ? null : Number(found);
}

/** CPU time of a process in milliseconds, on Linux; null elsewhere. Linux counts it in hundredths of a second. */
export function cpuTimeOf(pid) {
  if (pid === null) return null;
  const line = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}
