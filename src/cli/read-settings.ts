import { type Config, readConfig, type Setting, settings } from "../config";
import { printAside } from "./print";

/** The settings of the environment; null, after a line for everything that is wrong with them, where they are not allowed. */
export function readSettings(): Config | null {
  const { config, problems, warnings } = readConfig();
  for (const warning of warnings) printAside(`Warning: ${warning}`);
  for (const problem of problems) printAside(problem);
  return config;
}

type Name = keyof typeof settings;

/** A part of a command's help: the environment variables that it reads, from the one table of them. */
export function settingsHelp(names: readonly Name[] = Object.keys(settings) as Name[]): string {
  const lines = names.map((name) => {
    const { description, allowed, otherwise }: Setting<unknown> = settings[name];
    return `  ${name.padEnd(15)} ${description}\n${" ".repeat(18)}Allowed: ${allowed}. Without it: ${otherwise}.`;
  });
  return `\nSettings (environment variables):\n${lines.join("\n")}`;
}

/** The settings that say which database holds the graph, and where the seeds are. */
export const databaseSettings: readonly Name[] = [
  "SEEDS",
  "GRAPH_FILE",
  "NEO4J_URI",
  "NEO4J_USER",
  "NEO4J_PASSWORD",
  "NEO4J_DATABASE",
];
