import type { SeedReading } from "../seeds/read-seeds";

/** Reads a folder of seeds. What reads YAML is loaded only now: most commands, and help, do without. */
export function readSeeds(folder: string): Promise<SeedReading> {
  const seeds = require("../seeds/read-seeds") as typeof import("../seeds/read-seeds");
  return seeds.readSeeds(folder);
}
