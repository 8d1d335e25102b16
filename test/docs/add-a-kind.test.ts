/**
 * Follows the first list of CONTRIBUTING.md in a copy of the project: a kind with a relationship is added by
 * touching only the files that the list names, and is then checked, loaded, served and described.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./examples";

type Edit = readonly [file: string, before: string, added: string];

/** What is put in front of the words found, file by file. */
const edits: readonly Edit[] = [
  [
    "src/model/kind-table.ts",
    "  Document: {\n    ...owned",
    `  Pledge: { ...owned, means: "A pledge that a mission sets.", code: "PLEDGE", folder: "pledge", single: "pledge", plural: "pledges" },\n`,
  ],
  ["src/model/kind-classes.ts", "import { Topic } from", 'import { Pledge } from "./kinds/pledge";\n'],
  ["src/model/kind-classes.ts", "  Principle,\n", "  Pledge,\n"],
  [
    "src/model/relationship-table.ts",
    "  GIVES: {",
    `  PROMISES: { ...part, from: ["Mission"], to: ["Pledge"], reads: "promises", readsBackwards: "is promised by" },\n`,
  ],
  [
    "src/model/relationship-fields.ts",
    '  owner("Objective", "mission"',
    `  list("Mission", "pledges", [forth("PROMISES", "Pledge")], "The pledges that it sets."),\n  owner("Pledge", "mission", [back("PROMISES", "Mission")], "The mission that sets it."),\n`,
  ],
  [
    "src/seeds/shape/seed-shape.ts",
    "      conditions: { type",
    `      pledges: { type: "list", of: "pledge", description: "Pledges that a mission sets." },\n`,
  ],
  [
    "src/seeds/shape/seed-shape.ts",
    "  condition: {\n    called",
    `  pledge: { called: "a pledge", description: "A pledge.", keys: { id, name, mission: ofMission, ...cited } },\n`,
  ],
  [
    "src/seeds/draft/define-entities.ts",
    "  for (const each of file.conditions",
    `  for (const each of file.pledges ?? []) yield ["Pledge", each, each.id];\n`,
  ],
  [
    "src/seeds/draft/join-organisation.ts",
    '    case "document":\n',
    `    case "pledge": {
      const words = writer.own(item, documentOfMission(joining, joining.current?.id ?? null));
      addLink(joining, joining.current?.id ?? null, "PROMISES", id, { place, words });
      return words;
    }
`,
  ],
  ["docs/seeds.md", "| `objectives` |", "| `pledges` | `id`, `name` |\n"],
  ["docs/glossary.md", "| topic |", "| pledge | what a mission sets the organisation to do |\n"],
];

const newClass = `import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Pledge", { implements: [Node, Entity], simpleResolvers: true, description: "A pledge that a mission sets." })
export class Pledge extends Entity {}
`;

describe("a kind with a relationship", () => {
  let copy: string;
  const run = (...command: string[]) =>
    execFileSync(process.execPath, command, { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "mandate-graph-kind-"));
    for (const path of [
      "src",
      "cypher",
      "seeds",
      "docs",
      "package.json",
      "tsconfig.json",
      "tsconfig.build.json",
      "CONTRIBUTING.md",
    ]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("is added by touching only the files that CONTRIBUTING names, and is then served with its evidence", () => {
    const guide = readFileSync(join(copy, "CONTRIBUTING.md"), "utf8").split("\n## ")[1] ?? "";
    // The guide's own example is another one, so that whoever follows it to the letter does not meet this test's.
    const named = [...guide.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path]) => path?.replace("/task.ts", "/pledge.ts"));
    expect(named.sort()).toEqual([...new Set([...edits.map(([file]) => file), "src/model/kinds/pledge.ts"])].sort());
    for (const [file, before, added] of edits) {
      const text = readFileSync(join(copy, file), "utf8");
      expect(text).toContain(before);
      writeFileSync(
        join(copy, file),
        text.replace(before, () => added + before),
      );
    }
    writeFileSync(join(copy, "src/model/kinds/pledge.ts"), newClass);
    const seeds = join(copy, "seeds/centr/mission.yaml");
    writeFileSync(
      seeds,
      `${readFileSync(seeds, "utf8")}\npledges:\n  - id: focus\n    name: A European focus\n    quote: The organisation has a European focus\n`,
    );
    run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
    expect(run("dist/cli/main.js", "check")).toContain("No problems");
    const query =
      '{ mission(id: "centr/mission/2002-09-05") { pledges { totalCount edges { node { id kind } citations { quote clause { number } } } } } pledges { nodes { name mission { id } } } paths(from: "centr/pledge/focus", to: "centr") { steps { relationship } } }';
    expect(JSON.parse(run("dist/cli/main.js", "query", query, "--json"))).toEqual({
      mission: {
        pledges: {
          totalCount: 1,
          edges: [
            {
              node: { id: "centr/pledge/focus", kind: "PLEDGE" },
              citations: [{ quote: "The organisation has a European focus", clause: { number: "0.1" } }],
            },
          ],
        },
      },
      pledges: { nodes: [{ name: "A European focus", mission: { id: "centr/mission/2002-09-05" } }] },
      paths: [{ steps: [{ relationship: "PROMISES" }, { relationship: "HAS_MISSION" }] }],
    });
  }, 60_000);
});
