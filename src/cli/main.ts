#!/usr/bin/env node
import "./production";
import { Command, CommanderError } from "commander";
import { packageVersion } from "../config";
import { StartError } from "../server/start-error";
import { addCheck } from "./check";
import { addCompletion } from "./completion/completion";
import { exitCodes } from "./exit-codes";
import { addInit } from "./init/init";
import { addLoad } from "./load";
import { addQuery } from "./query/query";
import { addAsk } from "./questions/ask";
import { addPaths } from "./questions/paths";
import { addScope } from "./questions/scope";
import { addSearch } from "./questions/search";
import { addServe } from "./serve";
import { addStatus } from "./status";
import { addVerify } from "./verify/verify";

const description =
  "Serves what organisations say about whom they may speak to, about what, on which condition, and where that is written.";

const after = `
Exit codes: 0 all is well, 1 problems in the seeds or something failed, 2 wrong usage or a wrong setting.

Settings are environment variables; "mandate-graph serve --help" lists them.
In a clone write "npm run -s cli --" for "mandate-graph".

Examples:
  $ mandate-graph serve
  $ mandate-graph ask centr body/icann topic/privacy
  $ mandate-graph query '{ topics { nodes { name } } }'
  $ mandate-graph init my-organisation --into my-seeds
  $ mandate-graph check my-seeds --watch
  $ GRAPH_FILE=graph.grafeo mandate-graph load my-seeds`;

/** Runs one command and says with which code the process is to end. */
async function run(commandLine: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const program = new Command("mandate-graph").description(description).version(packageVersion()).exitOverride();
  program.showHelpAfterError('(add "--help" to see what is allowed)').addHelpText("after", after);
  const add = [
    addServe,
    addAsk,
    addScope,
    addPaths,
    addSearch,
    addQuery,
    addInit,
    addCheck,
    addLoad,
    addStatus,
    addVerify,
    addCompletion,
  ];
  for (const one of add) {
    one(program, (code) => {
      exitCode = code;
    });
  }
  try {
    await program.parseAsync(commandLine);
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    process.stderr.write(
      error instanceof StartError
        ? `${error.message}\n`
        : `Something went wrong that should not: ${(error as Error).stack}\n`,
    );
    return exitCodes.failed;
  }
}

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

void run(process.argv).then((code) => {
  process.exitCode = code;
});
