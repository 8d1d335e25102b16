import { seedShape } from "../../src/seeds/shape/seed-shape";
import { type Edit, problemsOf } from "./lighthouse";

const knownKeys = Object.keys(seedShape.organisationFile.keys).join(", ");

const cases: readonly [rule: string, does: string, edits: readonly Edit[], problems: readonly string[]][] = [
  [
    "unknown-key",
    "suggests the key that was meant, and does not call the fact uncited too",
    [["mission.yaml", "    quote: in full openness", "    qoute: in full openness"]],
    ['lighthouse/mission.yaml:12:5 [unknown-key] The key `qoute` is not known here. Did you mean "quote"?'],
  ],
  [
    "unknown-key",
    "does not call a condition unused because the key that uses it is misspelt",
    [
      ["mission.yaml", "    conditions: [vote]", "    condition: [vote]"],
      ["organisation.yaml", "      - condition: vote\n", "      - objective: overall\n"],
    ],
    ['lighthouse/mission.yaml:31:5 [unknown-key] The key `condition` is not known here. Did you mean "conditions"?'],
  ],
  [
    "unknown-key",
    "lists the known keys where none is near",
    [["vocabulary.yaml", "{ id: lamps, name: Lamps }", "{ id: lamps, name: Lamps, xylophone: 1 }"]],
    ["lighthouse/vocabulary.yaml:9:31 [unknown-key] The key `xylophone` is not known here. Known are id, name."],
  ],
  [
    "unknown-key",
    "is silent about ids while a whole list is under a misspelt key",
    [["mission.yaml", "conditions:\n", "condition:\n"]],
    ['lighthouse/mission.yaml:13:1 [unknown-key] The key `condition` is not known here. Did you mean "conditions"?'],
  ],
  [
    "unknown-key",
    "wants nothing but shared terms in the folder of shared terms",
    [["vocabulary/terms.yaml", "mandates: []\n"]],
    [
      "vocabulary/terms.yaml:1:1 [unknown-key] The key `mandates` is not known here. Known are categories, bodies, topics.",
    ],
  ],
  [
    "missing-key",
    "names the key and what it is for",
    [["vocabulary.yaml", "name: Newspapers, external: true", "name: Newspapers"]],
    [
      "lighthouse/vocabulary.yaml:4:5 [missing-key] A stakeholder category needs `external`. True for organisations outside the membership.",
    ],
  ],
  [
    "missing-key",
    "wants an objective of a mandate that is no example",
    [["mission.yaml", "  - id: newspapers\n    objective: 2\n", "  - id: newspapers\n"]],
    ["lighthouse/mission.yaml:44:5 [missing-key] A mandate needs `objective`. The objective that gives it."],
  ],
  [
    "missing-key",
    "wants the organisation described",
    [
      [
        "organisation.yaml",
        "organisation:\n  id: lighthouse\n  name: Union of Lighthouse Keepers\n  acronym: ULK\n  regionalFocus: Northern Seas            # optional\n  quote: The Union of Lighthouse Keepers (ULK)\n",
        "",
      ],
    ],
    [
      'lighthouse/mission.yaml:1:1 [missing-key] The folder "lighthouse" describes no organisation. Add `organisation:` with its id, name and quote.',
    ],
  ],
  [
    "missing-key",
    "wants an id of a purpose, and asks nothing else about it",
    [["mission.yaml", "      - id: lamps\n        name", "      - name"]],
    [
      "lighthouse/mission.yaml:40:9 [missing-key] A purpose needs `id`. Its short id: lower-case letters, digits, `-` and `.`.",
    ],
  ],
  [
    "wrong-type",
    "wants a single value",
    [["mission.yaml", "name: Openness", "name: [Openness]"]],
    ["lighthouse/mission.yaml:11:11 [wrong-type] `name` is a single value, not a list or a record."],
  ],
  [
    "wrong-type",
    "wants a record",
    [["mission.yaml", "principles:\n", "principles:\n  - openness\n"]],
    ["lighthouse/mission.yaml:10:5 [wrong-type] Expected here: a principle. Write `key: value` lines."],
  ],
  [
    "wrong-type",
    "wants true or false",
    [["vocabulary.yaml", "external: false", "external: no"]],
    ["lighthouse/vocabulary.yaml:5:45 [wrong-type] `external` is true or false."],
  ],
  [
    "wrong-type",
    "wants a whole number",
    [["mission.yaml", "number: 2 ", "number: two "]],
    ["lighthouse/mission.yaml:21:13 [wrong-type] `number` is a whole number."],
  ],
  [
    "wrong-type",
    "wants one of the modalities",
    [["mission.yaml", "modality: SHALL_NOT", "modality: SHALLNOT"]],
    [
      'lighthouse/mission.yaml:46:15 [wrong-type] `modality` is one of MAY, SHALL, SHALL_NOT, not "SHALLNOT". Did you mean "SHALL_NOT"?',
    ],
  ],
  [
    "wrong-type",
    "wants words where there are none",
    [["mission.yaml", "name: Openness", 'name: ""']],
    ["lighthouse/mission.yaml:11:11 [wrong-type] `name` is empty. Write its words, or leave out the key."],
  ],
  [
    "wrong-type",
    "wants a value",
    [["mission.yaml", "name: Openness", "name:"]],
    ["lighthouse/mission.yaml:11:10 [wrong-type] `name` has no value. Write one, or leave out the key."],
  ],
  [
    "wrong-type",
    "wants words rather than true",
    [["mission.yaml", "name: Openness", "name: true"]],
    ["lighthouse/mission.yaml:11:11 [wrong-type] `name` is words, not true or false. Put it between quotation marks."],
  ],
  [
    "wrong-type",
    "refuses characters that are none",
    [["mission.yaml", "name: Openness", 'name: "\\ud800"']],
    ["lighthouse/mission.yaml:11:11 [wrong-type] `name` holds a character that is none."],
  ],
  [
    "wrong-type",
    "wants a short id or a record",
    [["mission.yaml", "conditions: [vote]", "conditions: [[vote]]"]],
    ["lighthouse/mission.yaml:31:18 [wrong-type] Expected here: a condition. Write its id, or `key: value` lines."],
  ],
  [
    "wrong-type",
    "wants a value between braces too",
    [["vocabulary.yaml", "{ id: lamps, name: Lamps }", "{ id: lamps, name }"]],
    ["lighthouse/vocabulary.yaml:9:18 [wrong-type] `name` has no value. Write one, or leave out the key."],
  ],
  [
    "wrong-type",
    "reads a list in spite of one item that is none",
    [["mission.yaml", "- id: newspapers\n    objective: 2", "- nothing\n  - id: newspapers\n    objective: 2"]],
    ["lighthouse/mission.yaml:44:5 [wrong-type] Expected here: a mandate. Write `key: value` lines."],
  ],
  [
    "unknown-key",
    "knows no key that is a list",
    [["vocabulary.yaml", "topics:", "[topics, more]:"]],
    [`lighthouse/vocabulary.yaml:8:1 [unknown-key] A key is a single word. Known are ${knownKeys}.`],
  ],
  [
    "wrong-id",
    "wants lower-case letters",
    [["mission.yaml", "- id: newspapers", "- id: News Papers"]],
    [
      'lighthouse/mission.yaml:44:9 [wrong-id] "News Papers" is no id. Ids are made of lower-case letters, digits, `-` and `.`.',
    ],
  ],
  [
    "wrong-id",
    "wants a short id where a purpose is defined",
    [["mission.yaml", "- id: lamps", "- id: lighthouse/purpose/lamps"]],
    [
      'lighthouse/mission.yaml:40:13 [wrong-id] "lighthouse/purpose/lamps" is no id. Where it is defined, an id is short: lower-case letters, digits, `-` and `.`.',
    ],
  ],
  [
    "wrong-id",
    "wants the folder to be named by the organisation",
    [["organisation.yaml", "id: lighthouse", "id: beacon"]],
    [
      'lighthouse/organisation.yaml:3:7 [wrong-id] The organisation "beacon" stands in the folder "lighthouse". The folder is named by the organisation\'s id.',
    ],
  ],
  [
    "wrong-id",
    "keeps the names of shared terms from organisations",
    [["organisation.yaml", "id: lighthouse", "id: body"]],
    [
      'lighthouse/organisation.yaml:3:7 [wrong-id] "body" is the id of no organisation: shared terms begin with it. Choose another.',
    ],
  ],
  [
    "wrong-date",
    "knows the calendar",
    [["mission.yaml", "adoptedOn: 1999-03-01", "adoptedOn: 2002-02-30"]],
    [
      'lighthouse/mission.yaml:6:14 [wrong-date] "2002-02-30" is no day of the calendar. Write year, month and day, as in 1999-03-01.',
    ],
  ],
  [
    "wrong-date",
    "wants the year first",
    [["mission.yaml", "adoptedOn: 1999-03-01", "adoptedOn: 1 March 1999"]],
    [
      'lighthouse/mission.yaml:6:14 [wrong-date] "1 March 1999" is no day of the calendar. Write year, month and day, as in 1999-03-01.',
    ],
  ],
  [
    "conflicting-keys",
    "wants a quote or a list of citations",
    [
      [
        "mission.yaml",
        "    quote: in full openness",
        "    quote: in full openness\n    citations: [{ quote: in full openness }]",
      ],
    ],
    [
      "lighthouse/mission.yaml:12:12 [conflicting-keys] `quote` and `citations` say the same thing twice. Move the quote into the list.",
    ],
  ],
  [
    "conflicting-keys",
    "wants one name for one thing",
    [["mission.yaml", "- category: port-authorities", "- category: port-authorities\n        id: newspapers"]],
    [
      "lighthouse/mission.yaml:34:9 [conflicting-keys] `id` says again what another key of this record says. Keep one of the two.",
    ],
  ],
];

describe("what does not fit the shape of seeds is told once, at its place", () => {
  it.each(cases)("%s: %s", async (_rule, _does, edits, expected) => {
    expect(await problemsOf(...edits)).toEqual(expected);
  });
});
