import { type Command, Option } from "commander";
import type { EndWith } from "../exit-codes";
import { printResult } from "../print";
import { formatCsv } from "../query/format-csv";
import { formatTable } from "../query/format-table";
import type { Table } from "../query/make-table";
import { databaseSettings, settingsHelp } from "../read-settings";
import { type Ask, answerWith } from "./ask-question";

/** One page of cells; the first one also brings what the cells are about. */
const queryFor = (others: string) => `query ($organisations: [ID!], $after: String, $includeInferred: Boolean) {
  scope(organisations: $organisations, includeInferred: $includeInferred) {
    ${others}
    cells(first: 500, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { organisation { id } category { id } topic { id } verdict reach }
    }
  }
}`;
const firstPage = queryFor(
  "categories { id name } topics { id name } clauses { total cited uncited { number document { id } } }",
);
const nextPage = queryFor("");

interface Cell {
  readonly organisation: { readonly id: string };
  readonly category: { readonly id: string };
  readonly topic: { readonly id: string } | null;
  readonly verdict: string;
  readonly reach: string;
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Cell[];
}

/** The answer with all its cells, as if there were no pages. */
interface Answer {
  readonly scope: { readonly cells: Omit<Page, "pageInfo"> };
}

async function findScope(ask: Ask, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const { scope } = await ask<{ scope: { cells: Page } }>(firstPage, variables);
  const { totalCount } = scope.cells;
  const nodes = [...scope.cells.nodes];
  let { pageInfo } = scope.cells;
  while (pageInfo.hasNextPage) {
    const next = await ask<{ scope: { cells: Page } }>(nextPage, { ...variables, after: pageInfo.endCursor });
    nodes.push(...next.scope.cells.nodes);
    pageInfo = next.scope.cells.pageInfo;
  }
  return { scope: { ...scope, cells: { totalCount, nodes } } };
}

const after = `
One row a category, one column a topic, the first of them about nothing in particular. Each cell is the verdict of
"ask": PERMITTED, REQUIRED, FORBIDDEN, with * where only wider words reach it, and - where the text is silent.
The names in the table are short: "ask" takes whole ids, category/governments for governments.
With several organisations, or for a chart, --csv has one line a cell.

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

/** What the marks and the short names of the matrix mean, by names that stand in it. */
function legendOf(cells: readonly Cell[]): string {
  const ids = [cells[0]?.category.id, cells.find(({ topic }) => topic !== null)?.topic?.id];
  const names = ids.flatMap((id) => (id === undefined ? [] : [`${shortId(id)} is ${id}`]));
  return `(* by wider words only, - the text is silent; short names: ${names.join(", ")})`;
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
      const print = ({ scope: { cells } }: Answer) => {
        if (options.csv) process.stdout.write(formatCsv(listOf(cells.nodes)));
        else {
          formatTable(matrixOf(cells.nodes)).forEach(printResult);
          if (cells.nodes.length > 0) printResult(legendOf(cells.nodes));
        }
      };
      endWith(await answerWith((ask) => findScope(ask, variables), options.json, print));
    });
}
