import { ClientFailure, orThrow, type Result } from "./result";

/** Which page is asked for: the values of an operation's variables for `first` and `after`. */
export interface Page {
  readonly first: number;
  /** Null for the first page. */
  readonly after: string | null;
}

/** A list of the API, as far as an operation selects it: `pageInfo`, and `edges` or `nodes`. */
export interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges?: readonly unknown[];
  readonly nodes?: readonly unknown[];
}

/** What a list holds: its edges, with the evidence, where they are selected, and otherwise its nodes. */
export type EntryOf<List> = List extends { readonly edges: readonly (infer Edge)[] }
  ? Edge
  : List extends { readonly nodes: readonly (infer Node)[] }
    ? Node
    : never;

/**
 * Every entry of a list, page after page; the next page is asked for when the entries before it are used up.
 *
 * The list is that of one revision of the data: where other data are loaded meanwhile, no entry is skipped or given
 * twice, but ClientFailure is thrown, with the error STALE_CURSOR. Begin again then. Ends at once where there is
 * no list.
 *
 * @throws ClientFailure for every other failure too.
 */
export async function* entriesOf<Data, List extends Connection>(
  ask: (page: Page) => Promise<Result<Data>>,
  listIn: (data: Data) => List | null | undefined,
  size: number,
): AsyncGenerator<EntryOf<List>, void, undefined> {
  let after: string | null = null;
  for (;;) {
    const list = listIn(await orThrow(ask({ first: size, after })));
    if (list === null || list === undefined) return;
    yield* (list.edges ?? list.nodes ?? []) as readonly EntryOf<List>[];
    const { hasNextPage, endCursor } = list.pageInfo;
    if (!hasNextPage) return;
    if (endCursor === null || endCursor === after) throw new ClientFailure(withoutWayOn());
    after = endCursor;
  }
}

/** Otherwise the same page would be asked for again and again. */
function withoutWayOn(): ConstructorParameters<typeof ClientFailure>[0] {
  const message =
    "There is a next page but no new cursor to it: is the page's size 0, or its cursor not among the variables?";
  return { ok: false, error: { kind: "UNEXPECTED", message, errors: [], status: null, requestId: null }, data: null };
}
