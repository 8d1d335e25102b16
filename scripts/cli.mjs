/** `npm run cli -- …`: installs and builds where needed, then runs `mandate-graph …`; only its words go to stdout. */
import { runBuilt } from "./run-built.mjs";

runBuilt(process.argv.slice(2));
