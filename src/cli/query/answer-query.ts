import { type GraphQLFormattedError, parse } from "graphql";
import { makeSchema } from "../../graphql/schema";
import { exitCodes } from "../exit-codes";
import { printAside, printJson, printResult } from "../print";
import { readSettings } from "../read-settings";
import { type Answer, withGraph } from "./ask-graph";
import { formatCsv } from "./format-csv";
import { formatTable } from "./format-table";
import { makeTable } from "./make-table";
import { NoQuestionError, readQuery } from "./read-question";
import { selectedColumns } from "./selected-columns";

/** What `query` is told beside the query. */
export interface QueryOptions {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation?: string;
  readonly json?: boolean;
  readonly table?: boolean;
  readonly csv?: boolean;
}

/** Asks the configured graph and prints what it answers; gives the exit code. */
export async function answerQuery(given: string | undefined, options: QueryOptions): Promise<number> {
  try {
    return await askQuery(given, options);
  } catch (error) {
    if (!(error instanceof NoQuestionError)) throw error;
    printAside(error.message);
    return exitCodes.usage;
  }
}

async function askQuery(given: string | undefined, options: QueryOptions): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  const text = await readQuery(given);
  const { variables, operation } = options;
  const schema = makeSchema();
  const question = { query: text, variables, operationName: operation };
  const answer = await withGraph(config, schema, (ask) => ask(question));
  printAnswer(answer, options, () => selectedColumns(schema, parse(text, { noLocation: true }), operation));
  answer.errors.map(inWords).forEach(printAside);
  return answer.errors.length === 0 ? exitCodes.ok : exitCodes.failed;
}

function printAnswer(
  { data, errors }: Answer,
  { json, table, csv }: QueryOptions,
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
