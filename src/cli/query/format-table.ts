import { painted } from "../print";
import type { Cell, Table } from "./make-table";

/** Rows for people: columns below one another, a row a line. */
export function formatTable({ columns, rows }: Table): readonly string[] {
  const texts = rows.map((row) => row.map(oneLine));
  const widths = columns.map((name, at) => Math.max(...[name, ...texts.map((row) => row[at] ?? "")].map(widthOf)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell + " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd();
  return [painted("bold", line(columns)), line(widths.map((width) => "-".repeat(width))), ...texts.map(line)];
}

function widthOf(text: string): number {
  return [...text].length;
}

/** Line breaks would break the table; other control characters could do worse to a terminal. */
function oneLine(cell: Cell): string {
  return String(cell ?? "")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
