import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const root = join(__dirname, "..", "..");

const notOurs = /^(node_modules|\.git|dist(\..*)?|coverage|\.neo4j)$/;

/** Paths of all files of the project below `folder`, with forward slashes, sorted. */
export function filesBelow(folder = ""): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !notOurs.test(name));
  const paths = entries.map((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return paths.flat().sort();
}

/** The text of one file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every place where `pattern` is found in the files: `path:line: what`, ready to be compared with no place at all. */
export function placesOf(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const text = textOf(path);
    return [...text.matchAll(new RegExp(pattern, "gm"))].map(
      (found) => `${path}:${text.slice(0, found.index).split("\n").length}: ${found[0].trim()}`,
    );
  });
}
