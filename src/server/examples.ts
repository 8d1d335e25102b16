import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A query that the playground offers, from one file of `examples/`. */
export interface ExampleQuery {
  /** The name of its file, without the ending. */
  readonly name: string;
  /** The heading that it stands under. */
  readonly group: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly explanation: string;
  /** The query as it is put into the editor, with the title above it. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * All examples, in the order of their files' names.
 *
 * A file begins with comments: `# group: …`, `# title: …`, the explanation, and `# variables: {…}` on one line where
 * the query has some. A file without group, title or explanation, and variables that are no JSON, throw.
 */
export function readExamples(folder: string): ExampleQuery[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return names
    .sort()
    .map((name) => readExample(name.replace(/\.graphql$/, ""), readFileSync(join(folder, name), "utf8")));
}

function readExample(name: string, text: string): ExampleQuery {
  const lines = text.trim().split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const header = lines.slice(0, end).map((line) => line.replace(/^#\s*/, ""));
  const entry = (key: string) => header.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? "";
  const [group, title] = [entry("group"), entry("title")];
  const explanation = header.filter((line) => !/^(group|title|variables): /.test(line)).join(" ");
  if (group === "" || title === "" || explanation === "") {
    throw new Error(`examples/${name}.graphql must begin with "# group: …", "# title: …" and a line that explains it.`);
  }
  const query = `# ${title}\n${lines.slice(end).join("\n").trim()}\n`;
  return { name, group, title, explanation, query, variables: readVariables(name, entry("variables") || "{}") };
}

function readVariables(name: string, json: string): ExampleQuery["variables"] {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`The variables of examples/${name}.graphql are no JSON on one line.`, { cause: error });
  }
}
