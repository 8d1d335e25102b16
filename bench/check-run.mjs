import { readFileSync } from "node:fs";
import { randomFrom } from "./data/random.mjs";
import { checkAnswers } from "./measure/check-answers.mjs";
import { countStatements } from "./measure/count-statements.mjs";
import { ignored } from "./place.mjs";

const expected = JSON.parse(readFileSync(new URL("expected-statements.json", import.meta.url), "utf8"));

/** Throws where the contestants of any workload answer differently; tells how large an answer is. */
export async function checkAllAnswers(contestants, workloads, { data, facts, samples, say }) {
  for (const workload of workloads) {
    const size = await checkAnswers(contestants, workload, { random: randomFrom(5), data, facts, samples });
    say(`${workload.name}: the same answers to ${samples} requests, ${size} bytes each`);
  }
}

/** True for a contestant that is this project's own server. */
const isOurs = ({ name }) => /^(product|embedded)/.test(name);

/**
 * Statements per lone request of our own servers, by workload, as `{ statements, grown }`: `grown` has a sentence for
 * each that takes more than expected-statements.json says. Fewer are welcome, and are then written there by hand.
 */
export async function checkStatements(contestants, workloads, data) {
  const statements = {};
  const grown = [];
  for (const contestant of contestants.filter(isOurs)) {
    for (const workload of workloads.filter(({ contestants: names }) => names.includes(contestant.name))) {
      const count = await countStatements(contestant, workload, { data, ignored });
      statements[workload.name] = Math.max(count, statements[workload.name] ?? 0);
      const most = expected[workload.name] ?? 0;
      if (count > most + 1e-9)
        grown.push(`${workload.name} takes ${count} statements a request on ${contestant.title}, expected is ${most}.`);
    }
  }
  return { statements, grown };
}
