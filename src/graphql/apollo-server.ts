import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Widths } from "../store/dataset";
import { documentLimits, keepFirstError, withinLimits } from "./document-limits";
import { type LogFault, maskFault } from "./errors";
import type { KnownDocuments } from "./known-documents/known-documents";
import { plainJsonStatus } from "./plain-json-status";
import { planningPlugin } from "./plan-operation";
import type { RequestContext } from "./request-context";

/** What the GraphQL server is made from. */
export interface ApolloParts {
  readonly schema: GraphQLSchema;
  /** How wide the loaded data are at the moment; all 0 while nothing is known. */
  readonly widths: () => Widths;
  /** Where documents are kept that were found right; nowhere if not given. */
  readonly known?: KnownDocuments | undefined;
  readonly logFault: LogFault;
  /** Plugins of the edge, such as draining connections at the end. */
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
}

/** The GraphQL server: queries only, with its limits, CSRF prevention and masked faults. Not started yet. */
export function makeApolloServer(parts: ApolloParts): ApolloServer<RequestContext> {
  const { schema, widths, known, logFault, plugins } = parts;
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    validationRules: [withinLimits],
    validationOptions: { maxErrors: documentLimits.errors },
    executionOptions: { maxCoercionErrors: 5 },
    stopOnTerminationSignals: false,
    formatError: maskFault(logFault),
    logger: quiet,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every field to add up hints that no field has: a third of the time of a whole answer.
      ApolloServerPluginCacheControlDisabled(),
      planningPlugin(widths, known),
      keepFirstError,
      plainJsonStatus,
      ...plugins,
    ],
  });
}

/** Apollo would log every bad request with a stack; faults reach the log through `maskFault`. */
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
