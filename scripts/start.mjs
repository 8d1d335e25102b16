/** `npm start`: installs and builds where needed, then serves. What follows `--` goes to `mandate-graph serve`. */
import { runBuilt } from "./run-built.mjs";

runBuilt(["serve", ...process.argv.slice(2)]);
