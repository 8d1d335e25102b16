import { readFileSync } from "node:fs";

/** Another copy of a text cannot be read: a sentence for whoever named it. */
export class NoCopyError extends Error {}

/** The text of a file, to the letter: what a seed's text would be read as. */
export function readCopy(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new NoCopyError(`The file "${file}" cannot be read: it is not there, or not open to you.`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoCopyError(`The file "${file}" is not valid UTF-8.`);
  }
}
