/**
 * `npm test`: every check that needs no database server, in order; each failure says what to run.
 * With arguments (`npm test -- test/seeds`) it only runs jest with them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./set-up.mjs";
import { add, finish, jest, noTotals, step, testEnvironment } from "./steps.mjs";

const checks = [
  ["generated files are fresh", 'Run "npm run generate" and commit what changed.', ["scripts/generate.mjs", "--check"]],
  [
    "lint and format (biome)",
    'Run "npm run format"; mend by hand what it cannot.',
    ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  ],
  [
    "spelling (cspell)",
    "Mend the word, or add it to .cspell.json if the project needs it.",
    ["node_modules/cspell/bin.mjs", "lint", "--no-progress", "--no-summary"],
  ],
  [
    "types (tsc)",
    'Mend what is listed; "npx tsc --noEmit" checks again.',
    ["node_modules/typescript/bin/tsc", "--noEmit"],
  ],
  [
    "import rules (dependency-cruiser)",
    "Each rule in .dependency-cruiser.cjs says why it is there and what to do instead.",
    ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src", "test", "--output-type", "err-long"],
  ],
  ["build", 'Mend what is listed; "npm run build" builds again.', ["scripts/build.mjs"]],
];

setUp();
const forJest = process.argv.slice(2);
let totals = noTotals;
if (forJest.length === 0) {
  for (const [name, advice, command] of checks) {
    if (existsSync(join(root, command[0]))) totals = add(totals, step(name, advice, command));
  }
}
totals = add(totals, await jest(forJest, testEnvironment()));
console.log('Neo4j was not asked here: "npm run test:neo4j" does that.');
finish(totals);
