import { type ExecutionResult, type GraphQLSchema, getOperationAST, graphql, parse } from "graphql";
import { readVariables } from "../../../src/graphql/plan-operation";
import { planners } from "../../../src/graphql/planners";
import type { RequestContext } from "../../../src/graphql/request-context";
import type { Graph } from "../../../src/model/graph";
import type { Engine, Parameters, Row } from "../../../src/store/engine";
import { loadGraph } from "../../../src/store/load-graph";
import { planOperation } from "../../../src/traversal/root-plan";
import { fragmentsOf } from "../../../src/traversal/selection/collect-fields";
import { askKnownAgain } from "../../graphql/known-again";
import { cursorsOf } from "./earlier-cursors";
import type { Known, Variables } from "./random-variables";

/** One statement that was run, and the rows it gave. */
export interface Run {
  readonly text: string;
  readonly parameters: Parameters;
  readonly rows: readonly Row[];
}

/** What a query answered, as JSON, and the statements that it took. */
export interface Asked {
  readonly answer: string;
  readonly runs: readonly Run[];
}

/** An engine that is asked queries, many at a time if need be. */
export class AskedEngine {
  constructor(
    readonly engine: Engine,
    private readonly schema: GraphQLSchema,
  ) {}

  /** Replaces what the engine holds by the graph, and asks it for cursors. */
  async load(graph: Graph): Promise<Known> {
    const { revision } = await loadGraph(this.engine, graph, { now: new Date() });
    return { graph, revision, cursors: await cursorsOf(async (query) => (await this.ask(query, {})).answer) };
  }

  async ask(source: string, variableValues: Variables): Promise<Asked> {
    const runs: Run[] = [];
    const plans = this.plansOf(source, variableValues);
    const contextValue: RequestContext = { engine: noting(this.engine, runs), plans };
    const answer = await graphql({ schema: this.schema, source, variableValues, contextValue });
    if (answer.errors === undefined) await this.askAgain(source, variableValues, answer.data, runs);
    return { answer: comparable(answer), runs: runs.sort((left, right) => (left.text < right.text ? -1 : 1)) };
  }

  /** Half of the queries are asked by statements that return the selected values alone. */
  private plansOf(source: string, given: Variables): RequestContext["plans"] {
    const document = parse(source);
    const operation = getOperationAST(document);
    const variables = operation && readVariables(this.schema, operation, given);
    if (!operation || !variables || source.length % 2 === 0) return new Map();
    const asked = { schema: this.schema, fragments: fragmentsOf(document), variables, values: "selected" as const };
    try {
      return planOperation(planners, asked, [operation.selectionSet]);
    } catch {
      // What is refused is refused by GraphQL, with its place.
      return new Map();
    }
  }

  /** Every answer in full is held against that of a document which is known, from the same rows. */
  private async askAgain(query: string, variables: Variables, data: unknown, runs: readonly Run[]): Promise<void> {
    const { schema } = this;
    await askKnownAgain({ schema, widths: {}, query, variables, data }, repeating(this.engine, runs));
  }
}

/** An engine that gives the rows that were given before. */
function repeating(engine: Engine, runs: readonly Run[]): Engine {
  const keyOf = (text: string, parameters: Parameters) => `${JSON.stringify(parameters)} ${text}`;
  const rows = new Map(runs.map((run) => [keyOf(run.text, run.parameters), run.rows]));
  const read = async (text: string, parameters: Parameters = {}) =>
    rows.get(keyOf(text, parameters)) ?? engine.read(text, parameters);
  return new Proxy(engine, { get: (target, name) => (name === "read" ? read : Reflect.get(target, name, target)) });
}

/** The engine, with every statement that it reads noted in `runs`. */
function noting(engine: Engine, runs: Run[]): Engine {
  const read = async (text: string, parameters: Parameters = {}): Promise<Row[]> => {
    const rows = await engine.read(text, parameters);
    runs.push({ text, parameters, rows });
    return rows;
  };
  return new Proxy(engine, { get: (target, name) => (name === "read" ? read : Reflect.get(target, name, target)) });
}

/** An answer as text. Of an error it has the code and the path, but of a fault of ours the message. */
export function comparable({ data, errors = [] }: ExecutionResult): string {
  const shown = errors.map(({ path, message, extensions }) => JSON.stringify([path, extensions.code ?? message]));
  return JSON.stringify({ data, errors: shown.sort() });
}
