import type { Graph } from "../../src/model/graph";
import type { Engine } from "../../src/store/engine";
import { ForeignDataError } from "../../src/store/foreign-data";
import { loadGraph } from "../../src/store/load-graph";
import { OtherFormError, readDataset, verifyDataset } from "../../src/store/read-dataset";
import { revisionOf } from "../../src/store/revision";
import { emptyGraph, smallerGraph, tinyGraph } from "../store/tiny-graph";
import { describeOnEachEngine } from "./engines";
import { everythingIn } from "./everything";

const now = new Date("2026-01-02T03:04:05.000Z");

describeOnEachEngine("loading a graph", ({ openEmpty }) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEmpty();
    await engine.prepare();
    await engine.close();
  }, 60_000);

  beforeEach(async () => {
    engine = await openEmpty();
  });

  afterEach(() => engine.close());

  const load = (graph: Graph, besideOthers = false) => loadGraph(engine, graph, { now, besideOthers });
  const run = (text: string) => engine.write((transaction) => transaction.run(text));
  const everything = () => everythingIn(engine);

  it("stores every fact, and says how much", async () => {
    const progress: (readonly [number, number])[] = [];
    const result = await loadGraph(engine, tinyGraph, { now, progress: (done, total) => progress.push([done, total]) });
    expect(result).toEqual({ revision: revisionOf(tinyGraph), changed: true, nodes: 26, relationships: 34 });
    expect(progress.at(-1)).toEqual([60, 60]);
    expect(await readDataset(engine)).toEqual({
      revision: revisionOf(tinyGraph),
      loadedAt: "2026-01-02T03:04:05.000Z",
      nodes: 26,
      relationships: 34,
      sources: tinyGraph.sources,
      widths: expect.objectContaining({ Clause: 2, "CONTAINS>": 1, "Document:supports": 9 }),
    });
    expect(await verifyDataset(engine)).toEqual([]);
  });

  it("stores an entity with its labels and properties", async () => {
    await load(tinyGraph);
    const [row] = await engine.read(
      "MATCH (mandate:Mandate) RETURN labels(mandate) AS labels, properties(mandate) AS properties",
    );
    expect(new Set(row?.labels as string[])).toEqual(new Set(["Entity", "Mandate", "MandateGraph"]));
    expect(row?.properties).toEqual({
      id: "acme/mandate/speak",
      kind: "MANDATE",
      position: 7,
      stated: true,
      organisation: "acme",
      inferred: false,
      modality: "MAY",
      revision: revisionOf(tinyGraph),
    });
  });

  it("stores a link on its relationship, and what it rests on beside it", async () => {
    await load(tinyGraph);
    const id = "acme/mandate/speak SUBJECT_TO acme/condition/quietly";
    const revision = revisionOf(tinyGraph);
    expect(
      await engine.read("MATCH (:Mandate)-[link:SUBJECT_TO]->(:Condition) RETURN properties(link) AS link"),
    ).toEqual([
      { link: { id, organisation: "acme", inferred: false, stated: true, isExample: false, position: 8, revision } },
    ]);
    const text =
      "MATCH (citation:Citation {link: 'acme/mandate/speak SUBJECT_TO acme/condition/quietly'}) MATCH (citation)-[:QUOTED_FROM]->(text) RETURN properties(citation) AS citation, text.id AS text";
    expect(await engine.read(text)).toEqual([
      {
        text: "acme/clause/charter/1.a",
        citation: {
          ...{
            id: `${id}#1`,
            link: id,
            fact: id,
            from: "acme/mandate/speak",
            relationship: "SUBJECT_TO",
            to: "acme/condition/quietly",
          },
          ...{ organisation: "acme", position: 17, linkPosition: 8, basis: "STATED", inferred: true, revision },
          ...{
            document: "acme/document/charter",
            clause: "acme/clause/charter/1.a",
            clauseNumber: "1.a",
            quote: "– to all",
            start: 14,
            end: 22,
          },
        },
      },
    ]);
    const entityText =
      "MATCH (:Condition)-[:RESTS_ON]->(citation) MATCH (citation)-[:QUOTED_FROM]->(text) RETURN citation.inferred AS inferred, text.id AS text";
    expect(await engine.read(entityText)).toEqual([{ inferred: true, text: "acme/document/charter" }]);
  });

  it("stores on a link whose beginnings are listed in order what orders them", async () => {
    await load(tinyGraph);
    const text = "MATCH (:Mandate)-[link:TOWARDS]->() RETURN link.to AS to, link.fromPosition AS fromPosition";
    expect(await engine.read(text)).toEqual([{ to: "category/all", fromPosition: 7 }]);
  });

  it.each([
    ["of an earlier version", "MATCH (dataset:Dataset) REMOVE dataset.form"],
    ["of a later version", "MATCH (dataset:Dataset) SET dataset.form = dataset.form + 1"],
  ])("does not read what is stored in the form %s, and loads it anew", async (_, changeForm) => {
    await load(tinyGraph);
    const whole = await everything();
    await run(changeForm);
    await run("MATCH (:Mandate)-[link:TOWARDS]->() REMOVE link.to, link.fromPosition");
    await expect(readDataset(engine)).rejects.toThrow(OtherFormError);
    expect(await load(tinyGraph)).toMatchObject({ changed: true });
    expect(await everything()).toEqual(whole);
  });

  it("writes nothing where the same graph is there already", async () => {
    await load(tinyGraph);
    const before = await everything();
    expect(await loadGraph(engine, tinyGraph, { now: new Date(0) })).toMatchObject({ changed: false, nodes: 26 });
    expect(await everything()).toEqual(before);
  });

  it("repairs a graph of the same revision of which something is missing or too much", async () => {
    await load(tinyGraph);
    const whole = await everything();
    await run("MATCH (mandate:Mandate) DETACH DELETE mandate");
    expect(await verifyDataset(engine)).toEqual([
      "Entities and citations: 26 were loaded, 25 are stored.",
      "Relationships: 34 were loaded, 30 are stored.",
    ]);
    await run("CREATE (:MandateGraph {id: 'stray'})");
    expect(await verifyDataset(engine)).toHaveLength(3);
    expect(await load(tinyGraph)).toMatchObject({ changed: true });
    expect(await everything()).toEqual(whole);
    await run("MATCH (dataset:Dataset) DETACH DELETE dataset");
    expect(await readDataset(engine)).toBeNull();
    expect(await verifyDataset(engine)).toHaveLength(1);
  });

  it("removes what the graph no longer holds, and leaves what a first load of it would give", async () => {
    await load(smallerGraph);
    const expected = await everything();
    await load(tinyGraph);
    expect(await everything()).not.toEqual(expected);
    await load(smallerGraph);
    expect(await everything()).toEqual(expected);
  });

  it("leaves the old graph whole where a batch in the middle fails", async () => {
    await load(smallerGraph);
    const before = await everything();
    const broken = {
      ...tinyGraph,
      links: tinyGraph.links.map((link) => (link.position === 7 ? { ...link, to: "category/none" } : link)),
    };
    await expect(load(broken)).rejects.toThrow("whose end is missing");
    expect(await everything()).toEqual(before);
    expect(await verifyDataset(engine)).toEqual([]);
  });

  it("refuses a database that holds nodes of others, names five, and changes nothing", async () => {
    await run("CREATE (:Person {id: 'p-1'})");
    await expect(load(tinyGraph)).rejects.toThrow(
      'The database holds 1 node that mandate-graph did not write: :Person "p-1".',
    );
    await run("UNWIND range(2, 7) AS number CREATE (:Person {id: number})");
    await run("CREATE ()");
    const before = await everything();
    const error: unknown = await load(tinyGraph).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ForeignDataError);
    expect(error).toMatchObject({ code: "FOREIGN_DATA", count: 8, examples: { length: 5 } });
    expect(await everything()).toEqual(before);
  });

  it("leaves nodes and relationships of others as they are, where it may load beside them", async () => {
    await run("CREATE (:Person {id: 'p-1'})-[:KNOWS {since: 2}]->(:Entity {id: 'p-2', revision: 'mine'})");
    await load(tinyGraph, true);
    await run("MATCH (person:Person) MATCH (mandate:Mandate) CREATE (person)-[:LIKES {revision: 'mine'}]->(mandate)");
    await run(
      "MATCH (mandate:Mandate) MATCH (category:StakeholderCategory) CREATE (mandate)-[:RECALLS {revision: 'mine'}]->(category)",
    );
    await load(smallerGraph, true);
    const others =
      "MATCH (from)-[other]->(to) WHERE type(other) IN ['KNOWS', 'LIKES', 'RECALLS'] RETURN from.id AS from, to.id AS to ORDER BY from";
    expect(await engine.read(others)).toEqual([
      { from: "acme/mandate/speak", to: "category/all" },
      { from: "p-1", to: expect.any(String) },
      { from: "p-1", to: expect.any(String) },
    ]);
    expect(await verifyDataset(engine)).toEqual([]);
    expect((await load(smallerGraph, true)).changed).toBe(false);
  });

  it("loads a graph of no organisation, which removes all", async () => {
    await load(tinyGraph);
    expect(await load(emptyGraph)).toMatchObject({ changed: true, nodes: 0, relationships: 0 });
    expect(await engine.read("MATCH (node) RETURN node.id AS id")).toEqual([{ id: "dataset" }]);
    expect(await readDataset(engine)).toMatchObject({ sources: [], widths: {} });
    expect((await load(emptyGraph)).changed).toBe(false);
  });

  it("loads more than one batch", async () => {
    const topics = Array.from({ length: 4_500 }, (_, index) => index + 1);
    const large: Graph = {
      ...emptyGraph,
      entities: topics.map((position) => ({
        ...{
          kind: "Topic",
          id: `topic/${position}`,
          position,
          organisation: null,
          inferred: false,
          properties: { name: `${position}` },
        },
      })),
    };
    expect(await load(large)).toMatchObject({ nodes: 4_500 });
    expect(await verifyDataset(engine)).toEqual([]);
  });

  it("says that nothing is loaded where nothing is", async () => {
    expect(await readDataset(engine)).toBeNull();
    expect(await verifyDataset(engine)).toEqual([]);
  });
});
