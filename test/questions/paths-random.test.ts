/** Random searches over random graphs, on each engine, against a search that tries every way. */
import { Kind } from "../../src/model/codes";
import type { CitationRecord, Graph } from "../../src/model/graph";
import type { Engine, Parameters } from "../../src/store/engine";
import { describeOnEachEngine } from "../contract/engines";
import { Random, seedOfRun } from "../contract/traversal/random";
import { type Density, randomGraph } from "../contract/traversal/random-graph";
import { ServedGraph } from "../graphql/served-graph";
import { NaivePaths, type PathArguments, TooManyWays } from "./naive-paths";

const seed = seedOfRun();
const densities: readonly Density[] = ["sparse", "sparse", "middling", "middling", "middling", "dense", "dense"];
const searchesPerGraph = 40;

const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $limit: Int, $through: [Kind!], $avoid: [ID!], $maxDegree: Int, $includeInferred: Boolean) {
  paths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, through: $through, avoid: $avoid, maxDegree: $maxDegree, includeInferred: $includeInferred) {
    length
    steps { from { id } relationship forward to { id } citations { basis quote start end document { id } rationale source } }
  }
  connected(from: $from, to: $to, maxLength: $maxLength, through: $through, avoid: $avoid, maxDegree: $maxDegree, includeInferred: $includeInferred)
}`;

function randomArguments(random: Random, { entities }: Graph): PathArguments {
  const any = () => random.pick(entities).id;
  const from = any();
  return {
    from,
    to: random.chance(0.03) ? from : any(),
    maxLength: random.whole(1, 8),
    limit: random.pick([1, 2, 3, 10, 100]),
    through: random.chance(0.6) ? null : random.some(Object.values(Kind), random.pick([0.5, 0.8, 1])),
    avoid: random.chance(0.6) ? null : Array.from({ length: random.whole(0, 3) }, any),
    maxDegree: random.chance(0.6) ? null : random.whole(0, 9),
    includeInferred: random.chance(0.5),
  };
}

function shownCitations(all: readonly CitationRecord[]) {
  const words = [...all]
    .sort((left, right) => left.position - right.position)
    .map(({ basis, quote, start, end, document, rationale, source }) =>
      JSON.stringify({ basis, quote, start, end, document: { id: document }, rationale, source }),
    );
  return [...new Set(words)].map((text) => JSON.parse(text));
}

function expected(graph: Graph, asked: PathArguments) {
  const paths = new NaivePaths(graph).find(asked).map((path) => ({
    length: path.length,
    steps: path.map(({ link, from, to }) => ({
      from: { id: from },
      relationship: link.relationship,
      forward: link.from === from,
      to: { id: to },
      citations: shownCitations(graph.citations.filter((citation) => citation.link === link.id)),
    })),
  }));
  return { paths, connected: paths.length > 0 };
}

/** The engine, where a step tries as few or as many pairs as `most` says: in graphs of this size it would try all. */
function withPairs(engine: Engine, most: () => number): Engine {
  return new Proxy(engine, {
    get: (target, name) => {
      if (name !== "read") return Reflect.get(target, name, target);
      return (text: string, parameters: Parameters) =>
        target.read(text, text.includes("$mostPairs") ? { ...parameters, mostPairs: most() } : parameters);
    },
  });
}

describeOnEachEngine("paths", ({ openEmpty }) => {
  it("are those that a naive search finds, in the same order", async () => {
    const counts = { compared: 0, withPaths: 0, paths: 0, longest: 0, tooMany: 0 };
    const pairs = new Random(seed);
    const engine = withPairs(await openEmpty(), () => pairs.pick([0, 6, 30, 1_000]));
    for (const [number, density] of densities.entries()) {
      const random = new Random(seed + number);
      const graph = randomGraph(random, density, `paths-${number}`);
      const served = await ServedGraph.load(engine, graph);
      for (let count = 0; count < searchesPerGraph; count += 1) {
        const asked = randomArguments(random, graph);
        try {
          const naive = expected(graph, asked);
          const answer = await served.ask(query, { ...asked });
          expect({ seed, number, asked, ...answer }).toEqual({ seed, number, asked, data: naive, errors: [] });
          expect(served.statements.length).toBeLessThanOrEqual(10 + 9);
          counts.compared += 1;
          counts.withPaths += Number(naive.connected);
          counts.paths += naive.paths.length;
          counts.longest = Math.max(counts.longest, ...naive.paths.map(({ length }) => length));
        } catch (error) {
          if (!(error instanceof TooManyWays)) throw error;
          counts.tooMany += 1;
        }
      }
    }
    await engine.close();
    process.stdout.write(`TRAVERSAL_SEED=${seed} ${JSON.stringify(counts)}\n`);
    expect(counts.withPaths).toBeGreaterThanOrEqual(20);
  }, 240_000);
});
