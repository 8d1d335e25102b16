import { type Edit, problemsOf } from "./lighthouse";

const cases: readonly [rule: string, does: string, edits: readonly Edit[], problems: readonly string[]][] = [
  [
    "uncited-fact",
    "lists a principle that quotes nothing",
    [["mission.yaml", "    quote: in full openness\n", ""]],
    [
      'lighthouse/mission.yaml:10:9 [uncited-fact] The principle "openness" cites nothing. Copy its words into `quote`, or say `basis: INFERRED` and why in `rationale`.',
    ],
  ],
  [
    "uncited-fact",
    "lists a purpose that quotes nothing",
    [["mission.yaml", "        quote: to keep the lamps lit\n", ""]],
    [
      'lighthouse/mission.yaml:40:13 [uncited-fact] The purpose "lamps" cites nothing. Copy its words into `quote`, or say `basis: INFERRED` and why in `rationale`.',
    ],
  ],
  [
    "uncited-fact",
    "lists a document known by title alone whose title is not quoted",
    [["organisation.yaml", "    quote: Standing Orders\n", ""]],
    [
      'lighthouse/organisation.yaml:12:9 [uncited-fact] The document "standing-orders" cites nothing. Give it a `text`, or copy its title into `quote` from the document that lists it.',
    ],
  ],
  [
    "uncited-fact",
    "lists a governed condition without words or reasons",
    [["organisation.yaml", "        basis: INFERRED\n        rationale: The orders say how the assembly votes.\n", ""]],
    [
      "lighthouse/organisation.yaml:18:9 [uncited-fact] This says what a document governs, but not where that was read. Copy its words into `quote`, or say `basis: INFERRED` and why in `rationale`.",
    ],
  ],
  [
    "uncited-fact",
    "lists a citation that is STATED without words",
    [["mission.yaml", "    quote: in full openness\n", "    citations: [{ in: charter }]\n"]],
    [
      "lighthouse/mission.yaml:12:17 [uncited-fact] This is STATED, but quotes no words. Copy its words into `quote`, or say `basis: INFERRED` and why in `rationale`.",
    ],
  ],
  [
    "inferred-without-rationale",
    "asks why something was concluded",
    [["organisation.yaml", "        rationale: The orders say how the assembly votes.\n", ""]],
    [
      "lighthouse/organisation.yaml:18:9 [inferred-without-rationale] This is INFERRED, but gives no `rationale`. Say in a sentence why it is concluded.",
    ],
  ],
  [
    "inferred-without-rationale",
    "asks for the source of what another source says",
    [["organisation.yaml", "basis: INFERRED", "basis: EXTERNAL"]],
    [
      "lighthouse/organisation.yaml:18:9 [inferred-without-rationale] This is EXTERNAL, but names no `source`. Say which other source says it.",
    ],
  ],
  [
    "quote-absent",
    "shows the nearest words and their clause",
    [["mission.yaml", "quote: to keep the coasts safe", "quote: to keep the coast save"]],
    [
      'lighthouse/mission.yaml:20:12 [quote-absent] The words "to keep the coast save" do not stand in "Charter of the Union". Nearest there: "to keep the coasts safe" (clause 0.1).',
    ],
  ],
  [
    "quote-absent",
    "shows nothing where nothing is near",
    [["mission.yaml", "quote: to keep the coasts safe", "quote: xylophones, quartets, zithers"]],
    [
      'lighthouse/mission.yaml:20:12 [quote-absent] The words "xylophones, quartets, zithers" do not stand in "Charter of the Union".',
    ],
  ],
  [
    "quote-absent",
    "says in which clause the words do stand",
    [["mission.yaml", "quote: in full openness", "quote: in full openness\n    clause: 3"]],
    [
      'lighthouse/mission.yaml:12:12 [quote-absent] The words "in full openness" do not stand in clause 3 of "Charter of the Union". They stand in clause 0.1.',
    ],
  ],
  [
    "quote-absent",
    "names a clause that the document does not have",
    [["mission.yaml", 'clause: "4"', 'clause: "7"']],
    [
      'lighthouse/mission.yaml:48:13 [quote-absent] "Charter of the Union" has no clause "7". Its clauses are 0.1, 1, 2, 3, 4, 4.a, 4.b, 5.1, 5.2.',
    ],
  ],
  [
    "quote-absent",
    "counts the occurrences in the clause",
    [["mission.yaml", "occurrence: 2", "occurrence: 3"]],
    [
      'lighthouse/mission.yaml:49:17 [quote-absent] There is no occurrence 3 of the words "shall not speak to newspapers" in clause 4 of "Charter of the Union". They stand there 2 times.',
    ],
  ],
  [
    "quote-absent",
    "says that a document known by title alone has no words",
    [["mission.yaml", "quote: in full openness", "quote: in full openness\n    in: standing-orders"]],
    [
      'lighthouse/mission.yaml:12:12 [quote-absent] The words "in full openness" cannot be found: the text of "lighthouse/document/standing-orders" is not in the seeds. Name the document that holds them with `in`.',
    ],
  ],
  [
    "quote-absent",
    "names the document that does hold the words",
    [
      ["organisation.yaml", "documents:\n", "documents:\n  - { id: notes, name: Notes, text: notes.txt }\n"],
      ["notes.txt", "Notes\n\nThe lamp is green.\n"],
      ["mission.yaml", "quote: in full openness", "quote: The lamp is green"],
    ],
    [
      'lighthouse/mission.yaml:12:12 [quote-absent] The words "The lamp is green" do not stand in "Charter of the Union". They stand in "Notes": say so with `in`.',
    ],
  ],
  [
    "quote-ambiguous",
    "says in which clauses the words stand",
    [["mission.yaml", "quote: to keep the coasts safe", "quote: The Union"]],
    [
      'lighthouse/mission.yaml:20:12 [quote-ambiguous] The words "The Union" stand in 4 places: clause 0.1, clause 1, clause 2, clause 3. Say which is meant with `clause`, or with `occurrence`.',
    ],
  ],
  [
    "quote-absent",
    "says that words stand outside of the clauses",
    [["mission.yaml", "quote: in full openness", "quote: Charter of the Union\n    clause: 1"]],
    [
      'lighthouse/mission.yaml:12:12 [quote-absent] The words "Charter of the Union" do not stand in clause 1 of "Charter of the Union". They stand outside of the clauses.',
    ],
  ],
  [
    "quote-absent",
    "counts in the whole document where no clause is given",
    [["mission.yaml", "quote: in full openness", "quote: in full openness\n    occurrence: 2"]],
    [
      'lighthouse/mission.yaml:13:17 [quote-absent] There is no occurrence 2 of the words "in full openness" in "Charter of the Union". They stand there once.',
    ],
  ],
  [
    "quote-ambiguous",
    "counts the places in one clause",
    [
      ["charter.txt", "4. Silence:", "4. Silence, silence, silence, Silence and Silence. The Silence:"],
      ["mission.yaml", "quote: in full openness", "quote: Silence"],
    ],
    [
      'lighthouse/mission.yaml:12:12 [quote-ambiguous] The words "Silence" stand in 4 places: clause 4 (4 times). Say which is meant with `occurrence`, from 1 to 4.',
    ],
  ],
  [
    "quote-ambiguous",
    "asks for the occurrence within a clause",
    [
      [
        "mission.yaml",
        "    occurrence: 2                         # together: counted within the clause and its parts\n",
        "",
      ],
    ],
    [
      'lighthouse/mission.yaml:49:12 [quote-ambiguous] The words "shall not speak to newspapers" stand in 2 places: clause 4.a, clause 4.b. Say which is meant with `occurrence`, from 1 to 2.',
    ],
  ],
  [
    "modality",
    "sees that the words say something else",
    [["mission.yaml", "modality: SHALL\n    action", "modality: MAY\n    action"]],
    [
      'lighthouse/mission.yaml:28:15 [modality] The mandate "authorities" is MAY, but its words say "shall", which is SHALL. Correct it, or say in `rationale` why it is so.',
    ],
  ],
  [
    "modality",
    "sees it in objectives too",
    [["mission.yaml", "    modality: SHALL\n    quote", "    modality: MAY\n    quote"]],
    [
      'lighthouse/mission.yaml:23:15 [modality] The objective "2" is MAY, but its words say "shall", which is SHALL. Correct it, or say in `rationale` why it is so.',
    ],
  ],
  [
    "modality",
    "sees that the words say nothing of the kind",
    [["mission.yaml", "name: Safe coasts", "name: Safe coasts\n    modality: SHALL"]],
    [
      'lighthouse/mission.yaml:20:15 [modality] The objective "overall" is SHALL, but its words hold no word that obliges or allows. Correct it, or say in `rationale` why it is so.',
    ],
  ],
  [
    "modality",
    "asks for a modality",
    [["mission.yaml", "    modality: SHALL_NOT\n", ""]],
    [
      'lighthouse/mission.yaml:44:9 [modality] The mandate "newspapers" has no `modality`. It is one of MAY, SHALL, SHALL_NOT.',
    ],
  ],
  [
    "modality",
    "asks the wider mandate alone, where an example has none either",
    [
      [
        "mission.yaml",
        "  - id: newspapers\n    objective: 2\n    modality: SHALL_NOT\n",
        "  - { id: boats, exemplifies: newspapers, clause: 2, quote: members }\n  - id: newspapers\n    objective: 2\n",
      ],
    ],
    [
      'lighthouse/mission.yaml:45:9 [modality] The mandate "newspapers" has no `modality`. It is one of MAY, SHALL, SHALL_NOT.',
    ],
  ],
  [
    "modality",
    "wants an example to be as its wider mandate",
    [["mission.yaml", "modality: SHALL_NOT", "exemplifies: authorities\n    modality: SHALL_NOT"]],
    [
      'lighthouse/mission.yaml:47:15 [modality] The mandate "newspapers" is SHALL_NOT, but the mandate that it exemplifies is SHALL. Leave `modality` out: an example has it from its wider mandate.',
    ],
  ],
  [
    "modality",
    "sees mandates that are examples of each other",
    [
      ["mission.yaml", "modality: SHALL_NOT", "exemplifies: authorities"],
      ["mission.yaml", "    objective: 2\n    modality: SHALL\n    action", "    exemplifies: newspapers\n    action"],
    ],
    [
      "lighthouse/mission.yaml:27:18 [modality] These mandates are examples of each other in a circle: authorities, newspapers, authorities.",
    ],
  ],
];

describe("one slip in what is cited gives exactly one problem, at its place", () => {
  it.each(cases)("%s: %s", async (_rule, _does, edits, expected) => {
    expect(await problemsOf(...edits)).toEqual(expected);
  });
});
