import { existsSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { ready } from "./build.mjs";
import { root } from "./set-up.mjs";

/**
 * Ends this process with SIGTERM when its parent has gone.
 *
 * npm hands a SIGTERM to the shell that it started, and that ends without telling us: the server would go on alone.
 */
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 200).unref();
}

/** npm runs its scripts in the project's folder: paths are meant from where the user typed the command. */
function returnToCaller() {
  const { INIT_CWD } = process.env;
  if (INIT_CWD && existsSync(INIT_CWD)) process.chdir(INIT_CWD);
}

/**
 * Installs and builds where needed, then runs the command line program in this same process, as its main module.
 *
 * One process starts faster than two, and SIGINT and SIGTERM reach the server directly.
 *
 * @param {string[]} commandLine what a user would type after `mandate-graph`
 */
export function runBuilt(commandLine) {
  ready();
  if (process.env.npm_lifecycle_event !== undefined) {
    endWithParent();
    returnToCaller();
  }
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, join(root, "dist/cli/main.js"), ...commandLine];
  Module.runMain();
}
