import { measure } from "./load-loop.mjs";
import { requestsFor } from "./rounds.mjs";

const under = { connections: 16, seconds: 4, databasePid: null };

/**
 * Where the time of our server goes under load, by package: `{ workload, shares }` for each workload.
 *
 * Apart from the rounds, since looking costs time.
 */
export async function profileAll(contestants, workloads, { data, ignored }) {
  const profiles = [];
  for (const workload of workloads) {
    const contestant = contestants.find(({ name }) => workload.contestants.includes(name));
    await contestant.tell("startProfile");
    await measure(contestant, requestsFor(contestant, workload, data, 13), { ...under, ignored });
    const { shares } = await contestant.tell("stopProfile");
    profiles.push({ workload: workload.name, shares });
  }
  return profiles;
}
