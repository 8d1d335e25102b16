import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { SourceRecord } from "../../model/graph";

/** A seed file that was read: where it is, its fingerprint, and its text. */
export interface SeedFile {
  /** As the author would type it: the `file` of a place. */
  readonly name: string;
  readonly source: SourceRecord;
  readonly text: string;
}

/** Seed files are written by hand: what is larger is a mistake. */
const largestFile = 5 * 1024 * 1024;

/** The path as an author would type it: below the working directory where it is there. */
export function nameOfPath(path: string): string {
  const below = relative(process.cwd(), path);
  const isBelow = below !== "" && !below.startsWith("..") && !isAbsolute(below);
  return (isBelow ? below : path).split(sep).join("/");
}

/** True where the path, links followed, is inside the folder. False too where there is nothing. */
export async function isInside(folder: string, path: string): Promise<boolean> {
  try {
    const below = relative(await realpath(folder), await realpath(path));
    return below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  } catch {
    return false;
  }
}

/**
 * Reads one file of a folder of seeds, or says in a sentence why it cannot be read.
 *
 * The text is what the file holds, to the letter: a byte order mark is kept.
 */
export async function readSeedFile(root: string, folder: string, path: string): Promise<SeedFile | string> {
  const name = nameOfPath(path);
  const below = relative(root, path).split(sep).join("/");
  let bytes: Buffer;
  try {
    const facts = await stat(path);
    if (!(await isInside(folder, path))) return `The file "${name}" is a link to a place outside of its folder.`;
    if (!facts.isFile()) return `"${name}" is not a file.`;
    if (facts.size > largestFile) return `The file "${name}" is larger than 5 MB.`;
    bytes = await readFile(path);
  } catch {
    return `The file "${name}" cannot be read: it is not there, or not open to you.`;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { name, source: { path: below, sha256: createHash("sha256").update(bytes).digest("hex") }, text };
  } catch {
    return `The file "${name}" is not valid UTF-8.`;
  }
}
