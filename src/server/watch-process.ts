import type { RunningServer } from "./start-server";

/**
 * Ends the process in order on SIGTERM and SIGINT, with exit code 0, within ten seconds. A second SIGINT, from someone
 * who will not wait, ends it at once.
 *
 * A promise that failed without anyone looking, as a driver's can when its database goes away, is logged as a fault
 * and ends nothing.
 */
export function watchProcess(server: RunningServer): void {
  let isEnding = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isEnding && signal === "SIGINT") process.exit(130);
    if (isEnding) return;
    isEnding = true;
    void server.stop().finally(() => process.exit(0));
  };
  process.on("SIGTERM", stop).on("SIGINT", stop);
  process.on("unhandledRejection", (fault) => server.log.error("Something failed that nobody waited for.", fault));
}
