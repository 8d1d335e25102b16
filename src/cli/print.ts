import { styleText } from "node:util";

/** Results go to stdout, so that they can be read by another program. */
export function printResult(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One JSON object as the whole result. */
export function printJson(result: object): void {
  printResult(JSON.stringify(result, null, 2));
}

/** What people should know, but is no result, goes to stderr. */
export function printAside(line: string): void {
  process.stderr.write(`${line}\n`);
}

type Style = Parameters<typeof styleText>[0];

/** Words in colour where a result goes to a terminal. NO_COLOR and FORCE_COLOR decide otherwise, as everywhere. */
export function painted(style: Style, words: string): string {
  return styleText(style, words, { stream: process.stdout, validateStream: true });
}

/** How far it is, on one line that is written over again; nothing where no person watches. */
export function makeProgressLine(what: string): { show: (done: number, total: number) => void; clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (done, total) => void stderr.write(`\r${what} ${Math.floor((100 * done) / Math.max(total, 1))} %`),
    clear: () => void stderr.write("\r\u001b[K"),
  };
}

/** `1 problem`, `2 problems`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
