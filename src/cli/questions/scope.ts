import { type Command, Option } from "commander";
import type { EndWith } from "../exit-codes";
import { printResult } from "../print";
import { formatCsv } from "../query/format-csv";
import { formatTable } from "../query/format-table";
import type { Table } from "../query/make-table";
import { databaseSettings, settingsHelp } from "../read-settings";
import { askQuestion } from "./ask-question";

/** The first page of cells holds 500: enough for a matrix that a person reads. */
const query = `query ($organisations: [ID!], $includeInferred: Boolean) {
  scope(organisations: $organisations, includeInferred: $includeInferred) {
    categories { id name } topics { id name }
    clauses { total cited uncited { number document { id } } }
    cells(first: 500) {
      totalCount
      nodes { organisation { id } category { id } topic { id } verdict reach }
    }
  }
}`;

interface Cell {
  readonly organisation: { readonly id: string };
  readonly category: { readonly id: string };
  readonly topic: { readonly id: string } | null;
  readonly verdict: string;
  readonly reach: string;
}

interface Answer {
  readonly scope: { readonly cells: { readonly totalCount: number; readonly nodes: readonly Cell[] } };
}

const after = `
One row a category, one column a topic, the first of them about nothing in particular. Each cell is the verdict of
"ask": PERMITTED, REQUIRED, FORBIDDEN, with * where only wider words reach it, and - where the text is silent.
With several organisations, or for a chart, --csv has one line a cell. At most 500 cells are shown.

Exit codes: 0 answered, 1 refused or no database, 2 wrong usage.

Examples:
  $ mandate-graph scope centr
  $ mandate-graph scope centr --csv > scope.csv`;

const shortId = (id: string): string => id.slice(id.indexOf("/") + 1);
const inCell = ({ verdict, reach }: Cell): string =>
  verdict === "NOT_ADDRESSED" ? "-" : `${verdict}${reach === "GENERAL" ? "*" : ""}`;

/** The cells as a matrix: rows by organisation and category, columns by topic. */
function matrixOf(cells: readonly Cell[]): Table {
  const topics = [...new Set(cells.map(({ topic }) => (topic === null ? "" : topic.id)))];
  const rows = new Map<string, Map<string, string>>();
  for (const cell of cells) {
    const name = `${cell.organisation.id} ${shortId(cell.category.id)}`;
    const row = rows.get(name) ?? new Map<string, string>();
    rows.set(name, row.set(cell.topic?.id ?? "", inCell(cell)));
  }
  return {
    columns: ["towards", ...topics.map((id) => (id === "" ? "(anything)" : shortId(id)))],
    rows: [...rows].map(([name, row]) => [name, ...topics.map((id) => row.get(id) ?? "")]),
  };
}

function listOf(cells: readonly Cell[]): Table {
  return {
    columns: ["organisation", "category", "topic", "verdict", "reach"],
    rows: cells.map((cell) => [cell.organisation.id, cell.category.id, cell.topic?.id ?? "", cell.verdict, cell.reach]),
  };
}

/** `scope`: whom an organisation may address about what, cell by cell. */
export function addScope(program: Command, endWith: EndWith): void {
  program
    .command("scope")
    .argument("[organisations...]", "whose texts are asked; all if none is given")
    .description("show whom organisations may address about what")
    .option("--include-inferred", "let a curator's conclusions count")
    .addOption(new Option("--json", "print JSON").conflicts(["table", "csv"]))
    .addOption(new Option("--table", "print a table").conflicts(["json", "csv"]))
    .addOption(new Option("--csv", "print comma-separated values, one line a cell").conflicts(["json", "table"]))
    .addHelpText("after", () => `${settingsHelp(databaseSettings)}\n${after}`)
    .action(async (asked: string[], options: { includeInferred?: boolean; json?: boolean; csv?: boolean }) => {
      const variables = {
        organisations: asked.length > 0 ? asked : null,
        includeInferred: options.includeInferred ?? false,
      };
      const code = await askQuestion<Answer>(query, variables, options.json, ({ scope: { cells } }) => {
        if (options.csv) process.stdout.write(formatCsv(listOf(cells.nodes)));
        else formatTable(matrixOf(cells.nodes)).forEach(printResult);
      });
      endWith(code);
    });
}
