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
    `  Task: { ...owned, means: "A task that a mission sets.", code: "TASK", folder: "task", single: "task", plural: "tasks" },\n`,
  ],
  ["src/model/kind-classes.ts", "import { Topic } from", 'import { Task } from "./kinds/task";\n'],
  ["src/model/kind-classes.ts", "  Principle,\n", "  Task,\n"],
  [
    "src/model/relationship-table.ts",
    "  GIVES: {",
    `  ASSIGNS: { ...part, from: ["Mission"], to: ["Task"], reads: "assigns", readsBackwards: "is assigned by" },\n`,
  ],
  [
    "src/model/relationship-fields.ts",
    '  owner("Objective", "mission"',
    `  list("Mission", "tasks", [forth("ASSIGNS", "Task")], "The tasks that it sets."),\n  owner("Task", "mission", [back("ASSIGNS", "Mission")], "The mission that sets it."),\n`,
  ],
  [
    "src/seeds/shape/seed-shape.ts",
    "      conditions: { type",
    `      tasks: { type: "list", of: "task", description: "Tasks that a mission sets." },\n`,
  ],
  [
    "src/seeds/shape/seed-shape.ts",
    "  condition: {\n    called",
    `  task: { called: "a task", description: "A task.", keys: { id, name, mission: ofMission, ...cited } },\n`,
  ],
  [
    "src/seeds/draft/define-entities.ts",
    "  for (const each of file.conditions",
    `  for (const each of file.tasks ?? []) yield ["Task", each, each.id];\n`,
  ],
  [
    "src/seeds/draft/join-organisation.ts",
    '    case "document":\n',
    `    case "task": {
      const words = writer.own(item, documentOfMission(joining, joining.current?.id ?? null));
      addLink(joining, joining.current?.id ?? null, "ASSIGNS", id, { place, words });
      return words;
    }
`,
  ],
  ["docs/glossary.md", "| topic |", "| task | what a mission sets the organisation to do |\n"],
];

const newClass = `import { ObjectType } from "type-graphql";
import { Entity, Node } from "../entity";

@ObjectType("Task", { implements: [Node, Entity], simpleResolvers: true, description: "A task that a mission sets." })
export class Task extends Entity {}
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
    const named = [...guide.matchAll(/^\d\. `([^`]+)`/gm)].map(([, path]) => path);
    expect(named.sort()).toEqual([...new Set([...edits.map(([file]) => file), "src/model/kinds/task.ts"])].sort());
    for (const [file, before, added] of edits) {
      const text = readFileSync(join(copy, file), "utf8");
      expect(text).toContain(before);
      writeFileSync(
        join(copy, file),
        text.replace(before, () => added + before),
      );
    }
    writeFileSync(join(copy, "src/model/kinds/task.ts"), newClass);
    const seeds = join(copy, "seeds/centr/mission.yaml");
    writeFileSync(
      seeds,
      `${readFileSync(seeds, "utf8")}\ntasks:\n  - id: focus\n    name: A European focus\n    quote: The organisation has a European focus\n`,
    );
    run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
    expect(run("dist/cli/main.js", "check")).toContain("No problems");
    const query =
      '{ mission(id: "centr/mission/2002-09-05") { tasks { totalCount edges { node { id kind } citations { quote clause { number } } } } } tasks { nodes { name mission { id } } } }';
    expect(JSON.parse(run("dist/cli/main.js", "query", query, "--json"))).toEqual({
      mission: {
        tasks: {
          totalCount: 1,
          edges: [
            {
              node: { id: "centr/task/focus", kind: "TASK" },
              citations: [{ quote: "The organisation has a European focus", clause: { number: "0.1" } }],
            },
          ],
        },
      },
      tasks: { nodes: [{ name: "A European focus", mission: { id: "centr/mission/2002-09-05" } }] },
    });
  }, 60_000);
});
