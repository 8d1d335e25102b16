/** Organisations that put the same body into different categories: each answer shows of a shared term what its own text says. */
import { join } from "node:path";
import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, ServedGraph, shippedSeeds } from "../graphql/served-graph";

const organisations = join(__dirname, "..", "fixtures", "organisations");
const beside = [lighthouse, join(organisations, "silent-order"), join(organisations, "guild")];

const said = "citations { quote document { id } }";
const term = `... on Entity { ... on StakeholderCategory { id ${said} bodies { totalCount edges { ${said} node { id ${said} } } } }
  ... on Body { id ${said} categories { totalCount edges { ${said} node { id ${said} } } } } ... on Topic { id ${said} } }`;

const everyone = ["centr", "guild", "lighthouse", "silent-order"];

/** The organisations whose documents are cited anywhere in a part of an answer. */
function citedIn(part: unknown): string[] {
  const ids = [...JSON.stringify(part).matchAll(/"document":\{"id":"([^/"]+)/g)].map(([, id = ""]) => id);
  return [...new Set(ids)].sort();
}

interface Scope {
  readonly cells: { readonly nodes: readonly { readonly category: object; readonly topic: object | null }[] };
}

interface Step {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly citations: readonly unknown[];
}

describeOnEachEngine("terms that organisations share", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty({ readTimeLimit: 60_000 }), await graphBeside(...beside));
  });
  afterAll(() => served.engine.close());

  it("show in a scope what the cell's organisation says of them, and in the lists above what everyone says", async () => {
    const query = `query ($o: [ID!]) { scope(organisations: $o) { categories { ${term} }
      cells(first: 500) { nodes { organisation { id } category { ${term} } topic { ${term} } } } } }`;
    const { scope } = await served.data(query, { o: ["centr", "silent-order", "guild"] });
    const texts = new Set<string>();
    for (const { organisation, category, topic } of scope.cells.nodes) {
      const others = citedIn([category, topic]).filter((id) => id !== organisation.id);
      expect([organisation.id, category.id, others]).toEqual([organisation.id, category.id, []]);
      if (category.bodies.totalCount > 0) texts.add(`${organisation.id} ${category.id}`);
    }
    expect([...texts].sort()).toEqual([
      "centr category/global-coordination-bodies",
      "centr category/governments",
      "guild category/members",
      "guild category/publishers",
      "silent-order category/industry",
    ]);
    expect(citedIn(scope.categories)).toEqual(["centr", "guild", "lighthouse", "silent-order"]);
  });

  it("are on a path what the text says that each step belongs to", async () => {
    const query = `{ paths(from: "centr/mandate/global-coordination-bodies", to: "silent-order/mandate/industry", limit: 5) {
      steps { relationship from { ${term} } to { ${term} } ${said} } } }`;
    const { paths } = await served.data(query);
    const throughIcann = paths.find(({ steps }: { steps: Step[] }) => steps.some(({ to }) => to.id === "body/icann"));
    expect(throughIcann.steps.map((step: Step) => citedIn(step))).toEqual([
      ["centr"],
      ["centr"],
      ["silent-order"],
      ["silent-order"],
    ]);
  });

  it("are in a check of quotes what the checked text says", async () => {
    const document = "silent-order/document/charter";
    const { quoteChecks } = await served.data(
      `{ quoteChecks(document: "${document}", first: 500) { nodes { entity { ${term} } link { from { ${term} } to { ${term} } } } } }`,
    );
    expect(JSON.stringify(quoteChecks)).toContain("body/icann");
    expect(citedIn(quoteChecks)).toEqual(["silent-order"]);
  });

  it("are everyone's where nobody's text is asked", async () => {
    const { body, search, mandateCounts } = await served.data(`{ body(id: "body/icann") { ${said} }
      search(text: "icann", kinds: [BODY]) { node { ${term} } }
      mandateCounts(by: [STAKEHOLDER_CATEGORY]) { entities { ${term} } } }`);
    expect([body, search, mandateCounts].map(citedIn)).toEqual([
      ["centr", "guild", "silent-order"],
      everyone,
      everyone,
    ]);
  });

  it("are in CENTR's answers as they are without the others", async () => {
    const query = `{ scope(organisations: ["centr"]) { cells(first: 500) { nodes { category { ${term} } topic { ${term} } } } }
      mandateCheck(organisation: "centr", towards: "body/icann", about: "topic/privacy") { sentence ${said} elsewhere { stakeholderCategory { ${term} } }
        mandates { stakeholderCategories { edges { ${said} node { ${term} } } } purposes { nodes { topics { nodes { ${term} } } } } } }
      paths(from: "centr/objective/3", to: "body/icann", limit: 1) { steps { from { ${term} } to { ${term} } ${said} } } }`;
    // Beside others there are more cells: those about terms that CENTR's text does not use are left out.
    const usedIn = ({ scope }: { scope: Scope }) =>
      scope.cells.nodes.filter(
        ({ category, topic }) => citedIn(category).length > 0 && (topic === null || citedIn(topic).length > 0),
      );
    const together = await served.data(query);
    const alone = await (await ServedGraph.load(served.engine, await graphOf(shippedSeeds))).data(query);
    expect(together.mandateCheck).toEqual(alone.mandateCheck);
    expect(together.paths).toEqual(alone.paths);
    expect(usedIn(together)).toEqual(alone.scope.cells.nodes);
  });
});
