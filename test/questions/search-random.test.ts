/** Random searches over random texts, on each engine, against a ranking that looks at every text. */
import { Kind } from "../../src/model/codes";
import type { EntityRecord, Graph } from "../../src/model/graph";
import type { KindName } from "../../src/model/kind-table";
import { describeOnEachEngine } from "../contract/engines";
import { Random, seedOfRun } from "../contract/traversal/random";
import { ServedGraph } from "../graphql/served-graph";
import { NaiveRanking, type SearchArguments } from "./naive-ranking";

const seed = seedOfRun();
const sizes = [40, 400, 1_000];
const searchesPerGraph = 100;

const query = `query ($text: String!, $kinds: [Kind!], $includeInferred: Boolean, $first: Int) {
  search(text: $text, kinds: $kinds, includeInferred: $includeInferred, first: $first) { node { id kind } field score }
}`;

/** Few words, some of one stem and some that begin as others do; the first are in very many texts. */
const words =
  "policy members policies member registry privacy registries market priv stability network networks stable language train training council consumer councils advise forum security".split(
    " ",
  );
const wordFrom = (random: Random) => words[Math.floor(words.length * random.next() ** 2)] ?? "";
const textOf = (random: Random, most: number) =>
  Array.from({ length: random.whole(1, most) }, () => wordFrom(random)).join(" ");

/** What has words beside its name. */
const kinds: Partial<Record<KindName, (random: Random) => EntityRecord["properties"]>> = {
  Topic: () => ({}),
  Organisation: (random) => ({ acronym: textOf(random, 2) }),
  Objective: (random) => ({ wording: textOf(random, 30) }),
  Mandate: (random) => ({ modality: "MAY", action: textOf(random, 6), illustrative: false }),
  Clause: (random) => ({ number: "1", printed: true, text: textOf(random, 60), start: 0, end: 5 }),
};
const kindNames = Object.keys(kinds) as KindName[];

function randomGraph(random: Random, size: number): Graph {
  const entities = Array.from({ length: size }, (_, place): EntityRecord => {
    const kind = random.pick(kindNames);
    const name = `${textOf(random, 4)}${random.chance(0.3) ? ` number${place % 400}` : ""}`;
    const properties = { name, ...kinds[kind]?.(random) };
    const id = `made/${place + 1}`;
    return { kind, id, position: place + 1, organisation: null, inferred: random.chance(0.1), properties };
  });
  return { entities, links: [], citations: [], sources: [] };
}

function misspelt(random: Random, word: string): string {
  const place = random.whole(1, word.length - 1);
  return random.chance(0.5)
    ? word.slice(0, place) + word.slice(place + 1)
    : `${word.slice(0, place)}x${word.slice(place)}`;
}

function randomArguments(random: Random): SearchArguments {
  const word = () => {
    const chance = random.next();
    if (chance < 0.1) return misspelt(random, random.pick(words));
    if (chance < 0.2) return random.pick(words).slice(0, random.whole(2, 4));
    return chance < 0.4 ? `number${random.whole(0, 400)}` : random.pick(words);
  };
  return {
    text: Array.from({ length: random.pick([1, 2, 3, 3, 4, 6, 12]) }, word).join(" "),
    kinds: random.chance(0.7) ? null : random.some(Object.values(Kind), 0.5),
    includeInferred: random.chance(0.5),
    first: random.pick([1, 2, 5, 10, 100]),
  };
}

function topics(names: readonly string[]): Graph {
  const entities = names.map((name, place): EntityRecord => {
    const id = `made/${place + 1}`;
    return { kind: "Topic", id, position: place + 1, organisation: null, inferred: false, properties: { name } };
  });
  return { entities, links: [], citations: [], sources: [] };
}

/** One word among so many that no text holds that scores are tiny, and rounding makes many of them the same. */
function wordsAmongUnknown(random: Random): SearchArguments[] {
  const unknown = Array.from({ length: 23 }, (_, place) => `qqq${place}`);
  return [...new Set(words)].map((word) => ({
    ...{ text: [word, ...unknown].join(" "), kinds: null, includeInferred: true, first: random.pick([1, 3, 10]) },
  }));
}

describeOnEachEngine("search", ({ openEmpty }) => {
  it.each(sizes)("gives the hits that looking at every text finds, in their order: %d entities", async (size) => {
    const random = new Random(seed + size);
    const graph = randomGraph(random, size);
    const served = await ServedGraph.load(await openEmpty(), graph);
    const naive = new NaiveRanking(graph);
    const searches = [
      ...Array.from({ length: searchesPerGraph }, () => randomArguments(random)),
      ...wordsAmongUnknown(random),
    ];
    let hits = 0;
    for (const asked of searches) {
      const search = naive.find(asked);
      expect({ seed, asked, ...(await served.ask(query, { ...asked })) }).toEqual({
        ...{ seed, asked, data: { search }, errors: [] },
      });
      hits += search.length;
    }
    await served.engine.close();
    process.stdout.write(`TRAVERSAL_SEED=${seed} ${hits} hits in ${size} entities\n`);
    expect(hits).toBeGreaterThan(searchesPerGraph);
  });

  it("gives the earlier of those that rounding makes alike, though words in them weigh less", async () => {
    const [long, short] = [`lamp ${"of ".repeat(21)}`, `lamp ${"of ".repeat(20)}`];
    const graph = topics([...Array(10).fill(long), ...Array(40).fill(short)]);
    const served = await ServedGraph.load(await openEmpty(), graph);
    const asked = { text: "lamp qqq1 qqq2 qqq3", kinds: null, includeInferred: false };
    const all = (await served.data(query, { ...asked, first: 100 })).search;
    expect(new Set(all.map(({ score }: { score: number }) => score)).size).toBe(1);
    expect(all).toEqual(new NaiveRanking(graph).find({ ...asked, first: 100 }));
    for (const first of [1, 5, 11])
      expect((await served.data(query, { ...asked, first })).search).toEqual(all.slice(0, first));
    await served.engine.close();
  });
});
