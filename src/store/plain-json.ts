import { types } from "node:util";
import type { Json } from "./engine";

/**
 * A value of a driver as plain JSON.
 *
 * Whole numbers beyond 2^53 lose their last digits, dates and times become ISO 8601 text, and what JSON
 * does not know (not-a-number, undefined) becomes null. It makes new lists and maps: inside jest those of
 * the embedded engine's addon come from another realm, where they are no `instanceof Array`.
 */
export function plainJson(value: unknown): Json {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return Number(value);
    case "object":
      return plainObject(value);
    default:
      return null;
  }
}

function plainObject(value: object): Json {
  if (Array.isArray(value)) return value.map(plainJson);
  if (types.isDate(value)) return value.toISOString();
  if (!isMap(value)) return String(value);
  const result: Record<string, Json> = {};
  for (const key of Object.keys(value)) result[key] = plainJson((value as Record<string, unknown>)[key]);
  return result;
}

/** A driver's times and points are instances of its classes, which say in ISO 8601 what they are. */
function isMap(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (prototype as { constructor?: { name?: string } }).constructor?.name === "Object";
}
