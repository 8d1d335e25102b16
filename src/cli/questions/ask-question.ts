import { makeSchema } from "../../graphql/schema";
import { exitCodes } from "../exit-codes";
import { printAside, printJson } from "../print";
import { askGraph } from "../query/ask-graph";
import { readSettings } from "../read-settings";

/** What a question's answer is printed as, where JSON is not asked for. */
export type PrintAnswer<Data> = (data: Data) => void;

/**
 * Asks the configured graph one question through the API and prints its answer; gives the exit code.
 *
 * The refusal of a question, such as an unknown id, is one line with what to do.
 */
export async function askQuestion<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  json: boolean | undefined,
  print: PrintAnswer<Data>,
): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  const { data, errors } = await askGraph(config, makeSchema(), { query, variables, operationName: undefined });
  for (const { message, extensions } of errors) printAside(`${message} (${String(extensions?.code)})`);
  if (errors.length > 0 || data === null) return exitCodes.failed;
  if (json) printJson(data);
  else print(data as Data);
  return exitCodes.ok;
}
