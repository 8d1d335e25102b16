import type { Graph } from "../../src/model/graph";
import { currentRevision, indexOf } from "../../src/questions/search/current-index";
import { snippetOf } from "../../src/questions/search/snippet";
import { Vocabulary } from "../../src/questions/search/vocabulary";
import { termsOf, wordsOf } from "../../src/questions/search/words";
import { type Engine, EngineError } from "../../src/store/engine";
import { loadGraph } from "../../src/store/load-graph";
import { describeOnEachEngine } from "../contract/engines";
import { graphOf, ServedGraph, shippedSeeds } from "../graphql/served-graph";

describe("the words of a text", () => {
  it("are compared without case, diacritics and signs, and keep their places", () => {
    const text = "CENTR's Über-Straße, ﬁve e\u0301tudes";
    const words = wordsOf(text);
    expect(words.map(({ term }) => term)).toEqual(["centr", "uber", "strasse", "five", "etudes"]);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "CENTR",
      "Über",
      "Straße",
      "ﬁve",
      "e\u0301tudes",
    ]);
  });

  it("leave out those that say nothing, unless there are no others", () => {
    expect(termsOf("the stability of the Internet")).toEqual(["stability", "internet"]);
    expect(termsOf("The of THE")).toEqual(["the", "of"]);
    expect(termsOf("may shall not")).toEqual(["may", "shall", "not"]);
  });
});

describe("a vocabulary", () => {
  const vocabulary = new Vocabulary(["stability", "stable", "organisation", "organisations", "member", "number"]);

  it("finds the word, its stem and what begins with it", () => {
    expect(vocabulary.alike("organisation")).toEqual([
      { term: "organisation", likeness: 1 },
      { term: "organisations", likeness: 0.9 },
    ]);
    expect(vocabulary.alike("stab").map(({ term }) => term)).toEqual(["stability", "stable"]);
  });

  it("takes one typing error in a short word and two in a long one", () => {
    const found = (word: string) => vocabulary.misspelt(word).map((likes) => likes.map(({ term }) => term));
    expect(found("mebmer")).toEqual([["member"]]);
    expect(found("organizatoin")).toEqual([[], ["organisation", "organisations"]]);
    expect(found("mem")).toEqual([]);
  });
});

describe("a snippet", () => {
  const answering = new Map([
    ["lamp", new Set([0])],
    ["coast", new Set([1])],
  ]);

  it("is the earliest piece of a long text with the most words sought, cut between words", () => {
    const text = `lamp ${"filling ".repeat(60)}lamp and coast ${"filling ".repeat(60)}coast lamp`;
    const { snippet, highlights } = snippetOf(text, answering);
    expect(snippet).toMatch(/^filling( filling)* lamp and coast( filling)*$/);
    expect(highlights.map(({ start, end }) => snippet.slice(start, end))).toEqual(["lamp", "coast"]);
    expect(snippet.length).toBeGreaterThan(180);
  });

  it("of a huge word is its beginning, and never half a character", () => {
    const { snippet, highlights } = snippetOf(`𝓪${"𝓪".repeat(300)}`, new Map([["a".repeat(64), new Set([0])]]));
    expect(snippet).toBe("𝓪".repeat(100));
    expect(highlights).toEqual([{ start: 0, end: 200 }]);
  });
});

/** As many topics, each with a number in its name. */
function topics(count: number): Graph {
  const entities = Array.from({ length: count }, (_, place) => ({
    kind: "Topic" as const,
    id: `topic/${place + 1}`,
    position: place + 1,
    organisation: null,
    inferred: false,
    properties: { name: `Topic number${place + 1}x` },
  }));
  return { entities, links: [], citations: [], sources: [] };
}

/** The engine, with something done before each read. */
function watched(engine: Engine, before: (text: string) => Promise<void>): Engine {
  return new Proxy(engine, {
    get: (target, name) => {
      if (name !== "read") return Reflect.get(target, name, target);
      return async (text: string, parameters: never) => {
        await before(text);
        return target.read(text, parameters);
      };
    },
  });
}

describeOnEachEngine("the index of a data set", ({ openEmpty }) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openEmpty();
    await engine.prepare();
  });
  afterEach(() => engine.close());

  it.each([3_999, 4_000, 8_001])("is read in pages: %d entities", async (count) => {
    await loadGraph(engine, topics(count), { now: new Date() });
    let pages = 0;
    const counting = watched(engine, async (text) => {
      if (text.includes("$after")) pages++;
    });
    const index = await indexOf(counting, await currentRevision(engine));
    expect(index?.passages).toHaveLength(count);
    expect([...(index?.placesOf(`number${count}x`) ?? [])]).toEqual([count - 1]);
    expect(pages).toBe(Math.floor(count / 4_000) + 1);
  });

  it("is made once for all who ask at the same time", async () => {
    const served = await ServedGraph.load(engine, await graphOf(shippedSeeds));
    const asked = Array.from({ length: 5 }, () => served.data('{ search(text: "privacy") { node { id } } }'));
    expect(new Set((await Promise.all(asked)).map((data) => JSON.stringify(data))).size).toBe(1);
    expect(served.statements.filter((text) => text.includes("$after"))).toHaveLength(1);
    expect(served.statements).toHaveLength(5 + 2 + 5);
  });

  it("is not kept where reading failed, or where the data changed meanwhile", async () => {
    await loadGraph(engine, topics(2), { now: new Date() });
    const faults: (() => Promise<unknown>)[] = [
      async () => {
        throw new EngineError("UNAVAILABLE", "away");
      },
      () => loadGraph(engine, topics(3), { now: new Date() }),
    ];
    const failing = watched(engine, async (text) => {
      if (text.includes("$after")) await faults.shift()?.();
    });
    const before = await currentRevision(engine);
    await expect(indexOf(failing, before)).rejects.toThrow("away");
    expect(await indexOf(failing, before)).toBeNull();
    expect((await indexOf(failing, await currentRevision(engine)))?.passages).toHaveLength(3);
  });

  it("is made anew where a load comes between search and gathering, so that hit and entity belong together", async () => {
    const served = await ServedGraph.load(engine, topics(3));
    const query = '{ search(text: "topic", first: 9) { snippet node { id name } } }';
    expect((await served.data(query)).search).toHaveLength(3);
    await loadGraph(engine, topics(2), { now: new Date() });
    const { search } = await served.data(query);
    expect(search).toHaveLength(2);
    for (const { snippet, node } of search) expect(snippet).toBe(node.name);
  });
});
