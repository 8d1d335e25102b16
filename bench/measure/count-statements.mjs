import { randomFrom } from "../data/random.mjs";
import { Connection } from "./connection.mjs";

const samples = 25;

/**
 * How many statements a request takes where requests come one at a time: the mean over requests that are the same in
 * every run, so that the number is exact. What is built once, such as the index for search, is not counted.
 */
export async function countStatements(contestant, workload, { data, ignored }) {
  const random = randomFrom(3);
  const connection = new Connection(contestant.address);
  const values = workload.all ?? Array.from({ length: samples }, () => workload.arguments(random, data));
  const ask = async (each) => {
    const { path, body } = contestant.requestOf(workload, each);
    await connection.ask(path, body);
  };
  try {
    // What is asked again and again is counted once its answers are kept.
    const first = workload.all ? [...values, ...values, ...values] : values.slice(0, 1);
    for (const each of first) await ask(each);
    const before = total(await contestant.report(), ignored);
    for (const each of values) await ask(each);
    return (total(await contestant.report(), ignored) - before) / values.length;
  } finally {
    await connection.close();
  }
}

/** Statements in all, without those that a server runs by its clock and not for a request. */
export function total({ statements }, ignored) {
  return Object.entries(statements).reduce((sum, [text, count]) => (ignored.has(text) ? sum : sum + count), 0);
}
