import { Composer, type CST, type Document, Lexer, LineCounter, type Node, Parser, visit } from "yaml";
import type { Place, Problem } from "../problem";
import type { SeedFile } from "./read-file";

/** A YAML file as a tree of nodes, and the way from a node to its place. */
export interface ParsedFile {
  readonly content: Node | null;
  /** False where the file breaks the rules of YAML, so that what is absent proves nothing. */
  readonly isComplete: boolean;
  placeOf(node: { range?: readonly number[] | null | undefined } | null): Place;
}

type Report = (offset: number, message: string, suggestion?: string) => void;

/** Levels of the parser's stack, several a level of nesting; seeds have at most eight levels. */
const deepest = 100;

const rules = { version: "1.2", schema: "core" } as const;

const byteOrderMark = "\uFEFF";

function sentence(message: string): string {
  return `This is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}

/**
 * Parses a YAML file by the core schema of YAML 1.2, in which `1999-03-01` is a string.
 *
 * Seeds need neither aliases nor tags: each is a problem, so that no file can unfold into more than it shows.
 * A slip in the syntax upsets everything after it, so only the first is told.
 */
export function parseYaml(file: SeedFile, problems: Problem[]): ParsedFile {
  const lines = new LineCounter();
  const text = file.text.startsWith(byteOrderMark) ? file.text.slice(1) : file.text;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf: ParsedFile["placeOf"] = (node) => placeAt(node?.range?.[0] ?? 0);
  const report: Report = (offset, message, suggestion) => {
    problems.push({ place: placeAt(offset), rule: "yaml-syntax", message, suggestion: suggestion ?? null });
  };
  const tokens = readTokens(text, lines);
  if (typeof tokens !== "number") {
    return readDocument([...new Composer(rules).compose(tokens, true, text.length)], report, placeOf);
  }
  report(tokens, "This is nested too deeply for a seed file.", "Look for a bracket that is not closed.");
  return { content: null, isComplete: false, placeOf };
}

/**
 * A text in the parser's tokens, or where it is nested deeper than any seed.
 *
 * What composes a document of the tokens calls itself for every level and would exhaust the stack; the parser keeps
 * its own.
 */
function readTokens(text: string, lines: LineCounter): CST.Token[] | number {
  const tokens: CST.Token[] = [];
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > deepest) return offset;
    offset = parser.offset;
  }
  tokens.push(...parser.end());
  return tokens;
}

function readDocument(
  [parsed, second]: readonly Document.Parsed[],
  report: Report,
  placeOf: ParsedFile["placeOf"],
): ParsedFile {
  let isComplete = true;
  for (const error of parsed?.errors ?? []) {
    if (error.code === "DUPLICATE_KEY")
      report(error.pos[0], "This key stands twice in the same record.", "Keep one of the two.");
    else if (isComplete) {
      isComplete = false;
      report(error.pos[0], sentence(error.message.replace(/\.$/u, "")));
    }
  }
  if (isComplete && second !== undefined) {
    isComplete = false;
    report(second.range[0], "A seed file is one YAML document; a second begins here.", "Take out the line of dashes.");
  }
  if (!isComplete || parsed === undefined) return { content: null, isComplete, placeOf };
  for (const warning of parsed.warnings)
    report(warning.pos[0], sentence(warning.message), "Write the value without a tag.");
  visit(parsed, {
    Alias: (_, node) =>
      report(node.range?.[0] ?? 0, "References of YAML (`*name`) are not read in seeds.", "Write the value out."),
  });
  return { content: parsed.contents, isComplete, placeOf };
}
