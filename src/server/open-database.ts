import { type Engine, EngineError } from "../store/engine";
import { type EngineSettings, openEngine } from "../store/open-engine";
import { StartError } from "./start-error";

/**
 * Opens the configured database and waits until it has answered once.
 *
 * Throws StartError where it cannot be reached, does not let us in, or is no graph.
 */
export async function openDatabase(settings: EngineSettings): Promise<Engine> {
  let engine: Engine | undefined;
  try {
    engine = await openEngine(settings);
    await engine.ping();
    return engine;
  } catch (error) {
    await engine?.close().catch(() => undefined);
    throw asStartError(error, settings);
  }
}

/** The same settings with half a minute for each statement: a command has no HTTP client that waits for it. */
export function unhurried(settings: EngineSettings): EngineSettings {
  return { ...settings, readTimeLimit: 30_000 };
}

/** An EngineError as the line for whoever runs the program; every other error unchanged. */
export function asStartError(error: unknown, settings: EngineSettings): unknown {
  if (!(error instanceof EngineError)) return error;
  return new StartError(`${placeOf(settings)}: ${error.message}${adviceFor(error, settings)}`, error);
}

/** Where the graph is kept, in the words of the settings. */
export function placeOf(settings: EngineSettings): string {
  if (settings.engine === "neo4j") return `NEO4J_URI=${JSON.stringify(settings.uri)}`;
  return settings.file === null ? "The graph in memory" : `GRAPH_FILE=${JSON.stringify(settings.file)}`;
}

function adviceFor({ code }: EngineError, { engine }: EngineSettings): string {
  if (engine === "embedded")
    return code === "UNAVAILABLE"
      ? " Stop the program that uses it, name another file, or ask that server over HTTP."
      : "";
  if (code === "UNAUTHORIZED") return " Set NEO4J_USER and NEO4J_PASSWORD.";
  if (code === "UNAVAILABLE" || code === "TIMEOUT")
    return " Start it, or set NEO4J_URI and NEO4J_DATABASE to one that runs.";
  return "";
}
