import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "./served-graph";

const question = `{ objective(id: "centr/objective/3") { modality mandates { nodes {
  id modality illustrative
  stakeholderCategory { name bodies { edges { isExample node { name } } } }
  purposes { edges { citations { quote clause { number } } node { name topics { nodes { name } } } } }
  conditions { nodes { name } }
  citations { quote start end clause { number } }
} } } }`;

interface Expected {
  id: string;
  category: string;
  clause: string;
  bodies?: [name: string, isExample: boolean][];
  /** Each purpose with the words it rests on and its topics. */
  purposes: [words: string, topics: string[]][];
}

const expected: Expected[] = [
  { id: "other-organisations", category: "Other organisations", clause: "3", purposes: [] },
  {
    id: "governments",
    category: "Governments",
    clause: "3.a",
    bodies: [["Commission of the European Union", false]],
    purposes: [
      ["to promote ccTLD development", ["ccTLD development"]],
      ["to advise on policy issues relating to ccTLDs", ["Policy"]],
      ["on regulatory matters", ["Regulation"]],
    ],
  },
  {
    id: "international-bodies",
    category: "International bodies",
    clause: "3.b",
    purposes: [
      [
        "to ensure the development of open common understanding of issues, like best practice, privacy, dispute resolution and legal matters",
        ["Best practice", "Privacy", "Dispute resolution", "Legal matters"],
      ],
    ],
  },
  {
    id: "global-coordination-bodies",
    category: "Bodies for global coordination",
    clause: "3.c",
    bodies: [["ICANN", true]],
    purposes: [["for securing the stability of the Internet", ["Stability of the Internet"]]],
  },
  {
    id: "industry",
    category: "Industry",
    clause: "3.d",
    purposes: [
      ["to encourage participation in research and development in general", ["Research and development"]],
      [
        "to provide feedback to industry on the emerging developments in DNS-related technologies",
        ["DNS technologies"],
      ],
      ["to stimulate suppliers of products and services for the benefit of the membership", ["Suppliers"]],
    ],
  },
  {
    id: "regional-organisations",
    category: "Other regional organisations",
    clause: "3.e",
    purposes: [["to encourage information exchange", ["Information exchange"]]],
  },
];

describeOnEachEngine("objective 3 of CENTR", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphOf(shippedSeeds));
  });
  afterAll(() => served.engine.close());

  it("gives the general mandate and its five examples, in one statement", async () => {
    const { objective } = await served.data(question);
    expect(served.statements).toHaveLength(1);
    expect(objective.modality).toBe("MAY");
    const found = objective.mandates.nodes;
    expect(found.map(({ id }: { id: string }) => id)).toEqual(expected.map(({ id }) => `centr/mandate/${id}`));
    for (const [index, mandate] of found.entries()) {
      const { category, clause, bodies, purposes } = expected[index] as Expected;
      expect(mandate).toMatchObject({
        modality: "MAY",
        illustrative: index > 0,
        stakeholderCategory: {
          name: category,
          bodies: { edges: (bodies ?? []).map(([name, isExample]) => ({ isExample, node: { name } })) },
        },
        conditions: { nodes: [{ name: "There is a common CENTR position" }] },
        citations: [{ clause: { number: clause } }],
      });
      expect(mandate.purposes.edges).toMatchObject(
        purposes.map(([quote, topics]) => ({
          citations: [{ quote, clause: { number: clause } }],
          node: { topics: { nodes: topics.map((name) => ({ name })) } },
        })),
      );
    }
  });

  it("shows what a curator concluded only if asked, and then with the reason", async () => {
    const query = `query ($inferred: Boolean) { mandate(id: "centr/mandate/other-organisations") {
      beneficiaries(includeInferred: $inferred) { totalCount edges { node { id } citations { basis quote rationale } } } } }`;
    const hidden = await served.data(query, { inferred: false });
    expect(hidden.mandate.beneficiaries).toEqual({ totalCount: 0, edges: [] });
    const shown = await served.data(query, { inferred: true });
    expect(shown.mandate.beneficiaries).toEqual({
      totalCount: 1,
      edges: [
        {
          node: { id: "category/members" },
          citations: [{ basis: "INFERRED", quote: null, rationale: expect.stringContaining("in its interest") }],
        },
      ],
    });
  });
});
