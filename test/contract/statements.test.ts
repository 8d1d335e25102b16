/** Every file of cypher/, on every engine that there is, over an empty graph and a full one. */
import { parseType } from "graphql";
import type { Engine, Json, Row } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { statementNames } from "../../src/store/statements";
import { enginesUnderTest, itIsSkipped } from "./engines";
import { inJson } from "./traversal/difference";
import { Random } from "./traversal/random";
import { type Density, randomGraph } from "./traversal/random-graph";
import { type Case, casesOf, readHeader } from "./traversal/statement-cases";

const available = enginesUnderTest.filter(({ skipped }) => skipped === null);
const [missing] = enginesUnderTest.flatMap(({ title, skipped }) =>
  skipped === null ? [] : [`${title} was not asked: ${skipped}`],
);

/** Statements that show something only where others have written into the database too. */
const amongStrangers = new Set(["dataset/find-foreign-nodes", "dataset/count-foreign-nodes"]);

/** Thrown to undo what a statement wrote. */
class Undone extends Error {}

/** The rows of a statement, and for one that writes, how much it left; nothing of it stays. */
async function outcomeOf(
  engine: Engine,
  name: string,
  { text, parameters }: Case,
): Promise<readonly (readonly Row[])[]> {
  if (!readHeader(name).isWrite && !amongStrangers.has(name)) return [await engine.read(text, parameters)];
  const outcome: Row[][] = [];
  const work = engine.write(async (transaction) => {
    outcome.length = 0;
    if (amongStrangers.has(name)) await transaction.run("CREATE (:Stranger {id: 'stranger'})");
    outcome.push(await transaction.run(text, parameters));
    if (name.startsWith("schema/")) return;
    outcome.push(await transaction.run("MATCH (node) RETURN count(node) AS nodes"));
    outcome.push(await transaction.run("MATCH ()-[link]->() RETURN count(link) AS links"));
    throw new Undone();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return outcome;
}

/** Rows in a form in which only a promised order counts: without ORDER BY, that of rows and lists is free. */
function comparable(text: string, rows: readonly (readonly Row[])[]): string {
  const sortedRows = (list: readonly Json[]) =>
    [...list].sort((left, right) => (inJson(left) < inJson(right) ? -1 : 1));
  const free = (value: Json): Json => {
    if (Array.isArray(value)) return sortedRows(value.map(free));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, free(inner)]));
  };
  const ends = /\n(ORDER BY|LIMIT) [^}]*$/.test(text);
  return inJson(
    text.includes("ORDER BY") ? rows.map((list) => (ends ? list : sortedRows(list))) : rows.map((list) => free(list)),
  );
}

describe("headers of statements", () => {
  it.each(statementNames())("%s: gives its types as GraphQL writes them", (name) => {
    const { parameters, columns } = readHeader(name);
    for (const [, type] of [...parameters, ...columns]) expect(() => parseType(type)).not.toThrow();
  });
});

describe.each<[string, Density]>([
  ["an empty graph", "empty"],
  ["a full graph", "dense"],
])("statements over %s", (_, density) => {
  const graph = randomGraph(new Random(2002), density, density);
  const engines: Engine[] = [];
  let revision = "";

  beforeAll(async () => {
    for (const { openEmpty } of available) {
      const engine = await openEmpty({ readTimeLimit: 60_000 });
      engines.push(engine);
      ({ revision } = await loadGraph(engine, graph, { now: new Date("2026-01-02T03:04:05.000Z") }));
    }
  }, 60_000);

  afterAll(async () => {
    for (const engine of engines) await engine.close();
  });

  it.each(statementNames())(
    "%s: gives the columns of its header, and the same on every engine",
    async (name) => {
      const { columns, engine: only } = readHeader(name);
      let shown = 0;
      for (const one of casesOf(name, graph, revision)) {
        const outcomes: string[] = [];
        for (const engine of engines.filter((each) => only === null || each.name === only)) {
          const outcome = await outcomeOf(engine, name, one);
          const [rows = []] = outcome;
          for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(([column]) => column));
          shown += rows.length;
          outcomes.push(comparable(one.text, outcome));
        }
        for (const outcome of outcomes) expect(outcome).toBe(outcomes[0]);
      }
      const isAsked = only === null || engines.some((engine) => engine.name === only);
      if (density === "dense" && columns.length > 0 && isAsked) expect(shown).toBeGreaterThan(0);
    },
    60_000,
  );

  if (missing) itIsSkipped("is the same on both engines", missing);
});
