import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** In milliseconds: `settle` lets an editor finish that writes in several steps; `look` finds what no event told. */
const waits = { settle: 100, look: 2_000 };

/** What stands below a folder, with everything that changes when a file is written. */
interface Contents {
  readonly folders: readonly string[];
  readonly stamps: readonly string[];
}

/** Hidden files and copies are what editors write on their way. */
const isPassing = (name: string): boolean => name.startsWith(".") || name.endsWith("~");

async function contentsOf(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = entries
    .filter(({ name }) => !isPassing(name))
    .map(async (entry): Promise<Contents> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return contentsOf(path);
      const { mtimeMs, size, ino } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0, ino: 0 }));
      return { folders: [], stamps: [`${path} ${mtimeMs} ${size} ${ino}`] };
    });
  const below = await Promise.all(parts);
  return {
    folders: [folder, ...below.flatMap(({ folders }) => folders)],
    stamps: [folder, ...below.flatMap(({ stamps }) => stamps)],
  };
}

/** Watches folders rather than files, since many editors put a new file in the place of the old one. */
function watchEach(folders: readonly string[], onEvent: () => void): FSWatcher[] {
  return folders.flatMap((folder) => {
    try {
      const watcher = watch(folder, onEvent);
      watcher.on("error", () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}

/**
 * Calls `look` at once, and again after each change of a file at any depth below the folder, until the signal ends it.
 *
 * Never two at once; a change while one runs leads to another. Where the system tells of no changes, as on network
 * drives, or where the folder itself was replaced, they are found within two seconds.
 */
export async function watchFolder(folder: string, look: () => Promise<void>, end: AbortSignal): Promise<void> {
  let seen: string | null = null;
  let watchers: FSWatcher[] = [];
  let hasChanged = false;
  let wake = () => {};
  const onEvent = () => {
    hasChanged = true;
    wake();
  };
  end.addEventListener("abort", () => wake());
  while (!end.aborted) {
    hasChanged = false;
    const { folders, stamps } = await contentsOf(folder);
    const found = stamps.join("\n");
    if (found !== seen) {
      seen = found;
      for (const watcher of watchers) watcher.close();
      watchers = watchEach(folders, onEvent);
      await look();
    } else if (!hasChanged) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, waits.look);
        if (end.aborted) resolve();
      });
      clearTimeout(timer);
    }
    if (hasChanged && !end.aborted) await pause(waits.settle);
  }
  for (const watcher of watchers) watcher.close();
}
