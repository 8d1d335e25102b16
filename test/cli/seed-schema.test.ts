/** What editors are told of the seeds, held to what `check` says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { starterSeeds } from "../../src/cli/init/starter-seeds";
import { readSeeds } from "../../src/seeds/read-seeds";
import { makeSeedSchema, schemaFiles, seedSchemaText } from "../../src/seeds/schema/seed-schema";
import { type Folder, makeFolder, root } from "./program";

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true });
const ofOrganisation = ajv.compile(makeSeedSchema("seed.schema.json"));
const ofVocabulary = ajv.compile(makeSeedSchema("vocabulary.schema.json"));

function isAllowed(text: string, validate = ofOrganisation): boolean {
  return validate(parse(text)) === true;
}

const yamlBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join(folder, name));

describe("the JSON Schema of the seeds", () => {
  it.each(Object.keys(schemaFiles) as (keyof typeof schemaFiles)[])("is on file as the code makes it: %s", (name) => {
    expect(readFileSync(join(root, "seeds", name), "utf8")).toBe(seedSchemaText(name));
  });

  it("says a sentence for every key", () => {
    const withoutSentence: string[] = [];
    for (const name of Object.keys(schemaFiles) as (keyof typeof schemaFiles)[]) {
      const schema = makeSeedSchema(name) as { definitions: Record<string, { properties: Record<string, object> }> };
      for (const [record, { properties }] of Object.entries(schema.definitions)) {
        for (const [key, field] of Object.entries(properties))
          if (!/\.$/.test(String("description" in field && field.description)))
            withoutSentence.push(`${record}.${key}`);
      }
    }
    expect(withoutSentence).toEqual([]);
  });

  it("allows every seed file that is shipped, and names itself in it", () => {
    const files = yamlBelow(join(root, "seeds"));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      const isShared = file.includes("vocabulary");
      const name = isShared ? "vocabulary.schema.json" : "seed.schema.json";
      expect([file, isAllowed(text, isShared ? ofVocabulary : ofOrganisation)]).toEqual([file, true]);
      expect(text.split("\n")[0]).toBe(`# yaml-language-server: $schema=../${name}`);
    }
  });

  it("allows the lighthouse, and what init writes", () => {
    const texts = yamlBelow(join(root, "test/fixtures/seeds/lighthouse")).map((file) => readFileSync(file, "utf8"));
    const starter = Object.entries(starterSeeds("acme")).flatMap(([name, text]) =>
      name.endsWith(".yaml") ? [text] : [],
    );
    expect([...texts, ...starter].map((text) => isAllowed(text))).toEqual(Array(6).fill(true));
  });

  it("allows an empty file, an empty list, and one item without its dash", () => {
    expect(["", "# nothing\n", "topics:\n", "topics: { id: a, name: A }"].map((text) => isAllowed(text))).toEqual(
      Array(4).fill(true),
    );
  });
});

describe("the JSON Schema and check", () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  const shapeRules = /^(unknown-key|missing-key|wrong-type|wrong-id|wrong-date|conflicting-keys)$/;

  /** Both verdicts on the mission after an edit: whether check refuses its shape, and whether the schema does. */
  async function refusals(from: string, to: string): Promise<{ check: boolean; schema: boolean }> {
    folder.change(from, to);
    const { problems } = await readSeeds(folder.seeds);
    const check = problems.some(({ rule, place }) => shapeRules.test(rule) && place.file.endsWith("mission.yaml"));
    return { check, schema: !isAllowed(readFileSync(join(folder.seeds, "lighthouse/mission.yaml"), "utf8")) };
  }

  const broken: readonly [what: string, from: string, to: string][] = [
    ["a misspelt key", "    quote: in full openness", "    qoute: in full openness"],
    ["a misspelt list", "\nconditions:\n", "\ncondition:\n"],
    ["a key of another record", "    name: Openness", "    name: Openness\n    modality: MAY"],
    ["a missing id", "  - id: openness\n    name", "  - name"],
    ["a missing name", "    name: Openness\n", ""],
    ["an objective without id and number", "  - number: 2 ", "  - clause: 2 "],
    ["a mandate without objective and example", "  - id: newspapers\n    objective: 2\n", "  - id: newspapers\n"],
    ["a mission without its document", "  in: charter   ", "  rationale: charter   "],
    ["a list for words", "name: Openness", "name: [Openness]"],
    ["a record for words", "name: Openness", "name: { en: Openness }"],
    ["true for words", "name: Openness", "name: true"],
    ["nothing for words", "name: Openness", "name:"],
    ["blank words", "name: Openness", 'name: "  "'],
    [
      "words for a list of records",
      "objectives:\n  - id: overall\n    name: Safe coasts\n    quote: to keep the coasts safe\n",
      "objectives:\n  - overall\n",
    ],
    ["a number that is none", "occurrence: 2 ", "occurrence: second "],
    ["a number below zero", "occurrence: 2 ", "occurrence: -2 "],
    ["a broken number", "occurrence: 2 ", "occurrence: 2.5 "],
    ["a flag in words", "isExample: true", "isExample: perhaps"],
    ["an unknown modality", "modality: SHALL_NOT", "modality: SHOULD"],
    ["a capital in an id", "- id: openness", "- id: Openness"],
    ["a path as an id", "- id: openness", "- id: a/b"],
    ["a day that is none", "adoptedOn: 1999-03-01", "adoptedOn: 1 March 1999"],
    ["a month that is none", "adoptedOn: 1999-03-01", "adoptedOn: 1999-13-01"],
    [
      "a category under both of its names",
      "- category: port-authorities",
      "- category: port-authorities\n        id: port-authorities",
    ],
    ["a category without a name", "- { category: members, quote", "- { quote"],
    ["nothing in a list", "conditions: [vote]", "conditions: [vote, ]\n    benefits_: 1"],
    ["a list in a list", "topics: [lamps]", "topics: [[lamps]]"],
    ["an unknown basis", "    name: Openness", "    name: Openness\n    basis: GUESSED"],
    ["words for a citation", "    quote: in full openness", "    citations: [in full openness]"],
  ];

  it.each(broken)("both refuse %s", async (_, from, to) => {
    expect(await refusals(from, to)).toEqual({ check: true, schema: true });
  });

  const allowed: readonly [what: string, from: string, to: string][] = [
    ["a number for words", "name: Openness", "name: 1999"],
    ["a number as an id", "- id: openness", "- id: 1999"],
    ["a number in words", "occurrence: 2 ", 'occurrence: "2" '],
    ["one condition without brackets", "conditions: [vote]", "conditions: vote"],
    [
      "a condition with its own words",
      "conditions: [vote]",
      "conditions: [{ id: vote, quote: once the assembly has voted }]",
    ],
    ["a category under its other name", "- category: port-authorities", "- id: port-authorities"],
    [
      "an example in short",
      "  - id: newspapers\n    objective: 2\n",
      "  - id: newspapers\n    exemplifies: authorities\n",
    ],
    ["an empty list", "topics: [lamps]", "topics:"],
  ];

  it.each(allowed)("both allow %s", async (_, from, to) => {
    expect(await refusals(from, to)).toEqual({ check: false, schema: false });
  });

  it("only shared terms stand in the folder of shared terms", () => {
    expect(isAllowed("topics: [{ id: a, name: A }]", ofVocabulary)).toBe(true);
    expect(isAllowed("mandates: []", ofVocabulary)).toBe(false);
  });
});
