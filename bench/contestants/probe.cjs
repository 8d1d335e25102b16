/**
 * Loaded before a contestant's own code (`node --require`): counts the statements that it sends to its database, and
 * tells the counts, its CPU time and its memory when its parent asks. No contestant knows of it.
 */
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const profiler = require("./profiler.cjs");

const statements = new Map();

/** Counts every call of a method by the text of its first argument, which is the statement. */
function count(prototype, method) {
  const original = prototype[method];
  prototype[method] = function (statement, ...rest) {
    const text = typeof statement === "string" ? statement : (statement?.text ?? "");
    statements.set(text, (statements.get(text) ?? 0) + 1);
    return original.call(this, statement, ...rest);
  };
}

/** The packages as the contestant's own main file would find them: each has its own copy. */
const contestantRequire = createRequire(process.argv[1] ?? __filename);

function tryRequire(name, from = contestantRequire) {
  try {
    return { found: from(name), file: from.resolve(name) };
  } catch {
    return null;
  }
}

function countDriver() {
  const driver = tryRequire("neo4j-driver");
  const core = driver && tryRequire("neo4j-driver-core", createRequire(`${dirname(driver.file)}/`));
  if (!core) return;
  // Managed transactions call the same method: patching both would count twice.
  count(core.found.Transaction.prototype, "run");
  count(core.found.Session.prototype, "run");
}

function countAddon() {
  const addon = tryRequire("@grafeo-db/js");
  if (!addon) return;
  const { GrafeoDB } = addon.found;
  const { beginTransaction } = GrafeoDB.prototype;
  let isCounted = false;
  GrafeoDB.prototype.beginTransaction = function (...given) {
    const transaction = beginTransaction.apply(this, given);
    if (!isCounted) count(Object.getPrototypeOf(transaction), "executeCypher");
    isCounted = true;
    return transaction;
  };
}

countDriver();
if (process.env.NEO4J_URI === undefined) countAddon();

/** What the parent may ask, and what is sent back. */
const answers = {
  report: () => ({
    statements: Object.fromEntries(statements),
    cpu: process.cpuUsage(),
    memory: process.memoryUsage.rss(),
  }),
  startProfile: () => profiler.start() ?? {},
};

process.on("message", (question) => {
  if (question === "stopProfile") profiler.stop((shares) => process.send({ shares }));
  else if (answers[question]) process.send(answers[question]());
});
// The listener alone must not keep a server alive that has ended.
process.channel?.unref();
// No contestant outlives the benchmark, however that ends.
process.once("disconnect", () => process.exit());
