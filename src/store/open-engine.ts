import { type Engine, EngineError } from "./engine";
import type { Neo4jSettings } from "./neo4j/neo4j-settings";

/** Which database holds the graph. */
export type EngineSettings = EmbeddedSettings | ({ readonly engine: "neo4j" } & Neo4jSettings);

export interface EmbeddedSettings {
  readonly engine: "embedded";
  /** The graph file, made where there is none; null keeps the graph in memory. */
  readonly file: string | null;
  /** After how many milliseconds a statement that reads is given up; 30,000 unless told. It is not stopped. */
  readonly readTimeLimit?: number;
}

/**
 * Opens the database that the settings name. This is the only file that knows both engines.
 *
 * A graph file is opened here and now, so it can fail with EngineError; a Neo4j is first asked by `ping`.
 */
export async function openEngine(settings: EngineSettings): Promise<Engine> {
  if (settings.engine === "neo4j") return neo4jEngine().openNeo4jEngine(settings);
  return embeddedEngine().openEmbeddedEngine(settings.file, settings.readTimeLimit);
}

/** Loaded only when asked for: its driver is a quarter of what the program would load at its start. */
function neo4jEngine(): typeof import("./neo4j/neo4j-engine") {
  return require("./neo4j/neo4j-engine") as typeof import("./neo4j/neo4j-engine");
}

/** Loaded only when asked for: its addon does not exist for every platform, and Neo4j does not need it. */
function embeddedEngine(): typeof import("./embedded/embedded-engine") {
  try {
    return require("./embedded/embedded-engine") as typeof import("./embedded/embedded-engine");
  } catch (error) {
    throw new EngineError(
      "UNAVAILABLE",
      "The embedded engine does not run on this platform: configure a Neo4j instead.",
      error,
    );
  }
}
