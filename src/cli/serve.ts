import type { Command } from "commander";
import { packageVersion } from "../config";
import { SeedsError } from "../server/start-error";
import { watchProcess } from "../server/watch-process";
import { type EndWith, exitCodes } from "./exit-codes";
import { printAside, printResult } from "./print";
import { readSettings, settingsHelp } from "./read-settings";

const after = `
An empty database is filled from the seeds; one that holds a dataset is served as it is. Without NEO4J_URI and
GRAPH_FILE the graph is kept in memory. SIGTERM or Ctrl-C ends it in order.

Exit codes: 0 ended in order, 1 it could not start, 2 wrong usage or a wrong setting.

Examples:
  $ mandate-graph serve
  $ PORT=8080 SEEDS=my-seeds mandate-graph serve
  $ NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=... mandate-graph serve`;

/** `serve`: the GraphQL server, until it is told to end. */
export function addServe(program: Command, endWith: EndWith): void {
  program
    .command("serve")
    .description("serve the graph as a GraphQL API")
    .addHelpText("after", () => `${settingsHelp()}\n${after}`)
    .action(async () => endWith(await serve()));
}

async function serve(): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  // Loaded only now: whoever asks for help, or checks seeds, needs no server.
  const { startServer } = require("../server/start-server") as typeof import("../server/start-server");
  try {
    const server = await startServer(config, packageVersion());
    watchProcess(server);
    const { address, summary } = server;
    const lines = [
      `mandate-graph serves ${summary}.`,
      `Pages    ${address}/  ${address}/playground`,
      `GraphQL  ${address}/graphql`,
      `Health   ${address}/health/live  ${address}/health/ready`,
    ];
    // In one piece: whoever waits for one line has them all.
    printResult(lines.join("\n"));
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof SeedsError) error.lines.forEach(printAside);
    throw error;
  }
}
