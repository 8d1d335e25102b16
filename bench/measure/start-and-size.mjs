import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { choosePort } from "../../scripts/neo4j/bolt.mjs";
import { root } from "../../scripts/set-up.mjs";
import { median } from "./statistics.mjs";

const millisecondsToAnswer = 60_000;

/** Resident memory in bytes, as the system tells it; null where it has no `ps`. */
function memoryOf(pid) {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return stdout ? Number(stdout.trim()) * 1024 : null;
}

async function askUntilAnswered(address, startedAt) {
  while (performance.now() - startedAt < millisecondsToAnswer) {
    const request = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{__typename}"}',
    };
    const isAnswered = await fetch(address, request).then(
      async (response) => response.ok && (await response.text()).includes("Query"),
      () => false,
    );
    if (isAnswered) return performance.now() - startedAt;
    await pause(5);
  }
  throw new Error("The server did not answer.");
}

/** Starts the built server with the shipped seeds, as `npm start` does, and asks until it answers. */
async function startOnce() {
  const port = await choosePort();
  const { NEO4J_URI: _, GRAPH_FILE: __, ...env } = process.env;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    env: { ...env, PORT: String(port), LOG_LEVEL: "error" },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const milliseconds = await askUntilAnswered(`http://127.0.0.1:${port}/graphql`, startedAt);
    await pause(1_000);
    return { milliseconds, memory: memoryOf(child.pid) };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** Milliseconds to the first answer, and resident memory a second later: the medians of five starts. */
export async function measureStart(times = 5) {
  const starts = [];
  for (let time = 0; time < times; time++) starts.push(await startOnce());
  const memories = starts.map(({ memory }) => memory);
  return {
    milliseconds: median(starts.map(({ milliseconds }) => milliseconds)),
    memory: memories.includes(null) ? null : median(memories),
  };
}

/** Bytes of all files below a folder, without packages that lie in it on their own account. */
function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}

/** What an installation for production takes, in bytes: our own build, the packages, and the largest of them. */
export function measureInstall() {
  const { packages } = JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8"));
  const sizes = Object.entries(packages)
    .filter(([, { dev }]) => !dev)
    .map(([path]) => ({ name: path.replace(/^node_modules\//, ""), bytes: sizeOf(join(root, path)) }))
    .sort((one, other) => other.bytes - one.bytes);
  return {
    packages: sizes.length,
    packageBytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    ownBytes: sizeOf(join(root, "dist")),
    largest: sizes.slice(0, 8),
  };
}
