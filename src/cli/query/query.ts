import { type Command, Option } from "commander";
import type { EndWith } from "../exit-codes";
import { databaseSettings, settingsHelp } from "../read-settings";
import type { QueryOptions } from "./answer-query";
import { readVariables } from "./read-question";

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
    .action(async (given: string | undefined, options: QueryOptions) => {
      const { answerQuery } = require("./answer-query") as typeof import("./answer-query");
      endWith(await answerQuery(given, options));
    });
}
