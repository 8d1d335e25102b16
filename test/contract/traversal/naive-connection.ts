import { type Cursor, decodeCursor, encodeCursor } from "../../../src/traversal/cursor";
import type { Entry } from "./naive-reach";

/** The arguments that lists take, each absent or null where it was not given. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

const compare = (left: Pick<Cursor, "position">, right: Pick<Cursor, "position">): number =>
  left.position - right.position;

/** A page of a list as GraphQL shows it. A cursor that is given stands for an entry outside of the page. */
export function connection(entries: readonly Entry[], given: ListArguments, revision: string) {
  const place = (text: string | null | undefined) => (text == null ? null : decodeCursor(text, "cursor", "list"));
  const [after, before] = [place(given.after), place(given.before)];
  const between = entries
    .filter((entry) => (after === null || compare(entry, after) > 0) && (before === null || compare(entry, before) < 0))
    .sort(compare);
  const size = given.first ?? given.last ?? 50;
  const isBackwards = given.first == null && given.last != null;
  const page = isBackwards ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
  const hasMore = between.length > page.length;
  const edges = page.map((entry) => ({ ...entry, cursor: encodeCursor({ ...entry, revision }) }));
  return {
    edges,
    nodes: page.map(({ node }) => node),
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: before !== null || (!isBackwards && hasMore),
      hasPreviousPage: after !== null || (isBackwards && hasMore),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
