import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startContestant } from "../contestants/contestants.mjs";
import { emptyDatabase, forgetPlans } from "../data/empty-database.mjs";
import { generateGraph } from "../data/generate-graph.mjs";
import { knownData } from "../data/known-data.mjs";
import { growthWorkloads } from "../workloads/workloads.mjs";
import { Connection } from "./connection.mjs";
import { measure } from "./load-loop.mjs";
import { load } from "./loading.mjs";
import { requestsFor } from "./rounds.mjs";

/** One request at a time, so that the time is that of the work and not of waiting. */
const measured = { connections: 1, seconds: 3, databasePid: null };
/** After a load Java has to compile anew what reads, since its code was made for writing. */
const warmUp = { connections: 4, seconds: 8, databasePid: null };
/** A server that has just started asks its own examples, and a load leaves Neo4j work; nothing is measured beside that. */
const secondsToRest = 20;

/** Milliseconds to the answer of the ring's first request, with all that is made for it once. */
async function timeFirst(contestant, { list: [first] }) {
  const connection = new Connection(contestant.address);
  const startedAt = performance.now();
  try {
    const { status, text } = await connection.ask(first.path, first.body);
    if (status !== 200) throw new Error(`Status ${status}: ${text.slice(0, 500)}`);
    return performance.now() - startedAt;
  } finally {
    await connection.close();
  }
}

/**
 * The p50 of every growth workload in milliseconds, on a server that is there and at rest. Null for one that fails: a
 * ceiling is a finding.
 */
async function timeAll(contestant, data, { ignored, say }) {
  const times = {};
  for (const [name, workload] of Object.entries(growthWorkloads)) {
    const ring = requestsFor(contestant, workload, data, 11);
    try {
      await measure(contestant, ring, { ...warmUp, ignored });
      times[name] = (await measure(contestant, ring, { ...measured, ignored })).p50;
    } catch (error) {
      say(`${name} fails at this size: ${error.message}`);
      times[name] = null;
    }
  }
  return times;
}

async function loadSize(engineName, organisations, { neo4j, graphFile }) {
  if (engineName === "neo4j") {
    await emptyDatabase(neo4j);
    const loaded = await load("product", organisations, neo4j);
    await forgetPlans(neo4j);
    return loaded;
  }
  // The engine keeps files beside the one that is named.
  rmSync(dirname(graphFile), { force: true, recursive: true });
  mkdirSync(dirname(graphFile));
  return load("product", organisations, { engine: "embedded", file: graphFile });
}

/**
 * Times the workloads on a size that is loaded, on a server that is started for it: one that has been at work for long
 * would be warmer than those of the other sizes.
 */
export async function timeLoaded(engineName, organisations, { nodes, seconds, memoryPeak }, place) {
  const { neo4j, graphFile } = place;
  const data = knownData(generateGraph(organisations), organisations);
  const startedAt = performance.now();
  const contestant = await startContestant(engineName === "neo4j" ? "product" : "embedded", { neo4j, graphFile, data });
  const startSeconds = (performance.now() - startedAt) / 1000;
  try {
    const firstSearch = await timeFirst(contestant, requestsFor(contestant, growthWorkloads.search, data, 11));
    await pause(secondsToRest * 1000);
    const times = await timeAll(contestant, data, place);
    const { memory } = await contestant.report();
    return {
      engine: engineName,
      nodes,
      loadSeconds: seconds,
      loadMemory: memoryPeak,
      startSeconds,
      firstSearch,
      times,
      memory,
    };
  } finally {
    await contestant.stop();
  }
}

/**
 * Loads one size into the engine and times the workloads there.
 *
 * Sizes are taken from the largest down: Java is warm then for all of them, so that the small ones get no worse times
 * than they deserve, which would hide growth.
 */
export async function timeAtSize(engineName, organisations, place) {
  place.say(`growth: ${organisations} organisations on ${engineName}`);
  const loaded = await loadSize(engineName, organisations, place);
  place.say(`growth: ${loaded.nodes} nodes are loaded`);
  return timeLoaded(engineName, organisations, loaded, place);
}

/** How many times as long each takes at the largest size as at the smallest; null where one of them failed. */
export function growthRatios(sizes) {
  const ordered = [...sizes].sort((one, other) => one.nodes - other.nodes);
  const [smallest, largest] = [ordered[0], ordered.at(-1)];
  const ratio = (name) => (largest.times[name] === null ? null : largest.times[name] / smallest.times[name]);
  return Object.fromEntries(Object.keys(growthWorkloads).map((name) => [name, ratio(name)]));
}
