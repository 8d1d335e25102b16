/**
 * `npm run -s cli -- …`: installs and builds where needed, then runs `mandate-graph …` from the folder where that was
 * typed. Only its words go to stdout; without `-s` npm writes two lines before them.
 */
import { runBuilt } from "./run-built.mjs";

runBuilt(process.argv.slice(2));
