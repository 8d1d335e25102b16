import type { LogLevel } from "../config";

/** Writes what happens, one line an event. This is the only place that writes a log. */
export interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  /** A fault of ours: the text, and below it where in the code it came from. */
  readonly error: (text: string, fault?: unknown) => void;
}

const ranks: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2, silent: 3 };

/**
 * A log that writes `TIME LEVEL text` to stderr, so that stdout is left to results.
 *
 * A text is kept on one line whatever it holds. Stacks are written with faults alone.
 */
export function makeLog(level: LogLevel, write: (line: string) => void = writeToStderr): Log {
  const writeAt = (own: Exclude<LogLevel, "silent">) => (text: string, fault?: unknown) => {
    if (ranks[own] < ranks[level]) return;
    const line = `${new Date().toISOString()} ${own.padEnd(5)} ${oneLine(text)}`;
    write(fault === undefined ? line : `${line}\n${stacks(fault)}`);
  };
  return { info: writeAt("info"), warn: writeAt("warn"), error: writeAt("error") };
}

function writeToStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

/** The stack of a fault and of what caused it, indented, so that a line that begins with a time is an event. */
function stacks(fault: unknown, depth = 0): string {
  const stack = String(isError(fault) ? (fault.stack ?? fault.message) : fault).trimEnd();
  const indented = stack.split("\n").map((line) => `    ${line}`);
  if (!isError(fault) || fault.cause === undefined || depth > 3) return indented.join("\n");
  return `${indented.join("\n")}\n    because of\n${stacks(fault.cause, depth + 1)}`;
}

/** Errors of the embedded engine's addon can come from another realm, where they are no `instanceof Error`. */
function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "message" in value;
}
