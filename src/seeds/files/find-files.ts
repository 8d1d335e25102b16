import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../problem";
import { isInside, nameOfPath, readSeedFile, type SeedFile } from "./read-file";

/** The name of the folder that holds the shared terms; every other folder is an organisation's. */
export const vocabularyFolder = "vocabulary";

/** A folder of seeds with its YAML files, in the order of their names. */
export interface SeedFolder {
  /** The organisation's id, or `vocabulary`. */
  readonly name: string;
  readonly root: string;
  readonly path: string;
  readonly files: readonly SeedFile[];
  /** False where a file could not be read, so that what is absent proves nothing. */
  readonly isComplete: boolean;
}

const isYaml = (name: string): boolean => /\.ya?ml$/iu.test(name);

function byName(left: { name: string }, right: { name: string }): number {
  return left.name < right.name ? -1 : Number(left.name > right.name);
}

async function entriesOf(path: string): Promise<Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => !entry.name.startsWith(".")).sort(byName);
}

function fileProblem(path: string, message: string, suggestion: string | null = null): Problem {
  return { place: { file: nameOfPath(path), line: 1, column: 1 }, rule: "file", message, suggestion };
}

async function readFolder(root: string, name: string, problems: Problem[]): Promise<SeedFolder> {
  const path = join(root, name);
  const files: SeedFile[] = [];
  let isComplete = true;
  for (const entry of await entriesOf(path)) {
    if (!isYaml(entry.name)) continue;
    const read = await readSeedFile(root, path, join(path, entry.name));
    if (typeof read !== "string") files.push(read);
    else {
      isComplete = false;
      problems.push(fileProblem(join(path, entry.name), read));
    }
  }
  if (files.length === 0 && isComplete && name !== vocabularyFolder) {
    isComplete = false;
    problems.push(
      fileProblem(
        path,
        `The folder "${name}" holds no .yaml file.`,
        "Describe the organisation in it, or remove the folder.",
      ),
    );
  }
  return { name, root, path, files, isComplete };
}

/** True where seed files stand in the folder itself and in none below it: one organisation's own, or a beginner's. */
async function isWithoutFolders(root: string, entries: readonly Dirent[]): Promise<boolean> {
  if (!entries.some(({ name }) => isYaml(name))) return false;
  const folders = entries.filter((entry) => entry.isDirectory());
  const below = await Promise.all(folders.map(({ name }) => entriesOf(join(root, name))));
  return !below.flat().some(({ name }) => isYaml(name));
}

function withoutFolders(root: string): Problem {
  return fileProblem(
    root,
    `Seed files stand in "${nameOfPath(root)}" itself, not in a folder of their organisation.`,
    `If it is an organisation's folder, give the one above it: "${nameOfPath(dirname(root))}". Otherwise move them into a folder named by the organisation's id.`,
  );
}

/** Finds and reads the YAML files of a folder of seeds: the shared terms first, then each organisation by id. */
export async function findFiles(seeds: string, problems: Problem[]): Promise<readonly SeedFolder[]> {
  const root = resolve(seeds);
  const folders: SeedFolder[] = [];
  let entries: Dirent[];
  try {
    entries = await entriesOf(root);
  } catch {
    problems.push(
      fileProblem(
        root,
        `The seeds folder "${nameOfPath(root)}" cannot be read: it is not there, or it is not a folder.`,
      ),
    );
    return [];
  }
  if (await isWithoutFolders(root, entries)) {
    problems.push(withoutFolders(root));
    return [];
  }
  for (const entry of entries) {
    const path = join(root, entry.name);
    if (isYaml(entry.name)) {
      problems.push(
        fileProblem(path, "A seed file stands in the folder of an organisation, or in `vocabulary`.", "Move it there."),
      );
    } else if (entry.isDirectory()) folders.push(await readFolder(root, entry.name, problems));
    else if (entry.isSymbolicLink()) {
      if (!(await isInside(root, path)))
        problems.push(fileProblem(path, `"${entry.name}" is a link to a place outside of the seeds.`));
      else problems.push(fileProblem(path, `"${entry.name}" is a link.`, "Put the folder itself here."));
    }
  }
  if (!folders.some((folder) => folder.name !== vocabularyFolder) && problems.length === 0) {
    problems.push(
      fileProblem(root, "The seeds folder holds no organisation.", "Make a folder named by the id of one."),
    );
  }
  return folders.sort(
    (left, right) => Number(right.name === vocabularyFolder) - Number(left.name === vocabularyFolder),
  );
}
