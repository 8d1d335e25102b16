/**
 * `npm run bench`: measures this server against the alternatives; `-- --help` tells the options, docs/performance.md
 * the method. The packages of a contestant are installed beside it the first time.
 */
import { ready } from "./build.mjs";

ready();
try {
  const { run } = await import("../bench/run.mjs");
  await run();
} catch (error) {
  console.error(`✗ ${error.message}`);
  process.exitCode = 1;
}
