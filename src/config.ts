import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { distance } from "fastest-levenshtein";
import type { EngineSettings } from "./store/open-engine";

/** One environment variable that mandate-graph reads. */
export interface Setting<Value> {
  /** One line for people: what it decides. */
  readonly description: string;
  /** Which values are understood, as the end of the sentence "allowed is …". */
  readonly allowed: string;
  /** What holds where it is not set, in words. */
  readonly otherwise: string;
  /** The value that holds where it is not set. */
  readonly fallback: Value;
  /** The value that a text stands for; undefined where it is not allowed. */
  readonly read: (text: string) => Value | undefined;
}

const logLevels = ["info", "warn", "error", "silent"] as const;

/** How much is logged: everything from this level up; `silent` logs nothing. */
export type LogLevel = (typeof logLevels)[number];

type Kind<Value> = Pick<Setting<Value>, "allowed" | "read">;

function setting<Value>(description: string, kind: Kind<Value>, fallback: Value, otherwise?: string): Setting<Value> {
  return { description, ...kind, fallback, otherwise: otherwise ?? String(fallback) };
}

function text(allowed = "any text"): Kind<string> {
  return { allowed, read: (given) => given };
}

function matching(pattern: RegExp, allowed: string): Kind<string> {
  return { allowed, read: (given) => (pattern.test(given) ? given : undefined) };
}

function wholeNumber(least: number, most: number): Kind<number> {
  const read = (given: string) => {
    const number = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
  return { allowed: `a whole number from ${least} to ${most}`, read };
}

const isOrigin = (given: string) => URL.canParse(given) && /^https?:/.test(given) && new URL(given).origin === given;

const origins: Kind<readonly string[]> = {
  allowed: "a list like https://example.org,http://localhost:3000",
  read: (given) => {
    const list = given.split(",").map((origin) => origin.trim());
    return list.every(isOrigin) ? list : undefined;
  },
};

const logLevel: Kind<LogLevel> = {
  allowed: logLevels.join(", "),
  read: (given) => logLevels.find((level) => level === given),
};

/** User and password in the address would be shown wherever the address is. */
const neo4jAddress = matching(
  /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@?#]+\/?$/,
  "bolt://HOST:PORT, neo4j://HOST:PORT, or one with +s or +ssc, without user and password in it",
);

const maybe = <Value>(kind: Kind<Value>): Kind<Value | null> => kind;

/**
 * Everything that can be set, by the name of its environment variable. The help of the commands and the
 * page of docs/ on settings are made from this table.
 */
export const settings = {
  HOST: setting(
    "The address to listen on; 0.0.0.0 is every address of this machine.",
    matching(/^[\w.:%-]+$/, "a host name or an IP address"),
    "127.0.0.1",
  ),
  PORT: setting("The port to listen on; 0 is any free one.", wholeNumber(0, 65_535), 4_000),
  NEO4J_URI: setting("Where Neo4j is.", maybe(neo4jAddress), null, "the embedded engine"),
  NEO4J_USER: setting("The user of Neo4j.", text(), "neo4j"),
  NEO4J_PASSWORD: setting("The user's password. It is never shown.", text(), "", "none"),
  NEO4J_DATABASE: setting("The name of the database in Neo4j.", maybe(text()), null, "the user's default"),
  GRAPH_FILE: setting(
    "The file in which the embedded engine keeps the graph. Not together with NEO4J_URI.",
    maybe(text("the path of a file")),
    null,
    "in memory",
  ),
  SEEDS: setting("The folder of the seeds.", maybe(text("the path of a folder")), null, "seeds/ of this package"),
  // Neo4j counts its planning in: a new text of a whole tree with all evidence takes it some seconds, once.
  QUERY_TIMEOUT: setting("After how many milliseconds a query is given up.", wholeNumber(100, 60_000), 15_000),
  BODY_LIMIT: setting("How many bytes the body of a request may have.", wholeNumber(1_000, 100_000_000), 1_000_000),
  RESPONSE_CACHE_MB: setting(
    "How many megabytes of answers are kept for those who ask again; 0 keeps none.",
    wholeNumber(0, 10_000),
    64,
  ),
  CORS_ORIGINS: setting("Origins of pages that may ask from a browser.", origins, [], "none"),
  LOG_LEVEL: setting("How much is logged.", logLevel, "info"),
};

type Values = { readonly [Name in keyof typeof settings]: (typeof settings)[Name]["fallback"] };

/** All settings, read and found allowed. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly engine: EngineSettings;
  readonly seeds: string;
  /** Bytes. */
  readonly bodyLimit: number;
  /** Megabytes. */
  readonly responseCache: number;
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
}

