import { type Edit, problemsOf } from "./lighthouse";

const cases: readonly [rule: string, does: string, edits: readonly Edit[], problems: readonly string[]][] = [
  [
    "yaml-syntax",
    "tells the first slip alone",
    [["mission.yaml", "mandates:\n", "mandates: [\n"]],
    [
      "lighthouse/mission.yaml:26:9 [yaml-syntax] This is not valid YAML: nested mappings are not allowed in compact mappings.",
    ],
  ],
  [
    "yaml-syntax",
    "sees a key that stands twice",
    [["mission.yaml", "name: Openness", "name: Openness\n    name: Candour"]],
    ["lighthouse/mission.yaml:12:5 [yaml-syntax] This key stands twice in the same record. Keep one of the two."],
  ],
  [
    "yaml-syntax",
    "reads no aliases",
    [["mission.yaml", "name: Openness", "name: *openness"]],
    [
      "lighthouse/mission.yaml:11:11 [yaml-syntax] References of YAML (`*name`) are not read in seeds. Write the value out.",
    ],
  ],
  [
    "yaml-syntax",
    "unfolds no aliases",
    [["mission.yaml", "name: Openness", "name: &a Openness\n    mission: *a"]],
    [
      "lighthouse/mission.yaml:12:14 [yaml-syntax] References of YAML (`*name`) are not read in seeds. Write the value out.",
    ],
  ],
  [
    "yaml-syntax",
    "reads no tags of others",
    [["mission.yaml", "name: Openness", "name: !secret Openness"]],
    [
      "lighthouse/mission.yaml:11:11 [yaml-syntax] This is not valid YAML: unresolved tag: !secret. Write the value without a tag.",
    ],
  ],
  [
    "yaml-syntax",
    "reads one document a file",
    [["mission.yaml", "mandates:\n", "---\nmandates:\n"]],
    [
      "lighthouse/mission.yaml:25:1 [yaml-syntax] A seed file is one YAML document; a second begins here. Take out the line of dashes.",
    ],
  ],
  [
    "file",
    "keeps texts below their folder",
    [["organisation.yaml", "text: charter.txt ", "text: ../charter.txt "]],
    [
      'lighthouse/organisation.yaml:11:11 [file] The text "../charter.txt" is not below its folder. Put it beside the YAML file and give its name alone.',
    ],
  ],
  [
    "file",
    "keeps texts from absolute paths",
    [["organisation.yaml", "text: charter.txt ", "text: /etc/passwd "]],
    [
      'lighthouse/organisation.yaml:11:11 [file] The text "/etc/passwd" is not below its folder. Put it beside the YAML file and give its name alone.',
    ],
  ],
  [
    "file",
    "says that a text is not there, and asks for none of its quotes",
    [["organisation.yaml", "text: charter.txt ", "text: chart.txt "]],
    [
      'lighthouse/organisation.yaml:11:11 [file] The file "lighthouse/chart.txt" cannot be read: it is not there, or not open to you.',
    ],
  ],
  [
    "file",
    "wants a text to be a file",
    [["organisation.yaml", "text: charter.txt ", "text: . "]],
    ['lighthouse/organisation.yaml:11:11 [file] "lighthouse" is not a file.'],
  ],
  [
    "file",
    "says that a text is empty",
    [["charter.txt", " \n"]],
    [
      'lighthouse/organisation.yaml:11:11 [file] The text "charter.txt" is empty. Leave out `text` where only the title is known.',
    ],
  ],
  [
    "file",
    "wants seeds in folders",
    [["./stray.yaml", "topics: []\n"]],
    ["stray.yaml:1:1 [file] A seed file stands in the folder of an organisation, or in `vocabulary`. Move it there."],
  ],
  [
    "file",
    "wants something in a folder",
    [["empty/readme.txt", "nothing\n"]],
    ['empty:1:1 [file] The folder "empty" holds no .yaml file. Describe the organisation in it, or remove the folder.'],
  ],
];

describe("a file that cannot be read is told once, at its place", () => {
  it.each(cases)("%s: %s", async (_rule, _does, edits, expected) => {
    expect(await problemsOf(...edits)).toEqual(expected);
  });
});
