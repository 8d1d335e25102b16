import { parseArgs } from "node:util";
import { startNeo4j } from "../scripts/neo4j/neo4j.mjs";
import { setUpContestants } from "./contestants/set-up.mjs";
import { fullRun } from "./full-run.mjs";
import { growthRun } from "./growth-run.mjs";
import { smallRun } from "./small-run.mjs";

const help = `Measures mandate-graph against the alternatives, on this machine, in one run.

It needs Java, Maven and some 10 GB of memory, and the first time the registries of Maven and npm. It takes some 21
minutes on two cores, and with --growth 20 to 40; --small takes one, and needs nothing. docs/performance.md tells what
is measured, and how.

  npm run bench -- [options]

  --organisations NUMBER  how many made-up organisations, some 54 nodes each; 2000 if not given, all sizes of --growth
  --rounds NUMBER         how often each is measured; 5 if not given
  --neo4j VERSION         the version of Neo4j to start
  --growth                only the growth of times with size: to 1,000,000 nodes on Neo4j, 300,000 embedded
  --small                 only whether all answer the same, with as many statements as expected; no times
  --help                  prints this`;

const { values } = parseArgs({
  options: {
    organisations: { type: "string" },
    rounds: { type: "string" },
    neo4j: { type: "string" },
    growth: { type: "boolean" },
    small: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  },
});

const startedAt = performance.now();
const say = (text) =>
  console.error(`[${String(Math.round((performance.now() - startedAt) / 1000)).padStart(4)} s] ${text}`);

function numberOf(name, least, otherwise) {
  const number = Number(values[name] ?? otherwise);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} must be a whole number of ${least} or more, not "${values[name]}".`);
}

/** A first load is written in parts, so that a large one needs no more of Java's memory than a small one. */
const memoryForNeo4j = { heap: "4g", pageCache: "2g" };

/** The small version uses the Neo4j of the tests where they have one, and else the embedded engine alone. */
function neo4jOfTests({ NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password }) {
  return uri ? { engine: "neo4j", uri, user, password, database: null } : null;
}

export async function run() {
  if (values.help) return console.log(help);
  // Whoever interrupts leaves nothing behind: contestants, Neo4j and temporary folders go with this process.
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => process.exit(1));
  const ofTests = neo4jOfTests(process.env);
  if (!values.growth && !(values.small && ofTests === null)) setUpContestants();
  if (values.small) return smallRun(ofTests, say);
  const organisations = numberOf("organisations", values.growth ? 20 : 200, values.growth ? 20_000 : 2_000);
  const rounds = numberOf("rounds", 1, 5);
  say("Neo4j starts");
  const server = await startNeo4j({ version: values.neo4j, quiet: true, memory: memoryForNeo4j });
  const { address: uri, user, password, version, home } = server;
  const neo4j = { engine: "neo4j", uri, user, password, database: null, version, home };
  try {
    if (values.growth) await growthRun(neo4j, { most: organisations, say });
    else await fullRun(neo4j, { organisations, rounds, say });
    say("done");
  } finally {
    await server.stop();
  }
}
