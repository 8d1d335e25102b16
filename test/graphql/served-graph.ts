/**
 * The shipped seeds, served without HTTP: the real schema and Apollo Server, limits included, over a real
 * engine. Every statement is counted on its way.
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { makeApolloServer } from "../../src/graphql/apollo-server";
import type { RequestContext } from "../../src/graphql/request-context";
import { makeSchema } from "../../src/graphql/schema";
import type { Graph } from "../../src/model/graph";
import { readSeeds } from "../../src/seeds/read-seeds";
import type { Widths } from "../../src/store/dataset";
import type { Engine, Row } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { readDataset } from "../../src/store/read-dataset";
import { askKnownAgain } from "./known-again";

export const shippedSeeds = join(__dirname, "..", "..", "seeds");
export const lighthouse = join(__dirname, "..", "fixtures", "seeds", "lighthouse");

/** The graph of a seeds folder that must be right. */
export async function graphOf(folder: string): Promise<Graph> {
  const { graph, problems } = await readSeeds(folder);
  if (graph === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return graph;
}

/** The shipped seeds with another organisation's folder beside them. */
export async function graphBeside(...folders: readonly string[]): Promise<Graph> {
  const together = await mkdtemp(join(tmpdir(), "seeds-"));
  try {
    await cp(shippedSeeds, together, { recursive: true });
    for (const folder of folders)
      await cp(folder, join(together, folder.split(/[\\/]/).pop() ?? ""), { recursive: true });
    return await graphOf(together);
  } finally {
    await rm(together, { recursive: true, force: true });
  }
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer's own shape.
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
}

/** A graph that answers queries as a client sees it. */
export class ServedGraph {
  /** The statements that were run since the last `ask` began. */
  readonly statements: string[] = [];
  /** Faults of ours that were hidden from the caller. */
  readonly faults: unknown[] = [];
  private readonly apollo: ApolloServer<RequestContext>;
  private readonly counting: Engine;
  private readonly schema = makeSchema();
  /** What the statements of the last `ask` gave, for as long as the same is asked again. */
  private readonly given = new Map<string, Promise<Row[]>>();
  private isAskingAgain = false;

  private constructor(
    readonly engine: Engine,
    private readonly widths: Widths,
  ) {
    const { statements } = this;
    this.counting = new Proxy(engine, {
      get: (target, name) => {
        if (name !== "read") return Reflect.get(target, name, target);
        return (text: string, parameters: never) => {
          const key = `${JSON.stringify(parameters)} ${text}`;
          if (this.isAskingAgain) return this.given.get(key) ?? target.read(text, parameters);
          statements.push(text);
          const rows = target.read(text, parameters);
          this.given.set(key, rows);
          return rows;
        };
      },
    });
    this.apollo = makeApolloServer({
      schema: this.schema,
      widths: () => widths,
      logFault: (fault) => this.faults.push(fault),
      plugins: [],
    });
  }

  static async load(engine: Engine, graph: Graph): Promise<ServedGraph> {
    await engine.prepare();
    await loadGraph(engine, graph, { now: new Date() });
    const dataset = await readDataset(engine);
    return new ServedGraph(engine, dataset?.widths ?? {});
  }

  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    this.statements.length = 0;
    this.given.clear();
    const contextValue: RequestContext = { engine: this.counting, plans: new Map() };
    const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("An answer in parts was not asked for.");
    const { data, errors } = JSON.parse(JSON.stringify(body.singleResult));
    if (errors === undefined) await this.askAgain(query, variables, data);
    return { data, errors: errors ?? [] };
  }

  /** Every answer in full is held against that of a document which is known, from the same rows. */
  private async askAgain(query: string, variables: Readonly<Record<string, unknown>>, data: unknown): Promise<void> {
    this.isAskingAgain = true;
    try {
      await askKnownAgain({ schema: this.schema, widths: this.widths, query, variables, data }, this.counting);
    } finally {
      this.isAskingAgain = false;
    }
  }

  /** The data of a query that must succeed. */
  async data(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer["data"]> {
    const known = this.faults.length;
    const { data, errors } = await this.ask(query, variables);
    if (errors.length === 0) return data;
    const shown = [...errors.map(({ message }) => message), ...this.faults.slice(known).map(shownFault)];
    throw new Error(shown.join("\n"));
  }
}

/** What the caller is not told, for the reader of a failed test. */
function shownFault(fault: unknown): string {
  const { originalError, cause } = fault as { readonly originalError?: Error; readonly cause?: unknown };
  return [fault, originalError?.cause ?? cause].map((part) => inspect(part, { depth: 4 })).join("\n");
}
