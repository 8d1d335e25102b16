import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./project-files";

/** Writes the files, each with the imports given, and returns the broken rules as `rule: file → file`. */
function brokenRules(imports: Readonly<Record<string, readonly string[]>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "mandate-graph-imports-"));
  for (const [path, from] of Object.entries(imports)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      `${from.map((name) => `import type { X } from "${name}";`).join("\n")}\nexport {};`,
    );
  }
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = join(root, ".dependency-cruiser.cjs");
  const arguments_ = [program, "src", "--config", config, "--output-type", "json"];
  const { stdout } = spawnSync(process.execPath, arguments_, { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const violations: { rule: { name: string }; from: string; to: string }[] = JSON.parse(stdout).summary.violations;
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

/** The files that the examples import. */
const present = {
  "src/cli/main.ts": ["../server/serve", "../config", "../export/turtle", "../graphql/schema", "../store/open-engine"],
  "src/server/serve.ts": ["../questions/scope", "../seeds/read-seeds"],
  "src/config.ts": [],
  "src/export/turtle.ts": [],
  "src/graphql/schema.ts": [],
  "src/questions/scope.ts": [],
  "src/traversal/compose.ts": ["../store/engine"],
  "src/seeds/read-seeds.ts": ["../model/mandate"],
  "src/model/mandate.ts": [],
  "src/store/engine.ts": [],
  "src/store/load.ts": ["./engine"],
  "src/store/neo4j-engine.ts": [],
  "src/store/embedded-engine.ts": [],
  "src/store/open-engine.ts": ["./neo4j-engine", "./embedded-engine", "./load"],
};
const needed = { "src/graphql/schema.ts": ["../traversal/compose"] };

describe("the import rules", () => {
  it("find nothing where data flows one way", () => {
    expect(brokenRules({ ...present, ...needed })).toEqual([]);
  });

  it("find every import that flows back, type-only imports too", () => {
    const broken = brokenRules({
      ...present,
      ...needed,
      "src/model/mandate.ts": ["../seeds/read-seeds"],
      "src/traversal/compose.ts": ["../store/neo4j-engine", "../config"],
      "src/questions/scope.ts": ["../cli/main"],
      "src/export/turtle.ts": ["../store/load"],
      "src/store/neo4j-engine.ts": ["./embedded-engine"],
      "src/client/client.ts": ["../model/mandate"],
      "src/model/forgotten.ts": [],
    });
    expect(broken.filter((line) => !line.startsWith("no-circular"))).toEqual([
      "client-is-alone: src/client/client.ts → src/model/mandate.ts",
      "edges-are-not-imported: src/questions/scope.ts → src/cli/main.ts",
      "engines-do-not-know-each-other: src/store/neo4j-engine.ts → src/store/embedded-engine.ts",
      "export-sees-only-model-and-questions: src/export/turtle.ts → src/store/load.ts",
      "model-knows-nothing-above: src/model/mandate.ts → src/seeds/read-seeds.ts",
      "no-orphans: src/model/forgotten.ts → src/model/forgotten.ts",
      "only-open-engine-knows-both: src/traversal/compose.ts → src/store/neo4j-engine.ts",
      "questions-sees-only-model-and-store-and-traversal: src/questions/scope.ts → src/cli/main.ts",
      "settings-come-from-the-edges: src/traversal/compose.ts → src/config.ts",
      "traversal-sees-only-model-and-store: src/traversal/compose.ts → src/store/neo4j-engine.ts",
    ]);
    expect(broken.some((line) => line.startsWith("no-circular: src/model/mandate.ts"))).toBe(true);
  });
});
