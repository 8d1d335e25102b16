import { describeOnEachEngine } from "../contract/engines";
import { fillFilter, randomFilterShape } from "../contract/traversal/filter-shape";
import { Random, seedOfRun } from "../contract/traversal/random";
import { type Density, randomGraph } from "../contract/traversal/random-graph";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";
import { countListed, groupingNames, listing } from "./counted-list";

const seed = seedOfRun();

const counting = `query ($by: [MandateGrouping!]!, $filter: MandateFilter, $includeZero: Boolean, $includeInferred: Boolean) {
  mandateCounts(by: $by, filter: $filter, includeZero: $includeZero, includeInferred: $includeInferred) {
    entities { id name } labels count
  }
}`;

describeOnEachEngine("mandate counts", ({ openEmpty }) => {
  it("equal counting the list with the same filter, for every grouping, over random graphs", async () => {
    const densities: readonly Density[] = ["sparse", "middling", "middling", "dense", "dense"];
    const engine = await openEmpty();
    const compared = { rows: 0, zeros: 0 };
    const counted = () => compared.rows - compared.zeros;
    // A database plans each text anew, so that there are few: the shapes of filters are chosen once, their values often.
    const chosen = new Random(seed);
    const shapes = [null, ...Array.from({ length: 3 }, () => randomFilterShape(chosen, 2))];
    const asked = [
      ...groupingNames.map((name) => [name]),
      ...Array.from({ length: 8 }, () => chosen.shuffled(groupingNames).slice(0, chosen.whole(2, 3))),
    ].map((by, place) => ({ by, shape: shapes[place % shapes.length] ?? null }));
    // A filter can leave nothing to count, so that it goes on until enough was there.
    for (let number = 0; number < densities.length || (counted() < 100 && number < 30); number += 1) {
      const density = densities[number] ?? "dense";
      const random = new Random(seed + number);
      const graph = randomGraph(random, density, `counts-${number}`);
      const served = await ServedGraph.load(engine, graph);
      for (const { by, shape } of asked) {
        const filter = shape && fillFilter(random, shape, graph);
        const variables = { by, filter, includeZero: random.chance(0.5), includeInferred: random.chance(0.5) };
        const { mandateCounts } = await served.data(counting, variables);
        const list = await served.data(listing, variables);
        const expected = countListed(list, graph, variables);
        expect({ seed, number, variables, mandateCounts }).toEqual({
          seed,
          number,
          variables,
          mandateCounts: expected,
        });
        compared.rows += expected.length;
        compared.zeros += expected.filter(({ count }) => count === 0).length;
      }
    }
    await engine.close();
    process.stdout.write(`TRAVERSAL_SEED=${seed} ${JSON.stringify(compared)}\n`);
    expect(counted()).toBeGreaterThanOrEqual(100);
  }, 240_000);
});

describeOnEachEngine("mandate counts of the CENTR graph", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, { count }) => total + count, 0);

  it("add up to all mandates, where each falls under one value", async () => {
    const data = await served.data(`{
      mandates { totalCount }
      modality: mandateCounts(by: [MODALITY]) { entities { id } labels count }
      objective: mandateCounts(by: [OBJECTIVE]) { count }
      both: mandateCounts(by: [ORGANISATION, MODALITY]) { entities { id } count }
    }`);
    const { totalCount } = data.mandates;
    expect([sum(data.modality), sum(data.objective), sum(data.both)]).toEqual([totalCount, totalCount, totalCount]);
    expect(data.modality[0].entities).toEqual([null]);
    expect(data.both[0].entities).toEqual([{ id: "centr" }, null]);
  });

  it("have a row for what mandates have none of, and one for what has no mandates", async () => {
    const { mandateCounts } = await served.data(
      `{ mandateCounts(by: [MODALITY, TOPIC], filter: { modality: [SHALL] }, includeZero: true) { entities { id } labels count } }`,
    );
    expect(mandateCounts).toContainEqual({ entities: [null, null], labels: ["SHALL", "none"], count: 3 });
    expect(mandateCounts).toContainEqual({
      entities: [null, { id: "topic/privacy" }],
      labels: ["SHALL_NOT", "Privacy"],
      count: 0,
    });
  });

  it.each(groupingNames)("by %s are zeros for a filter that no mandate can pass", async (name) => {
    const filter = { or: [], illustrative: true };
    const { mandateCounts } = await served.data(counting, { by: [name], filter, includeZero: true });
    expect(mandateCounts.length).toBeGreaterThan(0);
    expect(mandateCounts.filter(({ count }: { count: number }) => count !== 0)).toEqual([]);
  });

  it("take one statement, and one more where entities are selected", async () => {
    await served.data("{ mandateCounts(by: [TOPIC]) { labels count } }");
    expect(served.statements).toHaveLength(1);
    await served.data(
      "{ mandateCounts(by: [TOPIC]) { count entities { id ... on Topic { purposes { totalCount } } } } }",
    );
    expect(served.statements).toHaveLength(2);
  });

  it("have the same statement text whatever the order of the groupings", async () => {
    await served.data("{ mandateCounts(by: [TOPIC, MODALITY]) { count } }");
    const [first] = served.statements;
    await served.data("{ mandateCounts(by: [MODALITY, TOPIC]) { count } }");
    expect(served.statements).toEqual([first]);
  });

  it.each([
    ["none", "[]"],
    ["four", "[TOPIC, MODALITY, CONDITION, DOCUMENT]"],
    ["one twice", "[TOPIC, TOPIC]"],
  ])("are refused by %s, before the database is asked", async (_, by) => {
    const { errors } = await served.ask(`{ mandateCounts(by: ${by}) { count } }`);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT", field: "mandateCounts", argument: "by" }),
    ]);
    expect(served.statements).toEqual([]);
  });
});

describeOnEachEngine("mandate counts of two organisations", ({ openEmpty }) => {
  it("are at most 500 rows, however many combinations have no mandates", async () => {
    const served = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse));
    const by = "[TOPIC, STAKEHOLDER_CATEGORY, OBJECTIVE]";
    const { mandateCounts } = await served.data(`{ mandateCounts(by: ${by}, includeZero: true) { labels count } }`);
    await served.engine.close();
    expect(mandateCounts).toHaveLength(500);
    const counts = mandateCounts.map(({ count }: { count: number }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });
});
