/** The ratios that count, and how they stand to the targets. */
import { median } from "../measure/statistics.mjs";

const round = (value) => (Number.isFinite(value) ? Number(value.toFixed(3)) : null);

function finder(measurements) {
  return (workload, name, connections) => {
    const found = measurements.find(
      (one) => one.workload === workload && one.name === name && one.connections === connections,
    );
    return found ?? { rounds: [], p50: Number.NaN, p99: Number.NaN, statements: Number.NaN, requests: 0 };
  };
}

const ratiosOfRounds = (own, other, value) =>
  own.rounds.map((one, index) => one[value] / (other.rounds[index]?.[value] ?? Number.NaN));

/** The middle of the rounds' own ratios: what slows the machine for a while slows both that are compared. */
const ratioOf = (own, other, value) => round(median(ratiosOfRounds(own, other, value)));

/** What is compared for tree and page: the name of the ratio, with whom, at how many connections, by what. */
const comparisons = [
  ["vsNeo4jGraphql", "neo4jGraphql", 16, "perSecond"],
  ["vsHandWritten", "handWritten", 16, "perSecond"],
  ["p50VsHandWritten", "handWritten", 1, "p50"],
];

/** What each round found of the ratios that are medians of rounds, as `[name, ratios]`. */
export function roundsOfRatios(measurements) {
  const find = finder(measurements);
  return ["tree", "page"].flatMap((workload) =>
    comparisons.map(([name, other, connections, value]) => {
      const ratios = ratiosOfRounds(find(workload, "product", connections), find(workload, other, connections), value);
      return [`${workload} ${name}`, ratios.map(round)];
    }),
  );
}

function shared(find, workload) {
  const ratios = comparisons.map(([name, other, connections, value]) => [
    name,
    ratioOf(find(workload, "product", connections), find(workload, other, connections), value),
  ]);
  const own = find(workload, "product", 16);
  return { ...Object.fromEntries(ratios), p99OverP50: round(own.p99 / own.p50) };
}

/** The object of the last line: statementsPerRequest is that of tree and page at 16 connections, together. */
export function summarise({ measurements, growth, loading, start, install, statements }) {
  const find = finder(measurements);
  const dashboard = find("dashboard", "productAsItComes", 16);
  const [tree, page] = ["tree", "page"].map((workload) => find(workload, "product", 16));
  const requests = tree.requests + page.requests;
  return {
    tree: shared(find, "tree"),
    page: shared(find, "page"),
    dashboard: {
      vsTypename: ratioOf(dashboard, find("typename", "productAsItComes", 16), "perSecond"),
      p99OverP50: round(dashboard.p99 / dashboard.p50),
    },
    statementsPerRequest: round((tree.statements * tree.requests + page.statements * page.requests) / requests),
    growth: Object.fromEntries(Object.entries(growth).map(([name, ratio]) => [name, round(ratio)])),
    statements,
    loading: { vsPlain: round(loading.ratio), seconds: round(loading.product.seconds) },
    start: { milliseconds: Math.round(start.milliseconds), memory: start.memory },
    install: { bytes: install.packageBytes + install.ownBytes, packages: install.packages },
  };
}

const targets = [
  ["tree: throughput vs @neo4j/graphql", ({ tree }) => tree.vsNeo4jGraphql, "at least", 6],
  ["page: throughput vs @neo4j/graphql", ({ page }) => page.vsNeo4jGraphql, "at least", 6],
  ["tree: throughput vs hand-written", ({ tree }) => tree.vsHandWritten, "at least", 1.3],
  ["page: throughput vs hand-written", ({ page }) => page.vsHandWritten, "at least", 1.3],
  ["tree: p50 at one connection vs hand-written", ({ tree }) => tree.p50VsHandWritten, "at most", 1.25],
  ["page: p50 at one connection vs hand-written", ({ page }) => page.p50VsHandWritten, "at most", 1.25],
  ["dashboard: throughput vs { __typename }", ({ dashboard }) => dashboard.vsTypename, "at least", 0.7],
  ["tree: p99 over p50 at 16 connections", ({ tree }) => tree.p99OverP50, "at most", 5],
  ["page: p99 over p50 at 16 connections", ({ page }) => page.p99OverP50, "at most", 5],
  ["dashboard: p99 over p50 at 16 connections", ({ dashboard }) => dashboard.p99OverP50, "at most", 5],
  ["loading vs plain UNWIND", ({ loading }) => loading.vsPlain, "at most", 2],
];
const mostGrowth = 1.5;

/** Each target with what was found, as `{ name, found, bound, isMet }`. What was not measured is not met. */
export function againstTargets(summary) {
  const growth = Object.keys(summary.growth).map((name) => [
    `growth of ${name} from the smallest to the largest size`,
    () => summary.growth[name],
    "at most",
    mostGrowth,
  ]);
  return [...targets, ...growth].map(([name, read, side, limit]) => {
    const found = read(summary);
    const isMet = found !== null && (side === "at least" ? found >= limit : found <= limit);
    return { name, found, bound: `${side} ${limit}`, isMet };
  });
}
