import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KindName } from "../model/kind-table";
import type { RelationshipType } from "../model/relationship-table";

/**
 * What stands in for `__KIND__`, `__RELATIONSHIP__`, `__RELATIONSHIPS__`, `__LABEL__`, `__NAME__` and `__PROPERTY__`.
 *
 * Cypher takes no parameter for a label, a relationship type or a name in the schema. The values come
 * from the closed tables of the model and from `schema.ts`, never from a request.
 */
export interface Fillings {
  readonly KIND?: KindName;
  readonly RELATIONSHIP?: RelationshipType | "RESTS_ON" | "QUOTED_FROM";
  /** Several types, with `|` between them. */
  readonly RELATIONSHIPS?: string;
  readonly LABEL?: string;
  readonly NAME?: string;
  readonly PROPERTY?: string;
}

/**
 * The text of a file in `cypher/`, without its header: `statement("load/merge-links", { RELATIONSHIP: "STATES" })`
 * for `cypher/load/merge-links.cypher`. An unknown name, and a place that is left unfilled, are bugs and throw.
 */
export function statement(name: string, fillings: Fillings = {}): string {
  const text = texts().get(name);
  if (text === undefined) throw new Error(`There is no file cypher/${name}.cypher.`);
  return text.body.replaceAll(/__([A-Z]+)__/g, (_, place: string) => {
    const filling = fillings[place as keyof Fillings];
    if (filling === undefined) throw new Error(`cypher/${name}.cypher needs a value for __${place}__.`);
    if (!/^[A-Za-z][A-Za-z0-9_]*(\|[A-Za-z][A-Za-z0-9_]*)*$/.test(filling))
      throw new Error(`"${filling}" is no name for __${place}__.`);
    return filling;
  });
}

/** The lines of a file's header, without their `//`. */
export function statementHeader(name: string): readonly string[] {
  const text = texts().get(name);
  if (text === undefined) throw new Error(`There is no file cypher/${name}.cypher.`);
  return text.header;
}

/** The names of all files in `cypher/`, sorted. */
export function statementNames(): readonly string[] {
  return [...texts().keys()];
}

interface StatementFile {
  readonly header: readonly string[];
  readonly body: string;
}

let loaded: ReadonlyMap<string, StatementFile> | undefined;

function texts(): ReadonlyMap<string, StatementFile> {
  loaded ??= readStatements(join(packageRoot(__dirname), "cypher"));
  return loaded;
}

function readStatements(folder: string): ReadonlyMap<string, StatementFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".cypher"));
  return new Map(paths.sort().map((path) => [path.slice(0, -".cypher".length), readStatement(join(folder, path))]));
}

function readStatement(file: string): StatementFile {
  const lines = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const header = lines.slice(0, end).map((line) => line.slice(2).trim());
  return { header, body: lines.slice(end).join("\n").trim() };
}

/** `cypher/` stands beside package.json; this file runs from `src/store` and from `dist/store`. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("The folder of the package was not found.");
  return packageRoot(parent);
}
