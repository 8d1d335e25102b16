import neo4j, { type Integer } from "neo4j-driver";
import type { Json, Parameters } from "../engine";

type Neo4jValue = string | number | boolean | null | Integer | Neo4jValue[] | { [key: string]: Neo4jValue };

/** Parameters as neo4j-driver wants them: it would send a whole number as a float, which LIMIT refuses. */
export function neo4jParameters(parameters: Parameters): Record<string, Neo4jValue> {
  return neo4jMap(parameters);
}

function neo4jMap(map: { readonly [key: string]: Json }): { [key: string]: Neo4jValue } {
  const result: { [key: string]: Neo4jValue } = {};
  for (const [key, value] of Object.entries(map)) result[key] = neo4jValue(value);
  return result;
}

function neo4jValue(value: Json): Neo4jValue {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  return isList(value) ? value.map(neo4jValue) : neo4jMap(value);
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
