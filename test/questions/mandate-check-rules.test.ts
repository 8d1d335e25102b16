import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "../graphql/served-graph";
import { type Checked, check, madeUp } from "./golden-asked";

type Expected = Partial<Omit<Checked, "citations" | "sentence">>;
type Case = readonly [towards: string, about: string | null, expected: Expected, includeInferred?: true];

const silent: Expected = {
  verdict: "NOT_ADDRESSED",
  reach: "NONE",
  conflict: false,
  mandates: [],
  purposes: [],
  conditions: [],
};
const permitted = (reach: string, ...mandates: string[]): Expected => ({
  verdict: "PERMITTED",
  reach,
  conflict: false,
  mandates,
});
const required = (reach: string, ...mandates: string[]): Expected => ({
  verdict: "REQUIRED",
  reach,
  conflict: false,
  mandates,
});
const forbidden = (reach: string, ...mandates: string[]): Expected => ({
  verdict: "FORBIDDEN",
  reach,
  conflict: false,
  mandates,
});
const conflicting = (reach: string, ...mandates: string[]): Expected => ({
  ...forbidden(reach, ...mandates),
  conflict: true,
});

// Each in the short form that stands in the fixtures.
const rules: readonly (readonly [sentence: string, organisation: string, cases: readonly Case[]])[] = [
  [
    "rule 1: a prohibition towards nobody decides nothing and always comes back in limits",
    "silent-order",
    [
      ["category/members", null, { ...silent, limits: ["lobbying"] }],
      ["category/industry", null, { ...forbidden("NAMED", "industry"), limits: ["lobbying"] }],
      ["category/governments", "topic/policy", { ...silent, limits: ["lobbying"] }],
    ],
  ],
  [
    "rule 1: in whose interest something is done is not towards whom",
    "two-missions",
    [["category/members", null, { ...silent, limits: [] }]],
  ],
  [
    "rule 2: mandates, limits and subjects of an older mission do not count",
    "two-missions",
    [
      ["category/industry", null, { ...silent, limits: [] }],
      ["category/industry", "topic/suppliers", { ...silent, limits: [], elsewhere: [] }],
      [
        "category/governments",
        "topic/suppliers",
        { ...permitted("GENERAL", "governments"), limits: [], elsewhere: [] },
      ],
    ],
  ],
  [
    "rule 3: a body is reached through the categories of the organisation's own text",
    "silent-order",
    [
      ["body/icann", null, forbidden("NAMED", "industry")],
      ["body/icann", "topic/privacy", { ...forbidden("GENERAL", "industry"), elsewhere: ["privacy"] }],
      ["body/european-commission", null, silent],
    ],
  ],
  [
    "rule 3: a body that the text puts among its members is reached there",
    "guild",
    [
      ["body/icann", null, { ...required("NAMED", "members"), purposes: ["history-for-members"] }],
      ["body/icann", "topic/history", { ...required("NAMED", "members"), elsewhere: ["press"] }],
      ["body/icann", "topic/policy", silent],
    ],
  ],
  [
    "rule 3: a body that no word of the text mentions is not addressed, however wide the words",
    "pilots",
    [
      ["body/icann", null, silent],
      [
        "body/icann",
        "topic/privacy",
        { ...silent, elsewhere: ["no-privacy", "international-no-privacy", "regional-privacy", "regional-no-privacy"] },
      ],
    ],
  ],
  [
    "rule 4: about a topic, a mandate is named that has a purpose concerning it",
    "pilots",
    [
      [
        "category/governments",
        "topic/policy",
        { ...permitted("NAMED", "policy"), purposes: ["policy"], conditions: ["vote"], limits: [] },
      ],
      [
        "category/governments",
        "topic/safety",
        { ...required("NAMED", "safety"), purposes: ["safety"], conditions: ["request"], limits: [] },
      ],
      [
        "category/governments",
        "topic/privacy",
        { ...forbidden("NAMED", "no-privacy"), purposes: ["no-privacy"], conditions: [] },
      ],
    ],
  ],
  [
    "rule 4: about a purpose, a mandate is named that serves it",
    "pilots",
    [
      ["category/governments", "pilots/purpose/policy", { ...permitted("NAMED", "policy"), purposes: ["policy"] }],
      ["category/governments", "pilots/purpose/no-privacy", forbidden("NAMED", "no-privacy")],
      [
        "category/international-bodies",
        "pilots/purpose/policy",
        { ...permitted("GENERAL", "international"), elsewhere: ["policy"] },
      ],
      ["category/governments", "centr/purpose/advise-on-policy", { ...permitted("GENERAL", "others"), elsewhere: [] }],
    ],
  ],
  [
    "rule 4: about nothing, a prohibition that names subjects narrows the answer",
    "pilots",
    [
      [
        "category/governments",
        null,
        {
          ...required("NAMED", "policy", "safety"),
          purposes: ["policy", "safety"],
          conditions: ["vote", "request"],
          limits: ["no-privacy", "no-regulation"],
          elsewhere: [],
        },
      ],
      [
        "category/international-bodies",
        null,
        { ...permitted("NAMED", "international"), limits: ["international-no-privacy"] },
      ],
      [
        "category/regional-organisations",
        null,
        { ...permitted("NAMED", "regional-privacy"), limits: ["regional-no-privacy", "no-regulation"] },
      ],
      ["category/other-organisations", null, { ...permitted("NAMED", "others"), limits: ["no-regulation"] }],
    ],
  ],
  [
    "rule 4: where there is nothing else, it decides, and is then in mandates and not in limits",
    "silent-order",
    [["category/governments", null, { ...forbidden("NAMED", "privacy"), purposes: ["privacy"], limits: ["lobbying"] }]],
  ],
  [
    "rule 5a: a mandate towards the counterpart without purposes reaches every subject",
    "pilots",
    [
      [
        "category/international-bodies",
        "topic/policy",
        { ...permitted("GENERAL", "international"), purposes: [], limits: [], elsewhere: ["policy"] },
      ],
    ],
  ],
  [
    "rule 5a: where there is such a mandate, words about other organisations are not asked",
    "pilots",
    [
      [
        "category/international-bodies",
        "topic/regulation",
        { ...permitted("GENERAL", "international"), limits: [], elsewhere: ["no-regulation"] },
      ],
      ["category/other-organisations", "topic/privacy", permitted("GENERAL", "others")],
    ],
  ],
  [
    "rule 5b: words about other organisations reach every external category",
    "pilots",
    [
      ["category/governments", "topic/legal-matters", { ...permitted("GENERAL", "others"), elsewhere: [] }],
      ["category/port-authorities", "topic/lamps", permitted("GENERAL", "others")],
      ["category/members", "topic/legal-matters", silent],
      ["category/local-internet-communities", null, silent],
    ],
  ],
  [
    "rule 5b: with purposes they reach the subjects that they name",
    "guild",
    [
      [
        "category/governments",
        "topic/privacy",
        { ...forbidden("GENERAL", "no-privacy"), purposes: ["privacy"], elsewhere: [] },
      ],
      ["category/governments", "topic/policy", silent],
      ["body/gazette", "topic/privacy", forbidden("GENERAL", "no-privacy")],
      ["body/icann", "topic/privacy", { ...silent, elsewhere: ["no-privacy"] }],
    ],
  ],
  [
    "rule 5b: about nothing, their prohibitions with purposes narrow what is permitted, and decide alone",
    "pilots",
    [["category/global-coordination-bodies", null, { ...permitted("GENERAL", "others"), limits: ["no-regulation"] }]],
  ],
  [
    "rule 5b: about nothing, they decide where there is nothing else",
    "guild",
    [
      ["category/governments", null, { ...forbidden("GENERAL", "no-privacy"), purposes: ["privacy"], limits: [] }],
      ["category/other-organisations", null, forbidden("NAMED", "no-privacy")],
    ],
  ],
  [
    "rule 6: what is named passes over a general prohibition, which comes back in limits",
    "guild",
    [
      [
        "category/press",
        "topic/history",
        {
          ...permitted("NAMED", "press"),
          purposes: ["history-for-the-press"],
          limits: ["no-press"],
          elsewhere: ["members"],
        },
      ],
      ["category/press", "topic/policy", { ...forbidden("GENERAL", "no-press"), limits: [] }],
      [
        "category/press",
        "topic/privacy",
        { ...forbidden("GENERAL", "no-press"), limits: [], elsewhere: ["no-privacy"] },
      ],
    ],
  ],
  [
    "rule 6: a duty comes before a permission",
    "pilots",
    [
      ["category/industry", null, { ...required("NAMED", "industry-may", "industry-shall"), limits: [] }],
      ["category/industry", "topic/policy", required("GENERAL", "industry-may", "industry-shall")],
    ],
  ],
  [
    "rule 7: words that forbid beside words that allow forbid, as a conflict",
    "pilots",
    [
      [
        "category/regional-organisations",
        "topic/privacy",
        {
          ...conflicting("NAMED", "regional-privacy", "regional-no-privacy"),
          purposes: ["regional-privacy", "regional-no-privacy"],
        },
      ],
      [
        "category/governments",
        "topic/regulation",
        { ...conflicting("GENERAL", "no-regulation", "others"), purposes: ["no-regulation"] },
      ],
    ],
  ],
  [
    "rule 7: also where nothing is asked about",
    "guild",
    [["category/press", null, { ...conflicting("NAMED", "no-press", "press"), limits: ["no-privacy"].slice(1) }]],
  ],
  [
    "rule 9: where nothing reaches it, there are no mandates, purposes or conditions",
    "lighthouse",
    [
      ["category/members", null, { ...silent, limits: [], elsewhere: [] }],
      ["category/industry", "topic/lamps", { ...silent, elsewhere: ["authorities"] }],
      ["category/newspapers", "topic/lamps", { ...forbidden("GENERAL", "newspapers"), elsewhere: ["authorities"] }],
    ],
  ],
  [
    "rule 10: what names the subject towards others is told whatever the verdict",
    "pilots",
    [
      [
        "category/governments",
        "topic/privacy",
        { verdict: "FORBIDDEN", elsewhere: ["international-no-privacy", "regional-privacy", "regional-no-privacy"] },
      ],
      ["category/governments", "topic/policy", { verdict: "PERMITTED", reach: "NAMED", elsewhere: [] }],
      ["category/other-organisations", "topic/policy", { reach: "GENERAL", elsewhere: ["policy"] }],
      ["category/governments", null, { elsewhere: [] }],
    ],
  ],
  [
    "rule 12: topics are flat",
    "pilots",
    [
      ["category/regional-organisations", "topic/legal-matters", permitted("GENERAL", "others")],
      ["category/global-coordination-bodies", "topic/policy", { ...permitted("GENERAL", "others"), limits: [] }],
    ],
  ],
  [
    "what another source says is shown, and decides only where conclusions may",
    "sources",
    [
      ["category/industry", null, { ...silent, limits: ["sale", "gifts"] }],
      ["category/industry", null, { ...permitted("NAMED", "industry"), purposes: ["flood-walls"] }, true],
      ["category/regional-organisations", null, silent],
      ["category/regional-organisations", null, permitted("NAMED", "advice"), true],
      ["body/icann", null, silent],
      ["body/icann", null, permitted("NAMED", "governments"), true],
      [
        "category/governments",
        "topic/floods",
        { ...permitted("GENERAL", "governments"), purposes: [], elsewhere: ["industry"] },
      ],
      ["category/governments", "topic/floods", { ...permitted("NAMED", "governments"), purposes: ["floods"] }, true],
    ],
  ],
  [
    "what a curator concluded stays out unless it is asked for",
    "sources",
    [
      ["category/global-coordination-bodies", null, silent],
      ["category/global-coordination-bodies", null, forbidden("NAMED", "no-coordination"), true],
      ["category/international-bodies", "topic/storms", { ...silent, elsewhere: [] }],
      ["category/international-bodies", "topic/storms", permitted("NAMED", "governments"), true],
      ["category/governments", "topic/storms", { ...permitted("GENERAL", "governments"), purposes: [] }],
      ["category/governments", "topic/storms", { ...permitted("NAMED", "governments"), purposes: ["storms"] }, true],
    ],
  ],
  [
    "a condition of another source is never dropped, one that was concluded is shown where it is asked for",
    "sources",
    [
      ["category/governments", null, { ...permitted("NAMED", "governments"), conditions: ["budget"] }],
      ["category/governments", null, { conditions: ["budget", "calm"] }, true],
    ],
  ],
];

