import type { Cell, Table } from "./make-table";

/** Rows for spreadsheets and programs, as RFC 4180 says: lines end with CR LF, and the first one names the columns. */
export function formatCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A spreadsheet would run a cell that begins so as a formula. A number is none. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);

function field(cell: Cell): string {
  const text = String(cell ?? "");
  const guarded = typeof cell === "string" && isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
