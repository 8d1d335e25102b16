import type { CitationRecord, Graph } from "../../src/model/graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "../graphql/served-graph";

const statement = "centr/document/mission-statement";

/** A check as the tests ask for it. */
interface Check {
  readonly status: string;
  readonly foundAt: number | null;
  readonly nearest: string | null;
  readonly entity: { readonly id: string } | null;
  readonly link: { readonly from: { id: string }; readonly relationship: string; readonly to: { id: string } } | null;
  readonly citation: { readonly quote: string | null; readonly start: number | null; readonly end: number | null };
}

const fields = `status foundAt nearest
  entity { id } link { from { id } relationship to { id } citations { quote } }
  citation { quote start end clause { number } document { id } }`;

describeOnEachEngine("quoteChecks", ({ openEmpty }) => {
  let served: ServedGraph;
  let graph: Graph;
  let text: string;
  let cited: readonly CitationRecord[];

  beforeAll(async () => {
    graph = await graphOf(shippedSeeds);
    served = await ServedGraph.load(await openEmpty(), graph);
    text = String(graph.entities.find(({ id }) => id === statement)?.properties.text);
    cited = graph.citations.filter(({ quote }) => quote !== null);
  });
  afterAll(() => served.engine.close());
  afterEach(() => edit(text));

  /** Changes the stored text as anyone can who has the database. */
  const edit = (changed: string | null) =>
    served.engine.write((transaction) =>
      transaction.run("MATCH (document:Document {id: $id}) SET document.text = $changed", { id: statement, changed }),
    );
  const checks = async (given = ""): Promise<readonly Check[]> =>
    (await served.data(`{ quoteChecks(first: 500${given}) { nodes { ${fields} } } }`)).quoteChecks.nodes;
  const factOf = ({ entity, link }: Check) => entity?.id ?? `${link?.from.id} ${link?.relationship} ${link?.to.id}`;
  const touching = (start: number, end: number) =>
    cited.filter((citation) => Number(citation.start) < end && Number(citation.end) > start);
  const factsOf = (citations: readonly CitationRecord[]) =>
    citations.map(({ entity, link }) => entity ?? String(link).replace(/ OF \S+$/, ""));

  it("finds every word of the shipped seeds where it is cited", async () => {
    const found = await checks();
    expect(found).toHaveLength(graph.citations.length);
    expect(found.filter(({ status }) => status === "EXACT")).toHaveLength(cited.length);
    expect(found.filter(({ status }) => status === "NO_TEXT").map(({ citation }) => citation.quote)).toEqual(
      Array.from({ length: graph.citations.length - cited.length }, () => null),
    );
    expect(found.map(factOf)).toEqual(
      factsOf([...graph.citations].sort((one, other) => one.position - other.position)),
    );
    expect(found.map(({ citation: { quote, start, end } }) => [quote, start, end])).toEqual(
      [...graph.citations]
        .sort((one, other) => one.position - other.position)
        .map(({ quote, start, end }) => [quote, start, end]),
    );
  });

  it("takes two statements, and two more for entities, links and citations", async () => {
    await served.data("{ quoteChecks { totalCount nodes { status } } }");
    expect(served.statements).toHaveLength(2);
    await checks();
    expect(served.statements).toHaveLength(4);
    await served.data("{ quoteChecks(status: GONE) { totalCount } }");
    expect(served.statements).toHaveLength(2);
  });

  it("says where words stand after text was inserted before them", async () => {
    const inserted = "This statement was amended. The industry of the members was heard.\n\n";
    await edit(inserted + text);
    const found = (await checks()).filter(({ citation }) => citation.quote !== null);
    expect(found.map(({ status }) => status)).toEqual(cited.map(() => "MOVED"));
    expect(found.map(({ foundAt }) => foundAt)).toEqual(
      found.map(({ citation }) => Number(citation.start) + inserted.length),
    );
  });

  it("counts other line breaks as another place, not as other words", async () => {
    await edit(text.replaceAll(" ", "\n"));
    expect(new Set((await checks()).map(({ status }) => status))).toEqual(new Set(["EXACT", "MOVED", "NO_TEXT"]));
  });

  it("shows the words that stand in the place of those with a letter changed", async () => {
    const at = text.indexOf("stability of the Internet") + 4;
    const changed = `${text.slice(0, at)}a${text.slice(at + 1)}`;
    await edit(changed);
    const amiss = await checks(", status: [MOVED, CHANGED, GONE]");
    expect(amiss.map(factOf).sort()).toEqual(factsOf(touching(at, at + 1)).sort());
    expect(amiss.length).toBeGreaterThan(5);
    for (const { status, nearest, foundAt, citation } of amiss)
      expect([status, nearest, foundAt]).toEqual([
        "CHANGED",
        changed.slice(Number(citation.start), Number(citation.end)),
        null,
      ]);
  });

  it("says that the words of a sentence that was removed are gone", async () => {
    const clause = graph.entities.find(({ id }) => id === "centr/clause/mission-statement/4");
    const [start, end] = [Number(clause?.properties.start), Number(clause?.properties.end)];
    await edit(text.slice(0, start) + text.slice(end));
    const found = await checks();
    expect(
      found
        .filter(({ status }) => status === "GONE")
        .map(factOf)
        .sort(),
    ).toEqual(factsOf(touching(start, end)).sort());
    expect(found.filter(({ status }) => status === "CHANGED")).toEqual([]);
    for (const { citation, foundAt, status } of found)
      if (status === "MOVED") expect(foundAt).toBe(Number(citation.start) - (end - start));
  });

  it("has nothing to compare where only the title is known", async () => {
    await edit(null);
    expect(new Set((await checks()).map(({ status }) => status))).toEqual(new Set(["NO_TEXT"]));
  });

  it("shows what the graph has lost as null", async () => {
    const id = "topic/internet-stability";
    await served.engine.write((transaction) =>
      transaction.run("MATCH (topic:Topic {id: $id}) SET topic.id = $lost", { id, lost: `${id}/lost` }),
    );
    const lost = (await checks()).filter(({ entity, link }) => entity === null && link === null);
    await served.engine.write((transaction) =>
      transaction.run("MATCH (topic:Topic {id: $lost}) SET topic.id = $id", { id, lost: `${id}/lost` }),
    );
    expect(lost).toHaveLength(graph.citations.filter(({ entity, link }) => (entity ?? link)?.includes(id)).length);
  });

  it.each([
    ["all", ""],
    ["those of two statuses", ", status: [EXACT, NO_TEXT]"],
    ["those of a document", `, document: "${statement}"`],
  ])("gives each of %s once, page by page", async (_, given) => {
    const pages: string[][] = [];
    let after = "null";
    for (;;) {
      const { quoteChecks } = await served.data(
        `{ quoteChecks(first: 60, after: ${after}${given}) { totalCount edges { cursor node { citation { quote start } entity { id } link { from { id } relationship to { id } } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      const { edges, pageInfo, totalCount } = quoteChecks;
      expect(totalCount).toBe(graph.citations.length);
      expect(pageInfo).toEqual({
        hasNextPage: pages.length < 2,
        hasPreviousPage: pages.length > 0,
        startCursor: edges[0].cursor,
        endCursor: edges.at(-1).cursor,
      });
      pages.push(edges.map(({ node }: { node: Check }) => factOf(node)));
      if (!pageInfo.hasNextPage) break;
      after = JSON.stringify(pageInfo.endCursor);
    }
    expect(pages.flat()).toEqual(factsOf([...graph.citations].sort((one, other) => one.position - other.position)));
  });

  it("gives only the statuses that are asked for, and counts them", async () => {
    const { gone, noText, none } = await served.data(`{
      gone: quoteChecks(status: [GONE]) { totalCount nodes { status } pageInfo { hasNextPage endCursor } }
      noText: quoteChecks(status: [NO_TEXT], first: 1) { totalCount nodes { status } pageInfo { hasNextPage } }
      none: quoteChecks(status: []) { totalCount }
    }`);
    const absent = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    expect(gone).toEqual(absent);
    expect(noText).toEqual({
      totalCount: graph.citations.length - cited.length,
      nodes: [{ status: "NO_TEXT" }],
      pageInfo: { hasNextPage: true },
    });
    expect(none.totalCount).toBe(0);
  });

  it("finds no citation of a document that nothing quotes", async () => {
    const { quoteChecks } = await served.data(
      '{ quoteChecks(document: "centr/document/statutes") { totalCount edges { cursor } } }',
    );
    expect(quoteChecks).toEqual({ totalCount: 0, edges: [] });
  });

  it("refuses an unknown document, a cursor of other data, and a page that is too large", async () => {
    const codeOf = async (given: string) => {
      const { errors } = await served.ask(`{ quoteChecks(${given}) { totalCount } }`);
      return [errors[0]?.extensions?.code, errors[0]?.message];
    };
    const [code, message] = await codeOf('document: "centr/document/mission-statemant"');
    expect([code, message]).toEqual(["NOT_FOUND", expect.stringContaining(`"${statement}"`)]);
    expect((await codeOf('document: "centr", status: [EXACT]'))[0]).toBe("NOT_FOUND");
    const cursor = Buffer.from("3 0123456789abcdef centr#1").toString("base64url");
    expect(await codeOf(`after: "${cursor}"`)).toEqual(["BAD_USER_INPUT", expect.stringContaining('"after"')]);
    expect((await codeOf("first: 501"))[0]).toBe("BAD_USER_INPUT");
    expect(served.faults).toEqual([]);
  });
});