const folders = {
  mandates: "mandate",
  purposes: "purpose",
  conditions: "condition",
  limits: "mandate",
  elsewhere: "mandate",
};

/** Short ids as the answer has them. */
function inFull(organisation: string, expected: Expected): Expected {
  const full = Object.entries(expected).map(([field, value]) => {
    if (!Array.isArray(value)) return [field, value];
    return [field, value.map((id) => `${organisation}/${folders[field as keyof typeof folders]}/${id}`)];
  });
  return Object.fromEntries(full);
}

describeOnEachEngine("a mandate check", ({ openEmpty }) => {
  let served: ServedGraph;
  beforeAll(async () => {
    served = await ServedGraph.load(await openEmpty(), await graphBeside(lighthouse, ...madeUp));
  });
  afterAll(() => served.engine.close());

  it.each(rules)("%s (%s)", async (_, organisation, cases) => {
    for (const [towards, about, expected, includeInferred = false] of cases) {
      const answer = await check(served, { organisation, towards, about, includeInferred });
      const asked = { organisation, towards, about, includeInferred };
      expect({ ...asked, ...answer }).toMatchObject({ ...asked, ...inFull(organisation, expected) });
      if (expected.mandates?.length === 0) expect(answer.citations).toEqual([]);
    }
  });

  describe("rule 8: conditions belong to each mandate", () => {
    it("and the sentence says them for each", async () => {
      const { sentence } = await check(served, { organisation: "pilots", towards: "category/governments" });
      expect(sentence).toBe(
        "Required before “Governments”, by words that name this. LP may speak before governments about policy (clause 1), for the purpose “About policy”, on the condition “The pilots have voted” (clause 1); LP shall speak before governments about safety (clause 2), for the purpose “About safety”, on the condition “Somebody has asked” (clause 2). Limits: LP shall not speak before governments about privacy (clause 3), for the purpose “About privacy (no-privacy)”; LP shall not speak before other organisations about regulation (clause 8), for the purpose “About regulation”.",
      );
    });
  });

  describe("rule 11: citations are those of the mandates and links used", () => {
    const quotesOf = async (organisation: string, towards: string, about: string | null, includeInferred = false) => {
      const { citations } = await check(served, { organisation, towards, about, includeInferred });
      return citations.map(({ quote, source, rationale }) => quote ?? source ?? rationale);
    };

    it("distinct, in the order of the text", async () => {
      expect(await quotesOf("centr", "body/icann", "topic/internet-stability")).toEqual([
        "where there is a common CENTR position",
        "bodies for global coordination of names, addresses and protocols for the Internet (such as ICANN) - for securing the stability of the Internet",
        "bodies for global coordination of names, addresses and protocols for the Internet",
        "such as ICANN",
        "for securing the stability of the Internet",
        "the stability of the Internet",
      ]);
      expect(await quotesOf("centr", "body/icann", "topic/privacy")).toEqual([
        "CENTR may represent the membership in discussions with other organisations where there is a common CENTR position",
        "other organisations",
        "where there is a common CENTR position",
        "such as ICANN",
      ]);
    });

    it("of the purposes that matched, and of the topic asked about alone", async () => {
      expect(await quotesOf("centr", "category/international-bodies", "topic/privacy")).toEqual([
        "where there is a common CENTR position",
        expect.stringMatching(/^international bodies - /),
        "international bodies",
        expect.stringMatching(/^to ensure the development/),
        "privacy",
      ]);
      expect(await quotesOf("centr", "category/governments", "centr/purpose/advise-on-policy")).toEqual([
        "where there is a common CENTR position",
        expect.stringMatching(/^governments and the Commission .* matters$/),
        "governments and the Commission of the European Union",
        "to advise on policy issues relating to ccTLDs",
      ]);
    });

    it("of the links that put a body into an external category, and no others", async () => {
      expect(await quotesOf("guild", "body/gazette", "topic/privacy")).toEqual([
        "The Guild shall not speak to other organisations about privacy",
        "other organisations",
        "about privacy",
        "privacy",
        "the Gazette",
      ]);
      const { citations } = await check(served, {
        organisation: "guild",
        towards: "body/gazette",
        about: "topic/privacy",
      });
      expect(citations).toHaveLength(5);
    });

    it("and say what they rest on where it is no words", async () => {
      expect(await quotesOf("sources", "category/governments", null, true)).toEqual([
        "The Watch may speak before governments",
        "governments",
        "There is nothing else to speak about.",
        "A newspaper",
        "Minutes of 2003",
        "In a storm nobody has time.",
      ]);
    });
  });
});
