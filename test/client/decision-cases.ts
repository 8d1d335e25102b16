import type { Client, operations, Result } from "../../src/client";

/** A question as people ask it, with what must be in the answer. */
export type Case = readonly [ask: (client: Client) => Promise<Result<object>>, answer: object];

type Decisions = "mandateCheck" | "scope" | "mandateCounts" | "paths" | "connected" | "search" | "quoteChecks";

const organisation = "centr";
const stability = "topic/internet-stability";
const clause3c = { clause: { number: "3.c" }, document: { id: "centr/document/mission-statement" } };
const wayToIcann = { from: "centr/objective/3", to: "body/icann" };

/** What the server decides, counts or looks for, where the other questions read what is stored. */
export const decisionCases: Readonly<Record<Decisions & keyof typeof operations, Case>> = {
  mandateCheck: [
    (client) => client.mandateCheck({ organisation, towards: "body/icann", about: stability }),
    {
      mandateCheck: {
        verdict: "PERMITTED",
        reach: "NAMED",
        conflict: false,
        sentence: expect.stringMatching(/^Permitted before “ICANN” about “Stability of the Internet”/),
        mandates: [{ id: "centr/mandate/global-coordination-bodies", modality: "MAY" }],
        purposes: [{ id: "centr/purpose/secure-internet-stability" }],
        conditions: [{ id: "centr/condition/common-position" }],
        limits: [{ id: "centr/mandate/local-activities" }],
        elsewhere: [],
        citations: expect.arrayContaining([expect.objectContaining({ basis: "STATED", quote: "such as ICANN" })]),
      },
    },
  ],
  scope: [
    (client) => client.scope({ organisations: [organisation], first: 2 }),
    {
      scope: {
        categories: expect.arrayContaining([{ id: "category/members", name: "Members", external: false }]),
        topics: expect.arrayContaining([{ id: stability, name: "Stability of the Internet" }]),
        clauses: { total: 16, cited: 16, uncited: [] },
        cells: {
          totalCount: 104,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
          nodes: [
            { organisation: { acronym: "CENTR" }, topic: null, verdict: "PERMITTED", reach: "NAMED" },
            {
              topic: { name: "ccTLD development" },
              reach: "GENERAL",
              citations: [{ quote: expect.any(String) }, {}, {}],
            },
          ],
        },
      },
    },
  ],
  mandateCounts: [
    (client) => client.mandateCounts({ by: ["MODALITY", "TOPIC"], filter: { topic: [stability] }, includeZero: false }),
    {
      mandateCounts: [
        { labels: ["MAY", "Stability of the Internet"], count: 1, entities: [null, { id: stability, kind: "TOPIC" }] },
      ],
    },
  ],
  paths: [
    (client) => client.paths({ ...wayToIcann, limit: 1 }),
    {
      paths: [
        {
          length: 3,
          steps: [
            { relationship: "GIVES", forward: true, from: { id: wayToIcann.from, kind: "OBJECTIVE" } },
            { relationship: "TOWARDS", citations: [clause3c] },
            { relationship: "INCLUDES", to: { id: "body/icann", name: "ICANN" } },
          ],
        },
      ],
    },
  ],
  connected: [(client) => client.connected({ ...wayToIcann, maxLength: 2 }), { connected: false }],
  search: [
    (client) => client.search({ text: "disputes resolutoin", kinds: ["TOPIC"], first: 1 }),
    {
      search: [
        {
          field: "name",
          snippet: "Dispute resolution",
          highlights: [
            { start: 0, end: 7 },
            { start: 8, end: 18 },
          ],
          node: { id: "topic/dispute-resolution", kind: "TOPIC", citations: [{ clause: { number: "3.b" } }] },
        },
      ],
    },
  ],
  quoteChecks: [
    (client) => client.quoteChecks({ document: clause3c.document.id, status: ["EXACT"], first: 2 }),
    {
      quoteChecks: {
        totalCount: expect.any(Number),
        pageInfo: { hasNextPage: true },
        nodes: [
          {
            status: "EXACT",
            foundAt: null,
            citation: { quote: "Our mission" },
            entity: { kind: "DOCUMENT" },
            link: null,
          },
          { entity: null, link: { relationship: "HAS_DOCUMENT", from: { id: organisation } } },
        ],
      },
    },
  ],
};