/** What the environment says: the settings, or everything that is wrong with them; and what looks mistaken. */
export interface ConfigReading {
  /** Null exactly where there are problems. */
  readonly config: Config | null;
  /** One line each. */
  readonly problems: readonly string[];
  /** One line each: variables that nobody reads, with the name that was probably meant. */
  readonly warnings: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings at once. A variable that is set to nothing counts as not set. */
export function readConfig(environment: Environment = process.env): ConfigReading {
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.entries<Setting<unknown>>(settings).map(([name, { fallback, read, allowed }]) => {
      const given = environment[name] ?? "";
      const value = given.trim() === "" ? fallback : read(given);
      if (value === undefined) problems.push(`${name}=${JSON.stringify(withoutLogin(given))}: allowed is ${allowed}.`);
      return [name, value];
    }),
  ) as Values;
  if (values.NEO4J_URI !== null && values.GRAPH_FILE !== null) {
    problems.push(
      `GRAPH_FILE=${JSON.stringify(values.GRAPH_FILE)} together with NEO4J_URI: allowed is one of them, since the graph is kept in one place.`,
    );
  }
  const warnings = warningsOf(environment);
  return problems.length > 0 ? { config: null, problems, warnings } : { config: configOf(values), problems, warnings };
}

/** The folder of the seeds alone, for a command that needs nothing else. */
export function seedsFolder(environment: Environment = process.env): string {
  return environment.SEEDS?.trim() || join(packageFolder(), "seeds");
}

function configOf(values: Values): Config {
  return {
    host: values.HOST,
    port: values.PORT,
    engine: engineOf(values),
    seeds: values.SEEDS ?? join(packageFolder(), "seeds"),
    bodyLimit: values.BODY_LIMIT,
    responseCache: values.RESPONSE_CACHE_MB,
    corsOrigins: values.CORS_ORIGINS,
    logLevel: values.LOG_LEVEL,
  };
}

function engineOf(values: Values): EngineSettings {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values;
  if (uri === null) return { engine: "embedded", file: values.GRAPH_FILE, readTimeLimit: values.QUERY_TIMEOUT };
  return { engine: "neo4j", uri, user, password, database, readTimeLimit: values.QUERY_TIMEOUT };
}

/** `bolt://user:secret@host` as `…@host`. */
function withoutLogin(text: string): string {
  return text.replace(/.*@/, "…@");
}

/** Names that other programs use for what one of ours means. */
const otherNames: Readonly<Record<string, keyof Values>> = {
  NEO4J_URL: "NEO4J_URI",
  NEO4J_HOST: "NEO4J_URI",
  NEO4J_ADDRESS: "NEO4J_URI",
  NEO4J_BOLT_URL: "NEO4J_URI",
  NEO4J_USERNAME: "NEO4J_USER",
  NEO4J_PASS: "NEO4J_PASSWORD",
  NEO4J_DB: "NEO4J_DATABASE",
  NEO4J_DATABASE_NAME: "NEO4J_DATABASE",
};

function warningsOf(environment: Environment): string[] {
  const known = Object.keys(settings);
  const isSet = (name: string) => Boolean(environment[name]?.trim());
  const warnings = Object.keys(environment).flatMap((name) => {
    if (known.includes(name) || !isSet(name)) return [];
    const meant = otherNames[name] ?? known.find((other) => other.length > 7 && distance(other, name) <= 2);
    return meant === undefined || isSet(meant) ? [] : [`${name} is set, but nobody reads it: the name is ${meant}.`];
  });
  const login = known.filter((name) => /^NEO4J_/.test(name) && isSet(name));
  if (login.length > 0 && !isSet("NEO4J_URI"))
    warnings.push(`${login.join(", ")} without NEO4J_URI: the embedded engine is used.`);
  return warnings;
}

/** The version of this package, as its package.json says. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as { version: string };
  return version;
}

/** The folder of this package, the nearest above this file with a package.json: it runs from `src/` and from `dist/`. */
export function packageFolder(folder = __dirname): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The folder of the package was not found.");
  return packageFolder(parent);
}
