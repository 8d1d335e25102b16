import { formatProblem } from "../seeds/format-problem";
import type { Problem } from "../seeds/problem";
import type { SeedReading } from "../seeds/read-seeds";
import { revisionOf } from "../store/revision";
import { counted, painted } from "./print";

/** Turns what was found in a folder of seeds into lines. */
type Format = (reading: SeedReading, folder: string) => readonly string[];

/** The ways in which `check` can tell what it found, by the value of `--format`. */
export const readingFormats = {
  text: (reading, folder) => [
    ...reading.problems.map(problemLine),
    ...reading.notices.map((notice) => problemLine({ ...notice, message: `notice: ${notice.message}` })),
    summaryOf(reading, folder),
  ],
  github: (reading, folder) => [
    ...reading.problems.map((problem) => annotation("error", problem)),
    ...reading.notices.map((notice) => annotation("notice", notice)),
    summaryOf(reading, folder),
  ],
  json: (reading) => [JSON.stringify(asObject(reading), null, 2)],
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type ReadingFormat = keyof typeof readingFormats;

/** The line for an editor; on a terminal its place and its words are told apart by colour. */
function problemLine(problem: Problem): string {
  const { file, line, column } = problem.place;
  const place = `${file}:${line}:${column}`;
  return `${painted("cyan", place)}${formatProblem(problem).slice(place.length)}`;
}

function summaryOf({ graph, problems }: SeedReading, folder: string): string {
  if (graph === null) return painted("red", `${counted(problems.length, "problem")} in ${folder}.`);
  const { entities, links, citations } = graph;
  const held = [
    counted(entities.length, "entities").replace(/s$/, ""),
    counted(links.length, "link"),
    counted(citations.length, "citation"),
  ];
  return `${painted("green", `No problems in ${folder}`)}: ${held.join(", ")}; revision ${revisionOf(graph)}.`;
}

function asObject({ graph, problems, notices }: SeedReading): object {
  const counts = graph && {
    entities: graph.entities.length,
    links: graph.links.length,
    citations: graph.citations.length,
  };
  return { problems: problems.map(flat), notices: notices.map(flat), revision: graph && revisionOf(graph), counts };
}

function flat({ place, rule, message, suggestion }: Problem): object {
  return { ...place, rule, message, suggestion };
}

/** A workflow command of GitHub, which shows the problem beside the line that was changed. */
function annotation(level: "error" | "notice", { place, rule, message, suggestion }: Problem): string {
  const { file, line, column } = place;
  const properties = Object.entries({ file, line, col: column, title: rule })
    .map(([name, value]) => `${name}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
    .join(",");
  return `::${level} ${properties}::${escapeData(suggestion === null ? message : `${message} ${suggestion}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
