/**
 * `node scripts/sum-totals.mjs FILE SUITES`: adds up what that many suites noted in FILE, prints it alone on the
 * last line, and ends with code 1 where a test failed or the totals of a suite are missing.
 */
import { existsSync, readFileSync } from "node:fs";
import { add, finish, noTotals } from "./steps.mjs";

const [file, suites] = process.argv.slice(2);
const noted = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
const missing = Number(suites) - noted.length;
if (missing !== 0)
  console.log(`✗ ${noted.length} of ${suites} suites noted their totals; a missing one counts as failed.`);

let totals = { ...noTotals, failed: Math.max(0, missing) };
for (const line of noted) totals = add(totals, JSON.parse(line));
finish(totals);
