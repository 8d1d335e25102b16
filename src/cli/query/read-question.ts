import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { InvalidArgumentError } from "commander";

/** Where a query comes from cannot be read: a sentence for whoever typed it. */
export class NoQuestionError extends Error {}

/**
 * The text of a query: the argument itself where it holds a brace, as every query does, otherwise the file of that
 * name; `-`, and no argument where no one types, is standard input.
 */
export async function readQuery(given: string | undefined): Promise<string> {
  if (given === undefined && process.stdin.isTTY)
    throw new NoQuestionError('Which query? Give its text, a file, or "-" for standard input.');
  if (given === undefined || given === "-") {
    const piped = await text(process.stdin);
    if (piped.trim() === "") throw new NoQuestionError("Standard input holds no query.");
    return piped;
  }
  if (given.includes("{")) return given;
  try {
    return readFileSync(given, "utf8");
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new NoQuestionError(
      `"${given}" is no query, since it holds no "{", and ${isAbsent ? "there is no file of that name" : "the file of that name cannot be read"}.`,
    );
  }
}

/** The values of `--variables`. */
export function readVariables(json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InvalidArgumentError(`It is no JSON: ${(error as Error).message}.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InvalidArgumentError('It is one JSON object, like {"id": "centr"}.');
  return value as Readonly<Record<string, unknown>>;
}
