import type { GraphQLSchema } from "graphql";
import { kindNames } from "../../../src/model/kind-table";
import type { Engine } from "../../../src/store/engine";
import { affordableVariables } from "./affordable";
import type { AskedEngine } from "./asked-engine";
import { difference, inJson, type Place } from "./difference";
import { Random } from "./random";
import { type Density, randomGraph } from "./random-graph";
import { anyBounds, type RandomQuery, randomQuery } from "./random-query";

/** What one query may cost. A large one takes Neo4j seconds to plan, so only one in ten is. */
const mostCost = { blocks: 60, rows: 5_000 };
const usualCost = { ...mostCost, blocks: 20 };

/** Queries that are asked at the same time: planning a new text takes a whole processor. */
const atOnce = 2;

/**
 * Neo4j told to plan a text once. It would plan each again for every graph, since the graphs differ in
 * their statistics, and that would be nearly all of the time that the comparison takes.
 */
export function keepingPlans(neo4j: Engine): Engine {
  const read: Engine["read"] = (text, parameters) => neo4j.read(`CYPHER replan=skip ${text}`, parameters);
  return new Proxy(neo4j, {
    get: (target, name) => {
      const value: unknown = name === "read" ? read : Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** Asks both engines the same, and compares the rows of every statement and the answers made of them. */
export class Comparison {
  /** The texts of all statements that were compared. */
  readonly texts = new Set<string>();
  /** How many statements were compared, each with its parameters. */
  compared = 0;
  private queries: readonly RandomQuery[] = [];
  private graphs = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly seed: number,
    private readonly embedded: AskedEngine,
    private readonly neo4j: AskedEngine,
  ) {}

  version(): Promise<string> {
    return this.neo4j.engine.describe();
  }

  /** Chooses queries of one root field each, whose statements all differ in text. */
  async chooseQueries(count: number): Promise<void> {
    const random = new Random(this.seed);
    const known = await this.embedded.load(randomGraph(random, "dense", "first"));
    const queries = new Map<string, RandomQuery>();
    while (queries.size < count) {
      const query = randomQuery(random, this.schema, anyBounds(random, 1, kindNames));
      const most = queries.size % 10 === 0 ? mostCost : usualCost;
      const variables = affordableVariables(random, this.schema, query, known, most);
      const { runs } = variables ? await this.embedded.ask(query.text, variables) : { runs: [] };
      const own = runs.find(({ text }) => text.includes("AS asked"));
      if (own) queries.set(own.text, query);
    }
    this.queries = [...queries.values()];
  }

  /** Loads another graph into both engines and asks every query about it. */
  async onGraph(density: Density): Promise<void> {
    this.graphs += 1;
    const random = new Random(this.seed + 1_000 + this.graphs);
    const graph = randomGraph(random, density, `graph-${this.graphs}`);
    const known = await this.embedded.load(graph);
    await this.neo4j.load(graph);
    const waiting = this.queries.flatMap((query): Place[] => {
      const variables = affordableVariables(random, this.schema, query, known, mostCost);
      return variables ? [{ seed: this.seed, graph: this.graphs, query, variables }] : [];
    });
    const work = async () => {
      for (let place = waiting.shift(); place; place = waiting.shift()) await this.compare(place);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (this.graphs % 2 === 0) await this.forgetPlans();
  }

  /**
   * Neo4j keeps a plan for each text and sort of parameters, a thousand at most: of texts like these they
   * are more than the 512 MB of a small server hold, and it would spend its time on looking for memory.
   */
  async forgetPlans(): Promise<void> {
    await this.neo4j.engine.read("CALL db.clearQueryCaches()");
  }

  private async compare(place: Place): Promise<void> {
    const { query, variables } = place;
    const [left, right] = [await this.embedded.ask(query.text, variables), await this.neo4j.ask(query.text, variables)];
    for (const [index, run] of left.runs.entries()) {
      const [one, other] = [inJson(run), inJson(right.runs[index])];
      if (one !== other) throw difference(place, ["embedded", one], ["Neo4j", other]);
      this.texts.add(run.text);
      this.compared += 1;
    }
    if (left.answer !== right.answer) throw difference(place, ["embedded", left.answer], ["Neo4j", right.answer]);
  }
}
