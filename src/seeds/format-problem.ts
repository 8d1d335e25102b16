import type { Problem } from "./problem";

/** A problem as one line that an editor can jump from: `file:line:column message`, then what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.place;
  const sentence = `${file}:${line}:${column} ${problem.message}`;
  return problem.suggestion === null ? sentence : `${sentence} ${problem.suggestion}`;
}
