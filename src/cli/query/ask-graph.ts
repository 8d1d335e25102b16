import { existsSync } from "node:fs";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Config } from "../../config";
import { makeApolloServer } from "../../graphql/apollo-server";
import type { RequestContext } from "../../graphql/request-context";
import { fillDatabase } from "../../server/fill-database";
import { makeLog } from "../../server/log";
import { asStartError, openDatabase, placeOf, StartError } from "../../server/open-database";
import type { Engine } from "../../store/engine";
import { readDataset } from "../../store/read-dataset";
import { printAside } from "../print";

/** A query as GraphQL takes it. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** What GraphQL says to it. */
export interface Answer {
  /** Null where the whole query was refused. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Asks the configured database one question, through the schema and the limits of the server; without one, the seeds
 * are loaded into memory first. Nothing is written to a database.
 */
export async function askGraph(config: Config, schema: GraphQLSchema, question: Question): Promise<Answer> {
  const { engine: settings, seeds } = config;
  const isInMemory = settings.engine === "embedded" && settings.file === null;
  if (settings.engine === "embedded" && settings.file !== null && !existsSync(settings.file))
    throw new StartError(`${placeOf(settings)}: there is no such file. "mandate-graph load" makes it.`);
  const engine = await openDatabase(settings);
  try {
    if (isInMemory) await fillDatabase(engine, settings, seeds, makeLog("silent"));
    return await execute(engine, schema, question);
  } catch (error) {
    throw asStartError(error, settings);
  } finally {
    await engine.close();
  }
}

async function execute(engine: Engine, schema: GraphQLSchema, question: Question): Promise<Answer> {
  const widths = (await readDataset(engine))?.widths ?? {};
  const logFault = (fault: unknown) => printAside(fault instanceof Error ? String(fault.stack) : String(fault));
  const apollo = makeApolloServer({ schema, widths: () => widths, logFault, plugins: [] });
  const { query, variables, operationName } = question;
  const request = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
  const contextValue: RequestContext = { engine, plans: new Map() };
  const { body } = await apollo.executeOperation({ ...request }, { contextValue });
  await apollo.stop();
  if (body.kind !== "single") throw new Error("An answer in parts was not asked for.");
  const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Answer>;
  return { data: data ?? null, errors: errors ?? [] };
}
