import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Graph } from "../../src/model/graph";
import type { Problem } from "../../src/seeds/problem";
import { readSeeds, type SeedReading } from "../../src/seeds/read-seeds";

/** The seeds folder that holds the one made-up organisation. */
export const fixture = join(__dirname, "..", "fixtures", "seeds");

/** A change of one file of the lighthouse: words to replace (they must be there), or a whole new content. */
export type Edit =
  | readonly [file: string, search: string, replacement: string]
  | readonly [file: string, content: string];

async function apply(folder: string, [file, search, replacement]: Edit): Promise<void> {
  const path = join(folder, file.includes("/") ? file : join("lighthouse", file));
  await mkdir(dirname(path), { recursive: true });
  if (replacement === undefined) return writeFile(path, search);
  const text = await readFile(path, "utf8");
  if (!text.includes(search)) throw new Error(`${file} does not hold "${search}".`);
  return writeFile(
    path,
    text.replace(search, () => replacement),
  );
}

/** Runs something on a copy of the seeds with the lighthouse in it, changed as asked. */
export async function withCopy<Result>(
  edits: readonly Edit[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "seeds-"));
  try {
    await cp(fixture, folder, { recursive: true });
    for (const edit of edits) await apply(folder, edit);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a changed copy of the lighthouse; files are named as below the seeds folder. */
export async function readLighthouse(...edits: readonly Edit[]): Promise<SeedReading> {
  return withCopy(edits, async (folder) => {
    const named = (problem: Problem): Problem => {
      const cut = (text: string): string => text.replaceAll(`${folder}/`, "").replaceAll(folder, ".");
      const suggestion = problem.suggestion === null ? null : cut(problem.suggestion);
      return {
        ...problem,
        place: { ...problem.place, file: cut(problem.place.file) },
        message: cut(problem.message),
        suggestion,
      };
    };
    const { graph, problems, notices } = await readSeeds(folder);
    return { graph, problems: problems.map(named), notices: notices.map(named) };
  });
}

/** A problem on one line, its rule between place and sentence. */
export function line({ place, rule, message, suggestion }: Problem): string {
  return `${place.file}:${place.line}:${place.column} [${rule}] ${message}${suggestion === null ? "" : ` ${suggestion}`}`;
}

/** The problems of a changed copy, a line each. */
export async function problemsOf(...edits: readonly Edit[]): Promise<readonly string[]> {
  return (await readLighthouse(...edits)).problems.map(line);
}

/** The graph of a changed copy that must have no problems. */
export async function graphOf(...edits: readonly Edit[]): Promise<Graph> {
  const { graph, problems } = await readLighthouse(...edits);
  expect(problems.map(line)).toEqual([]);
  if (graph === null) throw new Error("There is no graph.");
  return graph;
}
