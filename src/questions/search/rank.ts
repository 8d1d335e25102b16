import type { Passage, SearchedField, TextIndex } from "./text-index";
import type { LikeTerm } from "./vocabulary";

/** What is sought. */
export interface Sought {
  readonly terms: readonly string[];
  /** Codes of kinds; null for all. */
  readonly kinds: ReadonlySet<string> | null;
  readonly includeInferred: boolean;
  readonly first: number;
}

/** An entity that was found, by its best passage. */
export interface Ranked {
  readonly passage: Passage;
  readonly score: number;
  /** Each term of the texts that answers to the question, with the places of the words that it answers to. */
  readonly answering: ReadonlyMap<string, ReadonlySet<number>>;
}

/** A short name that holds the word is a better answer than a sentence that holds it. */
const worth: Readonly<Record<SearchedField, number>> = {
  name: 1.3,
  acronym: 1.3,
  wording: 1,
  action: 1,
  text: 1,
  quote: 1,
};

/** As usual for BM25: how soon the length of a text matters, and how much. */
const saturation = 1.2;
const lengthMatters = 0.75;

/** By the place of the passage: how many words of the question it holds, and what they are worth. */
interface Tally {
  readonly words: Uint8Array;
  readonly scores: Float64Array;
}

/**
 * The best hits, in a total order: by score, then position, then id.
 *
 * The score is that of BM25 (Robertson and Zaragoza, 2009), with a term counted once a passage, times the square
 * of the share of the words that a passage holds. What holds less than half as many as another is no hit. A word
 * counts as misspelt only where nothing that may be shown holds it; so `kinds` leaves hits out and changes no score.
 */
export function rank(index: TextIndex, sought: Sought): Ranked[] {
  const { passages } = index;
  const { includeInferred, kinds, terms, first } = sought;
  const isShown = (place: number) => includeInferred || passages[place]?.entity.inferred === false;
  const tally: Tally = { words: new Uint8Array(passages.length), scores: new Float64Array(passages.length) };
  const answering = new Map<string, Set<number>>();
  terms.forEach((word, number) => {
    const { places, likeness, likes } = matchWord(index, word, isShown);
    for (const { term } of likes) answering.set(term, (answering.get(term) ?? new Set()).add(number));
    const rarity = Math.log(1 + (passages.length - places.length + 0.5) / (places.length + 0.5));
    for (const place of places) {
      if (kinds?.has(passages[place]?.entity.kind ?? "") === false) continue;
      tally.words[place] = (tally.words[place] ?? 0) + 1;
      tally.scores[place] = (tally.scores[place] ?? 0) + rarity * (likeness[place] ?? 0);
    }
  });
  return best(bestOfEach(index, tally, terms.length), first).map((hit) => ({ ...hit, answering }));
}

/** The passages that may be shown and hold a word of the question, each with the likeness of its best term. */
function matchWord(index: TextIndex, word: string, isShown: (place: number) => boolean): Matched {
  const alike = placesOf(index, index.vocabulary.alike(word), isShown);
  if (alike.places.length > 0) return alike;
  for (const likes of index.vocabulary.misspelt(word)) {
    const meant = placesOf(index, likes, isShown);
    if (meant.places.length > 0) return meant;
  }
  return alike;
}

interface Matched {
  readonly places: readonly number[];
  /** By place. */
  readonly likeness: Float64Array;
  readonly likes: readonly LikeTerm[];
}

function placesOf(index: TextIndex, likes: readonly LikeTerm[], isShown: (place: number) => boolean): Matched {
  const places: number[] = [];
  const likeness = new Float64Array(likes.length > 0 ? index.passages.length : 0);
  for (const { term, likeness: own } of likes) {
    for (const place of index.placesOf(term)) {
      const known = likeness[place] ?? 0;
      if (own <= known || !isShown(place)) continue;
      if (known === 0) places.push(place);
      likeness[place] = own;
    }
  }
  return { places, likeness, likes };
}

/** Each entity that is hit, by the best of its passages. The passages of one entity follow one another. */
function bestOfEach({ passages, averageLength }: TextIndex, { words, scores }: Tally, asked: number): Hit[] {
  const most = words.reduce((one, other) => Math.max(one, other), 0);
  const hits: Hit[] = [];
  if (most === 0) return hits;
  words.forEach((held, place) => {
    const passage = passages[place];
    if (passage === undefined || held === 0 || held * 2 < most) return;
    const score = scoreOf(passage, scores[place] ?? 0, held / asked, averageLength);
    const last = hits.at(-1);
    if (last?.passage.entity !== passage.entity) hits.push({ passage, score });
    else if (last.score < score) hits[hits.length - 1] = { passage, score };
  });
  return hits;
}

/** The first hits in their order; of many only those are sorted that can be among them. */
function best(hits: readonly Hit[], first: number): Hit[] {
  const least =
    Float64Array.from(hits, ({ score }) => score)
      .sort()
      .at(-first) ?? 0;
  return hits
    .filter(({ score }) => score >= least)
    .sort(compare)
    .slice(0, first);
}

function scoreOf(passage: Passage, score: number, share: number, averageLength: number): number {
  const length = 1 - lengthMatters + (lengthMatters * passage.length) / averageLength;
  const weight = (worth[passage.field] * (saturation + 1)) / (1 + saturation * length);
  return Math.round(score * weight * share ** 2 * 10_000) / 10_000;
}

type Hit = Omit<Ranked, "answering">;

function compare({ passage: one, score: oneScore }: Hit, { passage: other, score: otherScore }: Hit): number {
  if (oneScore !== otherScore) return otherScore - oneScore;
  if (one.entity.position !== other.entity.position) return one.entity.position - other.entity.position;
  return one.entity.id < other.entity.id ? -1 : 1;
}
