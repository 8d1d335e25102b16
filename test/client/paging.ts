import { type Client, ClientFailure, operations, type Page } from "../../src/client";
import type { EngineUnderTest } from "../contract/engines";
import { graphBeside, graphOf, lighthouse, shippedSeeds } from "../graphql/served-graph";
import { type ServedClient, serveClient } from "./served-client";

type Sized = { readonly size?: number };
const statement = "centr/document/mission-statement";

/** Lists at the root and further in, of nodes and of edges: every entry's id. */
const lists: Readonly<Record<string, (client: Client, options: Sized) => AsyncIterable<{ id: string }>>> = {
  "mandates, at the root": (client, options) =>
    client.pages(
      operations.mandates,
      (page) => ({ ...page, filter: { organisation: ["centr"] } }),
      (data) => data.mandates,
      options,
    ),
  "objectives of a mission": (client, options) =>
    client.pages(
      operations.objectives,
      (page) => ({ ...page, organisation: "centr" }),
      ({ organisation }) => organisation?.mission?.objectives,
      options,
    ),
  "clauses of a document": (client, options) =>
    client.pages(
      operations.document,
      (page) => ({ ...page, id: statement }),
      ({ document }) => document?.clauses,
      options,
    ),
  "what rests on a clause, with evidence": (client, options) =>
    nodesOf(
      client.pages(
        operations.clause,
        (page) => ({ ...page, id: "centr/clause/mission-statement/3.c", includeParts: true }),
        ({ clause }) => clause?.supports,
        options,
      ),
    ),
  "cells of the scope": async function* (client, options) {
    const cells = client.pages(
      operations.scope,
      (page) => ({ ...page, organisations: ["centr"] }),
      ({ scope }) => scope.cells,
      options,
    );
    for await (const { category, topic } of cells) yield { id: `${category.id} ${topic?.id}` };
  },
  "checks of quotes": async function* (client, options) {
    const checks = client.pages(
      operations.quoteChecks,
      (page) => ({ ...page, status: ["NO_TEXT", "EXACT"] }),
      ({ quoteChecks }) => quoteChecks,
      options,
    );
    for await (const { entity, link, citation } of checks)
      yield { id: JSON.stringify([entity?.id, link?.relationship, link?.from.id, link?.to.id, citation]) };
  },
  "topics, by a text and variables of one's own": (client, options) =>
    client.pages<Topics, { size: number; behind: string | null }, Topics["topics"]>(
      "query ($size: Int, $behind: String) { topics(first: $size, after: $behind) { nodes { id } pageInfo { hasNextPage endCursor } } }",
      ({ first, after }: Page) => ({ size: first, behind: after }),
      (data) => data.topics,
      options,
    ),
};

interface Topics {
  readonly topics: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

async function* nodesOf<Node>(edges: AsyncIterable<{ node: Node; citations: readonly unknown[] }>) {
  for await (const { node, citations } of edges) {
    expect(citations).not.toEqual([]);
    yield node;
  }
}

async function idsOf(entries: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of entries) ids.push(id);
  return ids;
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (failure: unknown) => failure,
  );

/** What the client promises of lists that are longer than a page, on one engine. */
export function describePaging(engine: EngineUnderTest): void {
  describe(`the client's pages, on ${engine.title}`, () => {
    let served: ServedClient;
    beforeAll(async () => {
      served = await serveClient(engine);
    });
    afterAll(() => served.close());

    it.each(Object.entries(lists))("of every size give the whole list: %s", async (_, entries) => {
      const whole = await idsOf(entries(served.client, { size: 500 }));
      expect(whole.length).toBeGreaterThan(4);
      expect(new Set(whole).size).toBe(whole.length);
      // A long list entry by entry would ask hundreds of times.
      const short = whole.length < 50 ? [1, 2, 3] : [17, 52];
      for (const size of [...short, whole.length - 1, whole.length])
        expect(await idsOf(entries(served.client, { size }))).toEqual(whole);
      expect(await idsOf(entries(served.client, {}))).toEqual(whole);
    });

    it("are asked for one by one, and not before they are needed", async () => {
      const { client, requests } = served;
      const before = requests();
      const mandates = client.pages(
        operations.mandates,
        (page) => page,
        (data) => data.mandates,
        { size: 3 },
      );
      expect(requests() - before).toBe(0);
      let count = 0;
      for await (const { modality } of mandates) {
        expect(["MAY", "SHALL", "SHALL_NOT"]).toContain(modality);
        if (++count === 4) break;
      }
      expect(requests() - before).toBe(2);
      expect(await idsOf(mandates)).toEqual([]);
    });

    it("throw every other failure too, and end where there is no list", async () => {
      const ask = (size: number, after?: null) =>
        served.client.pages(
          operations.mandates,
          (page) => (after === null ? { ...page, after } : page),
          (data) => data.mandates,
          { size },
        );
      expect(await failureOf(idsOf(ask(501)))).toMatchObject({ error: { kind: "REFUSED", field: "mandates" } });
      expect(await failureOf(idsOf(ask(0)))).toMatchObject({ error: { kind: "UNEXPECTED" } });
      const none = served.client.pages(
        operations.mandates,
        (page) => page,
        () => null,
      );
      expect(await none.next()).toEqual({ done: true, value: undefined });
    });

    it.each(["what rests on a clause, with evidence", "cells of the scope", "checks of quotes"])(
      "end where other data are loaded meanwhile, and begin again: %s",
      async (name) => {
        const list = lists[name];
        if (list === undefined) throw new Error(`There is no list "${name}".`);
        const entries = (size: number) => list(served.client, { size });
        await served.load(await graphOf(shippedSeeds));
        const before = entries(2)[Symbol.asyncIterator]();
        for (let count = 0; count < 2; count++) await before.next();
        await served.load(await graphBeside(lighthouse));
        const failure = await failureOf(before.next());
        expect(failure).toBeInstanceOf(ClientFailure);
        expect(failure).toMatchObject({
          name: "ClientFailure",
          message: expect.stringContaining("start again"),
          error: { kind: "STALE_CURSOR", field: expect.any(String) },
        });
        expect(await idsOf(entries(50))).toEqual(await idsOf(entries(500)));
      },
    );
  });
}
