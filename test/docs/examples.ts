import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(__dirname, "..", "..");

/** A query in a page of docs, with the answer that is shown below it. */
export interface Example {
  readonly query: string;
  readonly answer: string;
}

/** The queries of a page that have their answer below them. */
export function examplesOf(page: string): Example[] {
  const text = readFileSync(join(root, page), "utf8");
  const found = text.matchAll(/```graphql\n(.*?)```\n+```json\n(.*?)```/gs);
  return [...found].map(([, query = "", answer = ""]) => ({ query, answer }));
}

/** All queries of a page, with an answer or not. */
export function queryCount(page: string): number {
  return readFileSync(join(root, page), "utf8").split("```graphql").length - 1;
}
