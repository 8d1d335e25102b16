import { isDeepStrictEqual } from "node:util";
import { Connection } from "./connection.mjs";

/** What a contestant answers to one request, in the shape that all are compared in. */
async function answerOf(contestant, connection, workload, values) {
  const { path, body } = contestant.requestOf(workload, values);
  const { status, text } = await connection.ask(path, body);
  const answer = status === 200 ? JSON.parse(text) : { errors: [{ message: `status ${status}: ${text}` }] };
  if (answer.errors) throw new Error(`${contestant.title}, ${workload.name}: ${JSON.stringify(answer.errors)}`);
  return workload.plain ? workload.plain(answer.data) : answer.data;
}

/** Where two answers differ first, as a path and the two values, for whoever looks for the reason. */
function difference(one, other, path = "answer") {
  const isMap = (value) => typeof value === "object" && value !== null;
  if (!isMap(one) || !isMap(other)) return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (!isDeepStrictEqual(one[name], other[name])) return difference(one[name], other[name], `${path}.${name}`);
  }
  return `${path}: order of names`;
}

/**
 * Asks all contestants for the same, at random, and throws where one answers otherwise than the rest, or than the
 * made-up graph itself where the workload knows what it holds.
 */
export async function checkAnswers(contestants, workload, { random, data, facts, samples }) {
  const taking = contestants.filter(({ name }) => workload.contestants.includes(name));
  const connections = taking.map(({ address }) => new Connection(address));
  let size = 0;
  try {
    for (let sample = 0; sample < samples; sample++) {
      const values = workload.arguments(random, data);
      const answers = await Promise.all(
        taking.map((contestant, index) => answerOf(contestant, connections[index], workload, values)),
      );
      const titles = taking.map(({ title }) => title);
      if (workload.expected) answers.unshift(workload.expected(values, facts)) && titles.unshift("the graph itself");
      size += JSON.stringify(answers[0]).length;
      answers.forEach((answer, index) => {
        if (isDeepStrictEqual(answer, answers[0])) return;
        const where = difference(answers[0], answer);
        throw new Error(
          `${workload.name} ${JSON.stringify(values)}: ${titles[0]} and ${titles[index]} differ at ${where}`,
        );
      });
    }
    return Math.round(size / samples);
  } finally {
    await Promise.all(connections.map((connection) => connection.close()));
  }
}
