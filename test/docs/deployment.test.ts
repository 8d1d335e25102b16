import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { settings } from "../../src/config";
import { root } from "./examples";

const textOf = (path: string) => readFileSync(join(root, path), "utf8");

/** Every name that is given a value in an environment, wherever in a YAML document it stands. */
function environmentOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(environmentOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === "environment" && below !== null) return Object.keys(below as object);
    if (key === "env" && Array.isArray(below)) return below.map(({ name }) => String(name));
    return environmentOf(below);
  });
}

/** The official image of Neo4j has settings of its own. */
const isOfNeo4jImage = (name: string) => name === "NEO4J_AUTH" || name.startsWith("NEO4J_server_");

describe("the files for containers and clusters", () => {
  it.each(["compose.yaml", "deploy/kubernetes.yaml"])(
    "are YAML without a mistake, with settings that exist: %s",
    (path) => {
      const documents = parseAllDocuments(textOf(path));
      if (!Array.isArray(documents)) throw new Error(`${path} is empty.`);
      expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
      const names = documents.flatMap((document) => environmentOf(document.toJS()));
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !isOfNeo4jImage(name) && !(name in settings))).toEqual([]);
    },
  );

  it("copy into the image only what is in the project, and run as another user than root", () => {
    const lines = textOf("Dockerfile").replaceAll("\\\n", " ").split("\n");
    const copied = lines.filter((line) => line.startsWith("COPY ") && !line.includes("--from"));
    const sources = copied.flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    expect(lines).toContain("USER node");
    const known = /^(#.*|FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|HEALTHCHECK|CMD)\b|^$|^#/;
    expect(lines.filter((line) => !known.test(line))).toEqual([]);
  });

  it("are what the page on running says of the settings", () => {
    const page = textOf("docs/running.md");
    for (const [name, { description, otherwise }] of Object.entries(settings)) {
      expect(page).toContain(`| \`${name}\` | ${description}`);
      expect(page).toContain(`| ${otherwise} |`);
    }
  });
});
