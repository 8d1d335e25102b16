import { type Edit, problemsOf } from "./lighthouse";

const cases: readonly [rule: string, does: string, edits: readonly Edit[], problems: readonly string[]][] = [
  [
    "unknown-id",
    "names the nearest condition where a mandate refers to one that is not defined",
    [["mission.yaml", "conditions: [vote]", "conditions: [vode]"]],
    ['lighthouse/mission.yaml:31:18 [unknown-id] There is no condition "vode". Did you mean "vote"?'],
  ],
  [
    "unknown-id",
    "lists what is defined where nothing is near",
    [["mission.yaml", "towards: [newspapers]", "towards: [parliament]"]],
    [
      'lighthouse/mission.yaml:51:15 [unknown-id] There is no stakeholder category "parliament". Defined are port-authorities, newspapers, members.',
    ],
  ],
  [
    "unknown-id",
    "lists nothing where too much is defined",
    [
      ["mission.yaml", "towards: [newspapers]", "towards: [parliament]"],
      [
        "more.yaml",
        "categories: [{ id: c0, name: C, external: true }, { id: c1, name: C, external: true }, { id: c2, name: C, external: true }, { id: c3, name: C, external: true }, { id: c4, name: C, external: true }, { id: c5, name: C, external: true }, { id: c6, name: C, external: true }, { id: c7, name: C, external: true }, { id: c8, name: C, external: true }, { id: c9, name: C, external: true }, { id: c10, name: C, external: true }, { id: c11, name: C, external: true }]\n",
      ],
    ],
    ['lighthouse/mission.yaml:51:15 [unknown-id] There is no stakeholder category "parliament".'],
  ],
  [
    "unknown-id",
    "knows where nothing at all is defined",
    [
      ["mission.yaml", "topics: [lamps]", "topics: [bread]"],
      ["vocabulary.yaml", "topics:\n  - { id: lamps, name: Lamps }\n", ""],
    ],
    ['lighthouse/mission.yaml:43:18 [unknown-id] There is no topic "bread". None is defined.'],
  ],
  [
    "unknown-id",
    "knows no document that is not in the folder",
    [["mission.yaml", "in: charter ", "in: charta "]],
    ['lighthouse/mission.yaml:5:7 [unknown-id] There is no document "charta". Did you mean "charter"?'],
  ],
  [
    "wrong-kind",
    "asks for a name where a purpose was meant to be defined",
    [["mission.yaml", "        name: Keep the lamps lit\n", ""]],
    [
      'lighthouse/mission.yaml:40:13 [wrong-kind] "lamps" is a topic, but a mandate serves a purpose. A purpose is defined by its `name`.',
    ],
  ],
  [
    "unknown-id",
    "finds an objective by its number only where there is one",
    [["mission.yaml", "  - id: newspapers\n    objective: 2", "  - id: newspapers\n    objective: 3"]],
    ['lighthouse/mission.yaml:45:16 [unknown-id] There is no objective "3". Did you mean "2"?'],
  ],
  [
    "unknown-id",
    "says how a purpose is defined where one is only referred to",
    [["mission.yaml", "      - id: lamps\n        name: Keep the lamps lit\n", "      - id: bright-lights\n"]],
    [
      'lighthouse/mission.yaml:40:13 [unknown-id] There is no purpose "bright-lights". A purpose is defined by its `name`.',
    ],
  ],
  [
    "unknown-id",
    "keeps what belongs to another organisation out of reach",
    [["mission.yaml", "conditions: [vote]", "conditions: [beacon/condition/vote]"]],
    ['lighthouse/mission.yaml:31:18 [unknown-id] There is no condition "beacon/condition/vote". Defined are vote.'],
  ],
  [
    "duplicate-id",
    "refuses a second mandate of the same id",
    [["mission.yaml", "- id: newspapers", "- id: authorities"]],
    [
      'lighthouse/mission.yaml:44:9 [duplicate-id] The mandate "authorities" is defined already, at lighthouse/mission.yaml:26. Choose another id.',
    ],
  ],
  [
    "duplicate-id",
    "refuses a second organisation in the folder",
    [
      [
        "second.yaml",
        "organisation: { id: lighthouse, name: Another, quote: The Union of Lighthouse Keepers (ULK) }\n",
      ],
    ],
    [
      'lighthouse/second.yaml:1:21 [duplicate-id] The organisation "lighthouse" is defined already, at lighthouse/organisation.yaml:3. Choose another id.',
    ],
  ],
  [
    "wrong-kind",
    "says what TOWARDS joins where a body is addressed",
    [["mission.yaml", "towards: [newspapers]", "towards: [harbour-board]"]],
    [
      'lighthouse/mission.yaml:51:15 [wrong-kind] "harbour-board" is a body, but a mandate is exercised towards a stakeholder category.',
    ],
  ],
  [
    "wrong-kind",
    "says what CONCERNS joins where a category stands for a topic",
    [["mission.yaml", "topics: [lamps]", "topics: [members]"]],
    ['lighthouse/mission.yaml:43:18 [wrong-kind] "members" is a stakeholder category, but a purpose concerns a topic.'],
  ],
  [
    "wrong-kind",
    "says what GOVERNS joins where a document governs a purpose",
    [["organisation.yaml", "- condition: vote", "- purpose: lamps"]],
    [
      'lighthouse/organisation.yaml:18:18 [wrong-kind] "lamps" is a purpose, but a document governs an objective, a mandate or a condition.',
    ],
  ],
  [
    "wrong-kind",
    "wants a document behind `in`",
    [["organisation.yaml", "in: charter ", "in: vote "]],
    ['lighthouse/organisation.yaml:15:9 [wrong-kind] "vote" is a condition, but here stands a document.'],
  ],
  [
    "cardinality",
    "wants a mission of every organisation",
    [
      ["mission.yaml", "# nothing\n"],
      [
        "organisation.yaml",
        "    in: charter                           # the document that lists it\n    quote: Standing Orders\n    governs:\n      - condition: vote\n        basis: INFERRED\n        rationale: The orders say how the assembly votes.\n",
        "    in: charter\n    quote: Standing Orders\n",
      ],
      ["organisation.yaml", "  quote: The Union", "  in: charter\n  quote: The Union"],
    ],
    [
      'lighthouse/organisation.yaml:3:7 [cardinality] The organisation "lighthouse" needs a mission. Write at least one.',
    ],
  ],
  [
    "cardinality",
    "wants an objective of every mission",
    [
      ["mission.yaml", "mission: { id: m, name: Charter mission, in: charter, quote: to keep the coasts safe }\n"],
      [
        "organisation.yaml",
        "    governs:\n      - condition: vote\n        basis: INFERRED\n        rationale: The orders say how the assembly votes.\n",
        "",
      ],
    ],
    ['lighthouse/mission.yaml:1:16 [cardinality] The mission "m" needs an objective. Write at least one.'],
  ],
  [
    "shared-term-disagreement",
    "compares the names of a shared term",
    [["vocabulary/terms.yaml", "topics:\n  - { id: lamps, name: Lights }\n"]],
    [
      'lighthouse/vocabulary.yaml:9:11 [shared-term-disagreement] The topic "lamps" says `name: Lamps` here, but `name: Lights` at vocabulary/terms.yaml:2. All places that define a shared term must agree.',
    ],
  ],
  [
    "shared-term-disagreement",
    "compares whether a category is external",
    [["other.yaml", "categories: [{ id: members, name: Members, external: true }]\n"]],
    [
      'lighthouse/vocabulary.yaml:5:11 [shared-term-disagreement] The stakeholder category "members" says `external: false` here, but `external: true` at lighthouse/other.yaml:1. All places that define a shared term must agree.',
    ],
  ],
  [
    "cardinality",
    "wants an objective of every mission, of older ones too",
    [
      [
        "mission.yaml",
        "mission:\n  id: 1999-03-01",
        "missions:\n - id: 1990-01-01\n   name: Older\n   in: charter\n   quote: in full openness\n - id: 1999-03-01",
      ],
      [
        "mission.yaml",
        "  name: Charter mission\n  in: charter                             # default document for every quote in the folder without `in`\n  adoptedOn: 1999-03-01\n  adoptedBy: the founding assembly\n  quote:",
        "   name: Charter mission\n   in: charter\n   adoptedOn: 1999-03-01\n   quote:",
      ],
    ],
    ['lighthouse/mission.yaml:3:8 [cardinality] The mission "1990-01-01" needs an objective. Write at least one.'],
  ],
  [
    "unreachable",
    "lists a condition that nothing uses",
    [
      [
        "mission.yaml",
        "conditions:\n",
        "conditions:\n  - { id: tide, name: The tide is low, quote: in full openness }\n",
      ],
    ],
    [
      'lighthouse/mission.yaml:14:11 [unreachable] The condition "tide" is used by nothing. Refer to it where it belongs, or remove it.',
    ],
  ],
  [
    "unreachable",
    "lists a purpose that no mandate serves",
    [["more.yaml", "purposes: [{ id: dark, name: Light the dark, quote: light what is dark, topics: [lamps] }]\n"]],
    [
      'lighthouse/more.yaml:1:18 [unreachable] The purpose "dark" is used by nothing. Refer to it where it belongs, or remove it.',
    ],
  ],
];

describe("one slip in ids, kinds or links gives exactly one problem, at its place", () => {
  it.each(cases)("%s: %s", async (_rule, _does, edits, expected) => {
    expect(await problemsOf(...edits)).toEqual(expected);
  });
});
