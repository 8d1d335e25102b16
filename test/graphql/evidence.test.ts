import type { Graph } from "../../src/model/graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphBeside, lighthouse, ServedGraph } from "./served-graph";

type Cited = {
  basis: string;
  quote: string | null;
  start: number | null;
  end: number | null;
  document: { id: string };
};
const cited = "citations { basis quote start end rationale document { id } clause { id number } }";

describeOnEachEngine("every fact of the seeds and of an organisation beside them", ({ openEmpty }) => {
  let graph: Graph;
  let served: ServedGraph;
  let texts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    graph = await graphBeside(lighthouse);
    served = await ServedGraph.load(await openEmpty(), graph);
    const { documents } = await served.data("{ documents(first: 500) { nodes { id text } } }");
    texts = new Map(documents.nodes.map(({ id, text }: { id: string; text: string | null }) => [id, text ?? ""]));
  });
  afterAll(() => served.engine.close());

  function expectWords(citations: readonly Cited[]): void {
    expect(citations.length).toBeGreaterThan(0);
    for (const { basis, quote, start, end, document } of citations) {
      if (quote === null) expect([basis, start, end]).toEqual([expect.stringMatching(/INFERRED|EXTERNAL/), null, null]);
      else expect(texts.get(document.id)?.slice(start ?? 0, end ?? 0)).toBe(quote);
    }
  }

  it("is cited, and each quote stands where it says: entities", async () => {
    const ids = graph.entities.map(({ id }) => id);
    const { nodes } = await served.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { ${cited} } } }`, {
      ids,
    });
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const { citations } of nodes) expectWords(citations);
  });

  it("is cited, and each quote stands where it says: links, counted in the database itself", async () => {
    const rows = await served.engine.read(
      `MATCH (a:Entity)-[link]->(b:Entity) RETURN link.id AS id, a.id AS start, b.id AS finish, type(link) AS type`,
    );
    const stored = rows.map(({ id }) => id).sort();
    expect(stored).toEqual(graph.links.map(({ id }) => id).sort());
    const { documents } = await served.data(
      `{ documents(first: 500, includeInferred: true) { nodes { id supportedLinks(first: 500, includeInferred: true) {
          nodes { relationship from { id } to { id } ${cited} } } } } }`,
    );
    type ShownLink = { relationship: string; from: { id: string }; to: { id: string }; citations: Cited[] };
    const links: ShownLink[] = documents.nodes.flatMap(
      (node: { supportedLinks: { nodes: ShownLink[] } }) => node.supportedLinks.nodes,
    );
    for (const link of links) expectWords(link.citations);
    const shown = new Set(links.map(({ relationship, from, to }) => `${from.id} ${relationship} ${to.id}`));
    const expected = new Set(graph.links.map(({ id }) => id.replace(/ OF .*/, "")));
    expect([...shown].sort()).toEqual([...expected].sort());
  });

  it("is found again from the clause that it cites, and nothing else is", async () => {
    const { clauses } = { clauses: graph.entities.filter(({ kind }) => kind === "Clause") };
    const ends = new Map(graph.entities.map((entity) => [entity.id, entity]));
    const links = new Map(graph.links.map((link) => [link.id, link]));
    const isShown = (id: string) => {
      const link = links.get(id);
      const facts = link ? [link, ends.get(link.from), ends.get(link.to)] : [ends.get(id)];
      return facts.every((fact) => fact?.inferred === false);
    };
    for (const { id } of clauses) {
      const { clause } = await served.data(
        `query ($id: ID!) { clause(id: $id) {
           supports(first: 500) { totalCount nodes { id } edges { citations { clause { id } } } }
           supportedLinks(first: 500) { totalCount nodes { relationship from { id } to { id } } } } }`,
        { id },
      );
      const here = graph.citations.filter((citation) => citation.clause === id);
      const entities = new Set(
        here.flatMap(({ entity }) =>
          entity && ends.get(entity)?.kind !== "Clause" && isShown(entity) ? [entity] : [],
        ),
      );
      const facts = new Set(
        here.flatMap(({ link }) =>
          link && links.get(link)?.relationship !== "CONTAINS" && isShown(link) ? [link] : [],
        ),
      );
      expect(clause.supports.nodes.map((node: { id: string }) => node.id).sort()).toEqual([...entities].sort());
      expect(clause.supports.totalCount).toBe(entities.size);
      for (const edge of clause.supports.edges)
        for (const citation of edge.citations) expect(citation.clause.id).toBe(id);
      const shown = clause.supportedLinks.nodes.map(
        (link: { relationship: string; from: { id: string }; to: { id: string } }) =>
          `${link.from.id} ${link.relationship} ${link.to.id}`,
      );
      expect(shown.sort()).toEqual([...facts].map((fact) => fact.replace(/ OF .*/, "")).sort());
      expect(clause.supportedLinks.totalCount).toBe(facts.size);
    }
  });

  it("names for a bullet of objective 3 the mandate, its category, purposes and topics, and their links", async () => {
    const { clause } = await served.data(
      `{ clause(id: "centr/clause/mission-statement/3.c") { supports { nodes { id } } supportedLinks { nodes { relationship to { id } } } } }`,
    );
    expect(clause.supports.nodes.map(({ id }: { id: string }) => id)).toEqual([
      "centr/mandate/global-coordination-bodies",
      "centr/purpose/secure-internet-stability",
      "category/global-coordination-bodies",
      "body/icann",
      "topic/internet-stability",
    ]);
    const links = clause.supportedLinks.nodes.map(
      (link: { relationship: string; to: { id: string } }) => `${link.relationship} ${link.to.id}`,
    );
    expect(links.sort()).toEqual([
      "CONCERNS topic/internet-stability",
      "GIVES centr/mandate/global-coordination-bodies",
      "INCLUDES body/icann",
      "SERVES centr/purpose/secure-internet-stability",
      "TOWARDS category/global-coordination-bodies",
    ]);
  });
});
