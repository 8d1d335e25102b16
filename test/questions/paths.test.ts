import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";

const toIcann = `from: "centr/objective/3", to: "body/icann"`;
const reading = "length steps { from { id } relationship forward to { id } }";

interface ShownPath {
  readonly length: number;
  readonly steps: readonly {
    readonly relationship: string;
    readonly from: { id: string };
    readonly to: { id: string };
  }[];
}
const passed = (paths: readonly ShownPath[]) =>
  paths.flatMap(({ steps }) => steps.slice(1).map((step) => step.from.id));

describeOnEachEngine("paths through the CENTR graph", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  it("lead from objective 3 to ICANN, with the words of every link", async () => {
    const { paths } = await served.data(`{ paths(${toIcann}, limit: 1) { length steps {
      relationship forward from { id } to { id ... on Body { name } } citations { quote clause { number } } } } }`);
    const mandate = "centr/mandate/global-coordination-bodies";
    const category = "category/global-coordination-bodies";
    const clause = { number: "3.c" };
    const words = "bodies for global coordination of names, addresses and protocols for the Internet";
    const whole = `${words} (such as ICANN) - for securing the stability of the Internet`;
    const step = (relationship: string, from: string, to: object, quote: string) => ({
      relationship,
      forward: true,
      from: { id: from },
      to,
      citations: [{ quote, clause }],
    });
    expect(paths).toEqual([
      {
        length: 3,
        steps: [
          step("GIVES", "centr/objective/3", { id: mandate }, whole),
          step("TOWARDS", mandate, { id: category }, words),
          step("INCLUDES", category, { id: "body/icann", name: "ICANN" }, "such as ICANN"),
        ],
      },
    ]);
    expect(served.statements).toHaveLength(1 + 2 + 1);
  });

  it("read backwards from the other end", async () => {
    const { paths } = await served.data(
      `{ paths(from: "body/icann", to: "centr/objective/3", limit: 1) { ${reading} } }`,
    );
    expect(
      paths[0].steps.map((step: { relationship: string; forward: boolean }) => [step.relationship, step.forward]),
    ).toEqual([
      ["INCLUDES", false],
      ["TOWARDS", false],
      ["GIVES", false],
    ]);
  });

  it("pass documents and clauses only where they are named, and end at them anyway", async () => {
    const ends = `from: "centr/objective/3", to: "centr/clause/mission-statement/3"`;
    const data = await served.data(`{
      not: paths(${ends}, maxLength: 8) { length }
      named: paths(${ends}, through: [ORGANISATION, MISSION, DOCUMENT]) { ${reading} }
      asEnd: connected(from: "centr/objective/3", to: "centr/document/mission-statement")
    }`);
    expect(data.not).toEqual([]);
    expect(data.named.map(({ steps }: ShownPath) => steps.map(({ relationship }) => relationship))).toEqual([
      ["STATES", "HAS_MISSION", "HAS_DOCUMENT", "CONTAINS"],
    ]);
    expect(data.asEnd).toBe(true);
  });

  it("keep out of what is avoided and of what has many links", async () => {
    const hub = "centr/condition/common-position";
    const { all, avoiding, narrow, direct } = await served.data(`{
      all: paths(${toIcann}, limit: 100) { ${reading} }
      avoiding: paths(${toIcann}, limit: 100, avoid: ["${hub}", "body/icann"]) { ${reading} }
      narrow: paths(${toIcann}, limit: 100, maxDegree: 5) { ${reading} }
      direct: paths(from: "centr/objective/3", to: "centr/mandate/industry", limit: 100, through: []) { length }
    }`);
    expect(passed(all)).toContain(hub);
    expect(avoiding.length).toBeGreaterThan(0);
    expect(passed(avoiding)).not.toContain(hub);
    expect(narrow).toHaveLength(1);
    expect(direct).toEqual([{ length: 1 }]);
  });

  it("leave out what a curator concluded unless it is asked for", async () => {
    const ends = `from: "centr/document/position-development-rules", to: "centr/condition/common-position"`;
    const data = await served.data(`{
      stated: paths(${ends}, maxLength: 1) { length }
      concluded: paths(${ends}, maxLength: 1, includeInferred: true) { steps { relationship citations { basis } } }
    }`);
    expect(data).toEqual({
      stated: [],
      concluded: [{ steps: [{ relationship: "GOVERNS", citations: [{ basis: "INFERRED" }] }] }],
    });
  });

  it("have no length from an entity to itself", async () => {
    const same = `from: "centr", to: "centr"`;
    expect(await served.data(`{ paths(${same}) { ${reading} } connected(${same}) }`)).toEqual({
      paths: [{ length: 0, steps: [] }],
      connected: true,
    });
    expect(served.statements).toHaveLength(2);
  });

  it("take ten statements at most, and none to show what is not selected", async () => {
    const ends = `from: "centr", to: "body/icann", maxLength: 8, limit: 100`;
    await served.data(`{ paths(${ends}) { ${reading} } }`);
    expect(served.statements.length).toBeLessThanOrEqual(10);
    await served.data(`{ paths(${toIcann}, limit: 1) { length steps { relationship } } }`);
    expect(served.statements).toHaveLength(1 + 2);
    await served.data(`{ connected(${toIcann}) }`);
    expect(served.statements).toHaveLength(1 + 2);
  });

  it.each([
    ["maxLength", "maxLength: 0"],
    ["maxLength", "maxLength: 9"],
    ["limit", "limit: 0"],
    ["limit", "limit: 101"],
    ["maxDegree", "maxDegree: -1"],
    ["avoid", `avoid: [${Array.from({ length: 501 }, (_, index) => `"x${index}"`).join(" ")}]`],
  ])("are refused for a wrong %s before the database is asked", async (argument, given) => {
    const { errors } = await served.ask(`{ paths(${toIcann}, ${given}) { length } }`);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: "BAD_USER_INPUT", field: "paths", argument }),
    ]);
    expect(served.statements).toEqual([]);
  });

  it.each([
    [`from: "centr/objective/33", to: "body/icann"`],
    [`from: "centr/objective/3", to: "body/ican"`],
    [`${toIcann}, avoid: ["body/ican"]`],
  ])("name the nearest known ids where one is unknown: %s", async (given) => {
    const { errors } = await served.ask(`{ connected(${given}) }`);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({
        code: "NOT_FOUND",
        field: "connected",
        nearest: expect.arrayContaining([expect.any(String)]),
      }),
    ]);
    expect(served.statements).toHaveLength(2);
  });
});

describeOnEachEngine("paths beside another organisation", ({ openEmpty }) => {
  it("pass a link between shared terms only for those whose text says it", async () => {
    const graph = await graphBeside(lighthouse);
    const served = await ServedGraph.load(await openEmpty(), graph);
    const { paths } = await served.data(
      `{ paths(from: "lighthouse/mandate/authorities", to: "body/icann", limit: 100) { ${reading} } }`,
    );
    await served.engine.close();
    const views = (paths as ShownPath[]).map(({ steps }) => ({
      organisations: steps.flatMap(({ from, to }) => [from.id, to.id]).map((id) => id.split("/")[0]),
      includes: steps
        .filter(({ relationship }) => relationship === "INCLUDES")
        .map(({ from, to }) => `${from.id} ${to.id}`),
    }));
    expect(views.length).toBeGreaterThan(0);
    for (const { organisations, includes } of views) {
      const own = graph.links.filter(
        (link) => link.relationship === "INCLUDES" && organisations.includes(link.organisation),
      );
      const said = own.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]);
      expect(includes.filter((view) => !said.includes(view))).toEqual([]);
    }
  });
});
