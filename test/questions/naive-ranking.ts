import type { EntityRecord, Graph } from "../../src/model/graph";
import { kindTable } from "../../src/model/kind-table";
import { Vocabulary } from "../../src/questions/search/vocabulary";
import { termsOf, wordsOf } from "../../src/questions/search/words";

/** The arguments of `search`, all given. */
export interface SearchArguments {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly includeInferred: boolean;
  readonly first: number;
}

export interface NaiveHit {
  readonly node: { readonly id: string; readonly kind: string };
  readonly field: string;
  readonly score: number;
}

interface Passage {
  readonly entity: EntityRecord;
  readonly field: string;
  readonly terms: ReadonlySet<string>;
  readonly length: number;
}

const fields = ["name", "acronym", "wording", "action", "text"] as const;

/**
 * Every hit of a graph without quotes, found by looking at every passage, sorted at the end. Of what it is compared with
 * it shares how words are cut and compared, and not how passages are counted, weighed and chosen.
 */
export class NaiveRanking {
  private readonly passages: readonly Passage[];
  private readonly vocabulary: Vocabulary;
  private readonly averageLength: number;

  constructor(graph: Graph) {
    this.passages = graph.entities.flatMap((entity) => {
      const texts = fields.map((field) => entity.properties[field]);
      return fields.flatMap((field, place) => {
        const text = texts[place];
        // The same words are ascribed to the first field that has them.
        if (typeof text !== "string" || texts.indexOf(text) < place) return [];
        const words = wordsOf(text).map(({ term }) => term);
        return [{ entity, field, terms: new Set(words), length: words.length }];
      });
    });
    this.vocabulary = new Vocabulary(new Set(this.passages.flatMap(({ terms }) => [...terms])));
    this.averageLength = this.passages.reduce((sum, { length }) => sum + length, 0) / this.passages.length;
  }

  find({ text, kinds, includeInferred, first }: SearchArguments): NaiveHit[] {
    const shown = this.passages.filter(({ entity }) => includeInferred || !entity.inferred);
    const words = termsOf(text).map((word) => this.match(word, shown));
    const scored = shown
      .filter(({ entity }) => kinds === null || kinds.includes(kindTable[entity.kind].code))
      .map((passage) => ({ passage, ...this.score(passage, words) }));
    const most = Math.max(...scored.map(({ held }) => held), 0);
    const best = new Map<EntityRecord, (typeof scored)[number]>();
    for (const each of scored) {
      if (each.held === 0 || each.held * 2 < most) continue;
      const known = best.get(each.passage.entity);
      if (known === undefined || known.score < each.score) best.set(each.passage.entity, each);
    }
    return [...best.values()]
      .sort((one, other) => other.score - one.score || position(one) - position(other))
      .slice(0, first)
      .map(({ passage: { entity, field }, score }) => ({
        ...{ node: { id: entity.id, kind: kindTable[entity.kind].code }, field, score },
      }));
  }

  /** The terms that answer to a word, and how rare these are. */
  private match(word: string, shown: readonly Passage[]) {
    for (const likes of [this.vocabulary.alike(word), ...this.vocabulary.misspelt(word)]) {
      const count = shown.filter(({ terms }) => likes.some(({ term }) => terms.has(term))).length;
      if (count > 0) return { likes, rarity: Math.log(1 + (this.passages.length - count + 0.5) / (count + 0.5)) };
    }
    return { likes: [], rarity: 0 };
  }

  private score({ field, terms, length }: Passage, words: readonly ReturnType<NaiveRanking["match"]>[]) {
    let [held, sum] = [0, 0];
    for (const { likes, rarity } of words) {
      const best = Math.max(...likes.map(({ term, likeness }) => (terms.has(term) ? likeness : 0)), 0);
      held += Number(best > 0);
      sum += rarity * best;
    }
    const worth = field === "name" || field === "acronym" ? 1.3 : 1;
    const weight = (worth * 2.2) / (1 + 1.2 * (0.25 + (0.75 * length) / this.averageLength));
    return { held, score: Math.round(sum * weight * (held / words.length) ** 2 * 10_000) / 10_000 };
  }
}

function position({ passage }: { readonly passage: Passage }): number {
  return passage.entity.position;
}
