import type { Path, Selected } from "./selected-columns";

/** A value of the answer in a cell: undefined where a row has nothing there. */
export type Cell = string | number | boolean | null | undefined;

/** The rows of an answer. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Found = unknown;

/**
 * Flattens an answer to rows: one for each item of the first list, and of the first list in that, and so on, with
 * everything that stands above it. An item whose inner list is empty keeps its row. The values of any other list
 * stand in one cell.
 */
export function makeTable(data: Found, { columns, lists }: Selected): Table {
  const followed = followLists(lists);
  const levels = columns.map((path) => followed.filter((list) => startsWith(path, list)).length);
  const rows = itemsAlong(data, followed).map((items) =>
    columns.map((path, at) => {
      const level = levels[at] ?? 0;
      return asCell(valueAt(items[level], path.slice(level === 0 ? 0 : followed[level - 1]?.length)));
    }),
  );
  return { columns: columnNames(columns), rows };
}

function startsWith(path: Path, start: Path): boolean {
  return start.length < path.length && start.every((key, at) => key === path[at]);
}

/** The first list, the first list within it, and so on. */
function followLists(lists: readonly Path[], outer: Path = []): readonly Path[] {
  const next = lists.find((list) => startsWith(list, outer));
  return next === undefined ? [] : [next, ...followLists(lists, next)];
}

/** For each row the answer itself, and the item of each followed list in which it stands. */
function itemsAlong(data: Found, followed: readonly Path[]): readonly (readonly Found[])[] {
  let rows: readonly (readonly Found[])[] = [[data]];
  followed.forEach((list, level) => {
    const outer = followed[level - 1]?.length ?? 0;
    rows = rows.flatMap((items) => {
      const inner = valueAt(items[level], list.slice(outer));
      const found: readonly Found[] = Array.isArray(inner) ? inner : [];
      if (found.length === 0) return level === 0 ? [] : [[...items, undefined]];
      return found.map((item) => [...items, item]);
    });
  });
  return rows;
}

function valueAt(value: Found, path: Path): Found {
  if (Array.isArray(value)) return value.flatMap((item) => valueAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return value;
  return valueAt((value as Readonly<Record<string, Found>>)[key], rest);
}

function asCell(value: Found): Cell {
  if (Array.isArray(value)) return value.map((item) => String(asCell(item) ?? "")).join("; ");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Cell);
}

/** The keys that only lead through a list, and say nothing to a reader. */
const connecting = new Set(["edges", "node", "nodes"]);

/** The shortest names that tell all columns apart: without what only connects, and without what all have in common. */
function columnNames(paths: readonly Path[]): readonly string[] {
  const short = paths.map((path) => path.filter((key, at) => at === path.length - 1 || !connecting.has(key)));
  const [first = []] = short;
  let shared = 0;
  while (short.every((path) => shared < path.length - 1 && path[shared] === first[shared])) shared += 1;
  const choices = [short.map((path) => path.slice(shared)), short, paths].map((each) =>
    each.map((path) => path.join(".")),
  );
  return choices.find((names) => new Set(names).size === names.length) ?? [];
}
