import { existsSync } from "node:fs";
import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Config } from "../../config";
import { makeApolloServer } from "../../graphql/apollo-server";
import type { RequestContext } from "../../graphql/request-context";
import { fillDatabase } from "../../server/fill-database";
import { makeLog } from "../../server/log";
import { asStartError, openDatabase, placeOf } from "../../server/open-database";
import { SeedsError, StartError } from "../../server/start-error";
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

/** Asks the open graph one question. */
export type AskGraph = (question: Question) => Promise<Answer>;

/**
 * Opens the configured database, through the schema and the limits of the server, for as long as questions are asked;
 * without one, the seeds are loaded into memory first, and their problems told. Nothing is written to a database.
 */
export async function withGraph<Found>(
  config: Config,
  schema: GraphQLSchema,
  use: (ask: AskGraph) => Promise<Found>,
): Promise<Found> {
  const { engine: settings, seeds } = config;
  const isInMemory = settings.engine === "embedded" && settings.file === null;
  if (settings.engine === "embedded" && settings.file !== null && !existsSync(settings.file))
    throw new StartError(`${placeOf(settings)}: there is no such file. "mandate-graph load" makes it.`);
  const engine = await openDatabase(settings);
  try {
    if (isInMemory) await fillDatabase(engine, settings, seeds, makeLog("silent"));
    const widths = (await readDataset(engine))?.widths ?? {};
    const apollo = makeApolloServer({ schema, widths: () => widths, logFault, plugins: [] });
    const found = await use((question) => execute(apollo, engine, question));
    await apollo.stop();
    return found;
  } catch (error) {
    if (error instanceof SeedsError) error.lines.forEach(printAside);
    throw asStartError(error, settings);
  } finally {
    await engine.close();
  }
}

function logFault(fault: unknown): void {
  printAside(fault instanceof Error ? String(fault.stack) : String(fault));
}

async function execute(
  apollo: ApolloServer<RequestContext>,
  engine: Engine,
  { query, variables, operationName }: Question,
): Promise<Answer> {
  const request = { query, variables, ...(operationName === undefined ? {} : { operationName }) };
  const contextValue: RequestContext = { engine, plans: new Map() };
  const { body } = await apollo.executeOperation({ ...request }, { contextValue });
  if (body.kind !== "single") throw new Error("An answer in parts was not asked for.");
  const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Partial<Answer>;
  return { data: data ?? null, errors: errors ?? [] };
}
