import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { root } from "../../scripts/set-up.mjs";
import { againstTargets, roundsOfRatios, summarise } from "./summary.mjs";
import { growthTable, measurementTable, megabytes, short, table } from "./tables.mjs";

/** The commit that is measured, with a word where files differ from it; nothing outside of a clone. */
function commit() {
  const git = (...words) => spawnSync("git", words, { cwd: root, encoding: "utf8" });
  const { status, stdout } = git("rev-parse", "--short", "HEAD");
  if (status !== 0) return "";
  const isChanged = git("status", "--porcelain").stdout !== "";
  return `, commit ${stdout.trim()}${isChanged ? " with changes" : ""}`;
}

/** Found out at the start: the work goes on while the benchmark runs. */
const measured = commit();

/** What was measured, and on what, in one line. */
export function machine(neo4jVersion) {
  const [{ model }] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `${cpus().length} × ${model}, ${memory}, ${process.platform}, Node ${process.version}, Neo4j ${neo4jVersion}${measured}`;
}

function printLoading({ plain, product, ratio }) {
  const row = (title, one) => [
    title,
    short(one.seconds),
    Math.round(one.nodes / one.seconds),
    megabytes(one.memoryBefore),
    megabytes(one.memoryPeak),
  ];
  console.log(`\nLoading ${product.nodes} nodes and ${product.relationships} relationships\n`);
  const heads = ["loader", "seconds", "nodes/s", "memory before", "memory at most"];
  console.log(table(heads, [row("plain UNWIND", plain), row("mandate-graph", product)]));
  console.log(
    `\nmandate-graph takes ${short(ratio)} times as long; it told its progress ${product.progressTold} times.`,
  );
}

function printStartAndSize(start, install) {
  console.log("\nStart and size\n");
  const memory = megabytes(start.memory) ?? "not known";
  console.log(`First answer of npm start after ${Math.round(start.milliseconds)} ms; resident memory ${memory}.`);
  const { packages, packageBytes, ownBytes, largest } = install;
  console.log(
    `Production install: ${megabytes(packageBytes)} in ${packages} packages, and ${megabytes(ownBytes)} of our own.`,
  );
  console.log(`Largest: ${largest.map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(1)} MB`).join(", ")}.`);
}

function printProfiles(profiles) {
  console.log("\nWhere the server's time goes at 16 connections, by package\n");
  for (const { workload, shares } of profiles) {
    const largest = shares.slice(0, 10).map(({ owner, share }) => `${owner} ${Math.round(share * 100)} %`);
    console.log(`${workload}: ${largest.join(", ")}`);
  }
}

/** Prints tables, targets, and as the last line the ratios in JSON. */
export function printReport(results) {
  console.log(`\n${machine(results.neo4jVersion)}\n`);
  console.log(measurementTable(results.measurements));
  console.log("\nRatios of mandate-graph on Neo4j in each round; their medians count\n");
  for (const [name, ratios] of roundsOfRatios(results.measurements)) console.log(`${name}: ${ratios.join(", ")}`);
  printProfiles(results.profiles);
  console.log("\nGrowth: p50 at one connection\n");
  console.log(growthTable(results.sizes));
  printLoading(results.loading);
  printStartAndSize(results.start, results.install);
  const summary = summarise(results);
  const judged = againstTargets(summary);
  console.log("\nTargets\n");
  const rows = judged.map(({ name, found, bound, isMet }) => [name, found, bound, isMet ? "met" : "MISSED"]);
  console.log(table(["target", "found", "wanted", ""], rows));
  const missed = judged.filter(({ isMet }) => !isMet);
  console.log(
    `\n${missed.length === 0 ? "All targets are met." : `Missed: ${missed.map(({ name }) => name).join("; ")}.`}\n`,
  );
  console.log(JSON.stringify(summary));
}
