import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "../graphql/served-graph";

/** What people type, and which id they meant; null where no guess is better than a wrong one. */
const slips: readonly (readonly [field: string, typed: string, meant: string | null])[] = [
  ["mandate", "centr/mandate/global", "centr/mandate/global-coordination-bodies"],
  ["mandate", "centr/mandate/coordination", "centr/mandate/global-coordination-bodies"],
  ["mandate", "centr/mandate/industri", "centr/mandate/industry"],
  ["mandate", "centr/mandates/industry", "centr/mandate/industry"],
  ["mandate", "Centr/Mandate/Industry", "centr/mandate/industry"],
  ["mandate", "centre/mandate/industry", "centr/mandate/industry"],
  ["mandate", "mandate/industry", "centr/mandate/industry"],
  ["mandate", "industry", "centr/mandate/industry"],
  ["mandate", "category/industry", "centr/mandate/industry"],
  ["mandate", "centr/mandate/international_bodies", "centr/mandate/international-bodies"],
  ["mandate", "centr/mandate/internationalBodies", "centr/mandate/international-bodies"],
  ["mandate", "centr/mandate/xyzzy", null],
  ["clause", "centr/clause/3.c", "centr/clause/mission-statement/3.c"],
  ["clause", "centr/clause/mission-statement/3c", "centr/clause/mission-statement/3.c"],
  ["clause", "3.c", "centr/clause/mission-statement/3.c"],
  ["objective", "centr/objective/5", "centr/objective/1"],
  ["objective", "centr/objective/03", "centr/objective/3"],
  ["topic", "topic/privcy", "topic/privacy"],
  ["topic", "topic/priv", "topic/privacy"],
  ["topic", "privacy", "topic/privacy"],
  ["topic", "topic/Privacy ", "topic/privacy"],
  ["topic", "topic/stability", "topic/internet-stability"],
  ["topic", "topic/regulations", "topic/regulation"],
  ["topic", "topics/legal matters", "topic/legal-matters"],
  ["topic", "topic/quantum-computing", null],
  ["body", "ICANN", "body/icann"],
  ["body", "body/icann-board", "body/icann"],
  ["body", "body/commission", "body/european-commission"],
  ["body", "body/ican", "body/icann"],
  ["body", "x", null],
  ["organisation", "CENTR", "centr"],
  ["organisation", "center", "centr"],
  ["organisation", "centr.org", "centr"],
  ["stakeholderCategory", "category/goverment", "category/governments"],
  ["stakeholderCategory", "category/regional", "category/regional-organisations"],
  ["stakeholderCategory", "category/local", "category/local-internet-communities"],
  ["document", "centr/document/statute", "centr/document/statutes"],
  ["node", "topic/ICANN", "body/icann"],
  ["node", "", null],
];

describeOnEachEngine("an id with a slip", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse));
  });
  afterAll(() => served.engine.close());

  it.each(slips)("%s(id: %j) is answered with what was meant", async (field, typed, meant) => {
    const { errors } = await served.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id: typed });
    const nearest = errors[0]?.extensions?.nearest as string[];
    expect(errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field });
    expect([typed, nearest[0] ?? null]).toEqual([typed, meant]);
    expect(nearest.length).toBeLessThanOrEqual(3);
    for (const id of nearest) expect(errors[0]?.message).toContain(`"${id}"`);
    expect(served.statements).toHaveLength(2);
  });

  it("is told so for every argument of a question", async () => {
    const asked = [
      ['mandateCheck(organisation: "centre", towards: "body/icann") { verdict }', "centr"],
      ['mandateCheck(organisation: "centr", towards: "icann") { verdict }', "body/icann"],
      ['mandateCheck(organisation: "centr", towards: "governments") { verdict }', "category/governments"],
      [
        'mandateCheck(organisation: "centr", towards: "body/icann", about: "topic/stability") { verdict }',
        "topic/internet-stability",
      ],
      [
        'mandateCheck(organisation: "centr", towards: "body/icann", about: "advise-on-policy") { verdict }',
        "centr/purpose/advise-on-policy",
      ],
      ['scope(organisations: ["CENTR"]) { cells { totalCount } }', "centr"],
      ['paths(from: "centr/objective/3", to: "icann") { length }', "body/icann"],
      ['connected(from: "centr/objective/3", to: "topic/icann") ', "body/icann"],
      ['quoteChecks(document: "mission-statement") { totalCount }', "centr/document/mission-statement"],
    ] as const;
    for (const [question, meant] of asked) {
      const { errors } = await served.ask(`{ ${question} }`);
      expect([question, errors[0]?.extensions?.nearest]).toEqual([question, expect.arrayContaining([meant])]);
    }
  });
});
