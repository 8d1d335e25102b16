import { type Command, Option } from "commander";
import { type GraphQLFormattedError, parse } from "graphql";
import { makeSchema } from "../../graphql/schema";
import { SeedsError } from "../../server/fill-database";
import { type EndWith, exitCodes } from "../exit-codes";
import { printAside, printJson, printResult } from "../print";
import { databaseSettings, readSettings, settingsHelp } from "../read-settings";
import { type Answer, askGraph } from "./ask-graph";
import { formatCsv } from "./format-csv";
import { formatTable } from "./format-table";
import { makeTable } from "./make-table";
import { NoQuestionError, readQuery, readVariables } from "./read-question";
import { selectedColumns } from "./selected-columns";

const after = `
It asks NEO4J_URI or GRAPH_FILE; without either, the seeds are loaded into memory first. The limits are those of the
server. The result is the "data" of the answer; errors go to stderr. On a terminal it is a table, otherwise JSON.

A table has a row for each item of the first list, and of the first list in that; other lists stand in one cell.
In CSV a cell that a spreadsheet would run as a formula begins with an apostrophe.

Exit codes: 0 answered, 1 errors in the answer or no database, 2 wrong usage or a wrong setting.

Examples:
  $ mandate-graph query '{ topics { nodes { id name } } }'
  $ mandate-graph query mandates.graphql --csv > mandates.csv
  $ echo 'query ($id: ID!) { mandate(id: $id) { name } }' |
      mandate-graph query - --variables '{"id": "centr/mandate/industry"}'`;

interface Options {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation?: string;
  readonly json?: boolean;
  readonly table?: boolean;
  readonly csv?: boolean;
}

/** `query`: one GraphQL query from the command line, without a server. */
export function addQuery(program: Command, endWith: EndWith): void {
  program
    .command("query")
    .argument("[query|file]", 'the text of a GraphQL query, a file that holds it, or "-" for standard input')
    .description("ask the graph a GraphQL query")
    .addOption(
      new Option("--variables <json>", "the values of the query's variables")
        .argParser(readVariables)
        .default({}, "{}"),
    )
    .option("--operation <name>", "the operation to run, where the query holds several")
    .addOption(new Option("--json", "print JSON").conflicts(["table", "csv"]))
    .addOption(new Option("--table", "print a table").conflicts(["json", "csv"]))
    .addOption(new Option("--csv", "print comma-separated values").conflicts(["json", "table"]))
    .addHelpText("after", () => `${settingsHelp([...databaseSettings, "QUERY_TIMEOUT"])}\n${after}`)
    .action(async (given: string | undefined, options: Options) => {
      try {
        endWith(await query(given, options));
      } catch (error) {
        if (error instanceof SeedsError) error.lines.forEach(printAside);
        if (!(error instanceof NoQuestionError)) throw error;
        printAside(error.message);
        endWith(exitCodes.usage);
      }
    });
}

async function query(given: string | undefined, options: Options): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  const text = await readQuery(given);
  const { variables, operation } = options;
  const schema = makeSchema();
  const answer = await askGraph(config, schema, { query: text, variables, operationName: operation });
  printAnswer(answer, options, () => selectedColumns(schema, parse(text, { noLocation: true }), operation));
  answer.errors.map(inWords).forEach(printAside);
  return answer.errors.length === 0 ? exitCodes.ok : exitCodes.failed;
}

function printAnswer(
  { data, errors }: Answer,
  { json, table, csv }: Options,
  selected: () => ReturnType<typeof selectedColumns>,
): void {
  const isNothing = data === null || (errors.length > 0 && Object.values(data).every((value) => value === null));
  if (isNothing) return;
  if (csv) process.stdout.write(formatCsv(makeTable(data, selected())));
  else if (table || (!json && process.stdout.isTTY)) formatTable(makeTable(data, selected())).forEach(printResult);
  else printJson(data);
}

/** `Syntax Error: … (GRAPHQL_PARSE_FAILED, 1:12)`, `There is no … (NOT_FOUND, field mandate)`. */
function inWords({ message, extensions, path, locations }: GraphQLFormattedError): string {
  const field = extensions?.field ?? path?.join(".");
  const [at] = locations ?? [];
  const facts = [
    extensions?.code,
    field === undefined ? undefined : `field ${field}`,
    at && `${at.line}:${at.column}`,
  ].filter((fact) => fact !== undefined);
  return `${message} (${facts.join(", ")})`;
}
