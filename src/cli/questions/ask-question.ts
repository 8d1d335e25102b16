import { InvalidArgumentError } from "commander";
import type { GraphQLFormattedError } from "graphql";
import { exitCodes } from "../exit-codes";
import { printAside, printJson } from "../print";
import { readSettings } from "../read-settings";

/** What a question's answer is printed as, where JSON is not asked for. */
export type PrintAnswer<Data> = (data: Data) => void;

type Variables = Readonly<Record<string, unknown>>;

/** Asks the open graph; throws where it refuses. */
export type Ask = <Data>(query: string, variables: Variables) => Promise<Data>;

class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super("The question was refused.");
  }
}

/**
 * Asks the configured graph through the API, once or several times, and prints what was found; gives the exit code.
 *
 * A refusal, such as that of an unknown id, is one line with what to do.
 */
export async function answerWith<Data extends object>(
  find: (ask: Ask) => Promise<Data>,
  json: boolean | undefined,
  print: PrintAnswer<Data>,
): Promise<number> {
  const config = readSettings();
  if (config === null) return exitCodes.usage;
  // Loaded only now: help needs no engine and no schema.
  const { makeSchema } = require("../../graphql/schema") as typeof import("../../graphql/schema");
  const { withGraph } = require("../query/ask-graph") as typeof import("../query/ask-graph");
  try {
    const found = await withGraph(config, makeSchema(), (ask) =>
      find(async (query, variables) => {
        const { data, errors } = await ask({ query, variables, operationName: undefined });
        if (errors.length > 0 || data === null) throw new Refused(errors);
        return data as never;
      }),
    );
    if (json) printJson(found);
    else print(found);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const { message, extensions } of error.errors) printAside(`${message} (${String(extensions?.code)})`);
    return exitCodes.failed;
  }
}

/** The same for a question that is asked once. */
export function askQuestion<Data extends object>(
  query: string,
  variables: Variables,
  json: boolean | undefined,
  print: PrintAnswer<Data>,
): Promise<number> {
  return answerWith((ask) => ask<Data>(query, variables), json, print);
}

/** The value of an option that counts something. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It is a whole number.");
  return Number(text);
}
