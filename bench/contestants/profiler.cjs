/** A CPU profile of the process that it runs in, summed up by package, so that it fits into a report. */
const { Session } = require("node:inspector");

/** What a place in the code belongs to: a package, a folder of dist/, a part of node, or a function in C++. */
function ownerOf({ functionName, url }) {
  if (["(idle)", "(program)", "(garbage collector)"].includes(functionName)) return functionName.slice(1, -1);
  const path = url.replaceAll("\\", "/");
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
  if (inPackage) return inPackage[1];
  const inBuild = /\/dist\/([^/]+)/.exec(path);
  if (inBuild) return `dist/${inBuild[1]}`;
  if (path === "") return `native ${functionName}`;
  return path.startsWith("node:") ? path.split("/").slice(0, 2).join("/") : path.split("/").at(-1);
}

let session = null;

function start() {
  session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.setSamplingInterval", { interval: 500 });
  session.post("Profiler.start");
}

/** Calls back with shares of the busy time by owner, the largest first. */
function stop(done) {
  session.post("Profiler.stop", (error, result) => {
    session.disconnect();
    if (error) return done([]);
    const owners = new Map(result.profile.nodes.map((node) => [node.id, ownerOf(node.callFrame)]));
    const times = new Map();
    result.profile.samples.forEach((id, index) => {
      const owner = owners.get(id);
      times.set(owner, (times.get(owner) ?? 0) + result.profile.timeDeltas[index]);
    });
    times.delete("idle");
    const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
    done([...times].map(([owner, time]) => ({ owner, share: time / busy })).sort((a, b) => b.share - a.share));
  });
}

module.exports = { start, stop };
