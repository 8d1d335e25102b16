import { type operations, orThrow } from "../../src/client";
import type { EngineUnderTest } from "../contract/engines";
import { type Case, decisionCases } from "./decision-cases";
import { type ServedClient, serveClient } from "./served-client";

const organisation = "centr";
const common = "centr/condition/common-position";
const clause3c = { clause: { number: "3.c" }, document: { id: "centr/document/mission-statement" } };

/** Each question as people ask it, with what must be in the answer. A new operation does not compile until it is here. */
const questions: Readonly<Record<keyof typeof operations, Case>> = {
  ...decisionCases,
  organisations: [
    (client) => client.organisations(),
    {
      organisations: { totalCount: 1, nodes: [{ id: organisation, acronym: "CENTR", documents: { totalCount: 5 } }] },
    },
  ],
  organisation: [
    (client) => client.organisation({ id: organisation }),
    {
      organisation: {
        mission: { adoptedOn: "2002-09-05", objectives: { nodes: [{ modality: null }, {}, {}, { number: 3 }, {}] } },
      },
    },
  ],
  objectives: [
    (client) => client.objectives({ organisation }),
    {
      organisation: {
        mission: { objectives: { nodes: [{}, {}, {}, { modality: "MAY", mandates: { totalCount: 6 } }, {}] } },
      },
    },
  ],
  mandates: [
    (client) => client.mandates({ filter: { body: ["body/icann"], modality: ["MAY"] } }),
    {
      mandates: {
        totalCount: 1,
        nodes: [
          {
            id: "centr/mandate/global-coordination-bodies",
            illustrative: true,
            conditions: { nodes: [{ id: common }] },
          },
        ],
      },
    },
  ],
  mandatesOf: [
    (client) => client.mandatesOf({ organisation, filter: { modality: ["SHALL_NOT"] } }),
    { organisation: { mandates: { edges: [{ citations: expect.any(Array), node: { modality: "SHALL_NOT" } }] } } },
  ],
  mandate: [
    (client) => client.mandate({ id: "centr/mandate/global-coordination-bodies" }),
    {
      mandate: {
        citations: [{ basis: "STATED", ...clause3c }],
        exemplifies: { id: "centr/mandate/other-organisations" },
        stakeholderCategories: { edges: [{ node: { bodies: { edges: [{ isExample: true }] } } }] },
        purposes: {
          edges: [{ citations: [clause3c], node: { topics: { nodes: [{ id: "topic/internet-stability" }] } } }],
        },
        conditions: { edges: [{ node: { id: common, governingDocuments: { nodes: [] } } }] },
      },
    },
  ],
  stakeholderCategories: [
    (client) => client.stakeholderCategories({ first: 2 }),
    {
      stakeholderCategories: {
        totalCount: 8,
        pageInfo: { hasNextPage: true },
        nodes: [{}, { external: true, bodies: { edges: [{ isExample: false, citations: [{ start: 1079 }] }] } }],
      },
    },
  ],
  bodies: [
    (client) => client.bodies(),
    { bodies: { nodes: [{}, { name: "ICANN", categories: { nodes: [{ external: true }] } }] } },
  ],
  topics: [(client) => client.topics({ first: 1 }), { topics: { nodes: [{ purposes: { totalCount: 1 } }] } }],
  documents: [
    (client) => client.documents({ first: 1 }),
    { documents: { totalCount: 5, nodes: [{ hasText: true, organisation: { id: organisation } }] } },
  ],
  document: [
    (client) => client.document({ id: "centr/document/mission-statement", first: 500 }),
    {
      document: {
        text: expect.stringContaining("CENTR may represent"),
        clauses: { nodes: expect.arrayContaining([expect.objectContaining({ number: "3", printed: true })]) },
      },
    },
  ],
  clause: [
    (client) => client.clause({ id: "centr/clause/mission-statement/3.c" }),
    {
      clause: {
        parent: { number: "3" },
        supports: {
          totalCount: 5,
          edges: expect.arrayContaining([expect.objectContaining({ node: expect.anything() })]),
        },
        supportedLinks: { nodes: [{ relationship: "GIVES", to: { kind: "MANDATE" } }, {}, {}, {}, {}] },
      },
    },
  ],
  entity: [(client) => client.entity({ id: "body/icann" }), { node: { kind: "BODY", citations: [clause3c] } }],
  entities: [
    (client) => client.entities({ ids: [common, "nothing", "topic/privacy"] }),
    { nodes: [{ kind: "CONDITION" }, null, { kind: "TOPIC" }] },
  ],
  dataset: [
    (client) => client.dataset(),
    { dataset: { revision: expect.stringMatching(/^[0-9a-f]{32}$/), loadedAt: expect.stringMatching(/Z$/) } },
  ],
};

/** What the client promises of its questions, on one engine. */
export function describeQuestions(engine: EngineUnderTest): void {
  describe(`the client's questions, on ${engine.title}`, () => {
    let served: ServedClient;
    beforeAll(async () => {
      served = await serveClient(engine);
    });
    afterAll(() => served.close());

    it.each(Object.entries(questions))("%s is answered", async (_, [ask, answer]) => {
      expect(await ask(served.client)).toMatchObject({ ok: true, data: answer });
    });

    it("show what a curator concluded only where they are asked to", async () => {
      const { client } = served;
      const documents = async (includeInferred: boolean) => {
        const { mandate } = await orThrow(client.mandate({ id: "centr/mandate/governments", includeInferred }));
        return mandate?.conditions.edges.flatMap(({ node }) => node.governingDocuments.nodes.map(({ id }) => id));
      };
      expect(await documents(false)).toEqual([]);
      expect(await documents(true)).toEqual(["centr/document/position-development-rules"]);
    });

    it("are answered in one request each, and so is an operation of one's own", async () => {
      const before = served.requests();
      await served.client.topics();
      const counted = await served.client.execute<{ topics: { totalCount: number } }>("{ topics { totalCount } }");
      expect(counted).toEqual({ ok: true, data: { topics: { totalCount: 12 } } });
      expect(served.requests() - before).toBe(2);
    });
  });
}
