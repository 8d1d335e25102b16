import { randomFrom } from "../data/random.mjs";
import { measure } from "./load-loop.mjs";
import { medians } from "./statistics.mjs";

const requestsInRing = 5_000;
/** Longer for what the targets are about: Java and node compile for some seconds what they run often. */
const isAimedAt = ({ name }) => ["tree", "page", "dashboard", "typename"].includes(name);
const warmUpOf = (workload) => ({ connections: 16, seconds: isAimedAt(workload) ? 12 : 4 });
/** Short rounds, so that the contestants of one round meet the same machine. */
const secondsOfRound = 3;

/** The requests of one workload for one contestant, at random from the whole range, or the same again and again. */
export function requestsFor(contestant, workload, data, seed) {
  const random = randomFrom(seed);
  const values = workload.all ?? Array.from({ length: requestsInRing }, () => workload.arguments(random, data));
  return { list: values.map((each) => contestant.requestOf(workload, each)), next: 0 };
}

/**
 * Measures workloads in rounds, the contestants in alternation, so that what disturbs the machine for a while disturbs
 * all of them. Before the first round each is asked for a few seconds without a note, until its code and the database's
 * plans are warm. Gives a list of `{ workload, name, title, connections, rounds, … }`: what each round found, and the
 * medians of that.
 *
 * @param {object[]} contestants started ones
 * @param {{ data: object, databasePid: number | null, ignored: Set<string>, rounds: number, say: Function }} context
 */
export async function measureRounds(contestants, workloads, { data, rounds, say, databasePid, ignored }) {
  const measurements = new Map();
  for (const workload of workloads) {
    const taking = contestants.filter(({ name }) => workload.contestants.includes(name));
    const rings = taking.map((contestant) => requestsFor(contestant, workload, data, 7));
    const pidOf = (contestant) => (contestant.database === "neo4j" ? databasePid : null);
    const ask = (index, options) =>
      measure(taking[index], rings[index], { ...options, databasePid: pidOf(taking[index]), ignored });
    say(`${workload.name}: ${workload.title}`);
    for (const index of taking.keys()) await ask(index, warmUpOf(workload));
    for (let round = 0; round < rounds; round++) {
      for (const connections of [16, 1]) {
        for (const [index, { name, title }] of taking.entries()) {
          const key = [workload.name, name, connections].join(" ");
          const place = measurements.get(key) ?? { workload: workload.name, name, title, connections, found: [] };
          measurements.set(key, place);
          place.found.push(await ask(index, { connections, seconds: secondsOfRound }));
        }
      }
    }
  }
  return [...measurements.values()].map(({ found, ...place }) => ({ ...place, rounds: found, ...medians(found) }));
}
