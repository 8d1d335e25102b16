import { cpuTimeOf } from "../contestants/process.mjs";
import { Connection } from "./connection.mjs";
import { total } from "./count-statements.mjs";
import { percentile } from "./statistics.mjs";

/** Every server answers a request that went well with these first bytes; with errors GraphQL begins otherwise. */
const goodBeginning = '{"data":{';

/** Asks one request after the other on one connection until the time is over, and notes how long each took. */
async function keepAsking(connection, nextRequest, end, latencies) {
  while (performance.now() < end) {
    const { path, body } = nextRequest();
    const startedAt = performance.now();
    const { status, text } = await connection.ask(path, body, { isWanted: false });
    latencies.push(performance.now() - startedAt);
    if (status !== 200 || !text.startsWith(goodBeginning))
      throw new Error(`Status ${status}, an answer that begins with ${text}, to ${body.slice(0, 500)}`);
  }
}

/**
 * Asks a contestant for so many seconds on so many connections, each with one request at a time.
 *
 * Gives requests a second, p50 and p99 in milliseconds, and for one request: CPU time of the server and of the
 * database in milliseconds (the latter null where it cannot be told), and statements.
 */
export async function measure(contestant, requests, { connections, seconds, databasePid, ignored }) {
  const open = Array.from({ length: connections }, () => new Connection(contestant.address));
  const latencies = [];
  // The requests lie all in one ring, so that no connection asks what another one has just asked.
  const nextRequest = () => requests.list[requests.next++ % requests.list.length];
  try {
    const before = await contestant.report();
    const databaseBefore = cpuTimeOf(databasePid);
    const startedAt = performance.now();
    const end = startedAt + seconds * 1000;
    await Promise.all(open.map((connection) => keepAsking(connection, nextRequest, end, latencies)));
    const elapsed = performance.now() - startedAt;
    const after = await contestant.report();
    const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
    const count = latencies.length;
    const sorted = Float64Array.from(latencies).sort();
    return {
      requests: count,
      perSecond: (count * 1000) / elapsed,
      p50: percentile(sorted, 50),
      p99: percentile(sorted, 99),
      serverCpu: cpu / count,
      databaseCpu: databasePid === null ? null : (cpuTimeOf(databasePid) - databaseBefore) / count,
      statements: (total(after, ignored) - total(before, ignored)) / count,
      memory: after.memory,
    };
  } finally {
    await Promise.all(open.map((connection) => connection.close()));
  }
}
