import type { Passage, SearchedField } from "../passage";

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

/**
 * The passages in the order of what a word in them weighs, whatever the word is: the heaviest first, those of one
 * weight by their places. A passage's standing is its number in this order. Who takes passages by their standings can
 * stop where all that follow are too light.
 */
export class Standings {
  /** By standing. */
  readonly weights: Float64Array;
  /** By standing: the place in `passages`. */
  readonly places: Uint32Array;
  /** By place. */
  readonly standings: Uint32Array;

  constructor(passages: readonly Passage[]) {
    const { groups, weights } = groupByWeight(passages);
    const next = beginnings(groups, weights);
    this.weights = new Float64Array(passages.length);
    this.places = new Uint32Array(passages.length);
    this.standings = new Uint32Array(passages.length);
    groups.forEach((group, place) => {
      const standing = next[group] ?? 0;
      next[group] = standing + 1;
      this.weights[standing] = weights[group] ?? 0;
      this.places[standing] = place;
      this.standings[place] = standing;
    });
  }
}

/** By place the number of its group, which has one weight; by group the weight. Lengths are few, and so are groups. */
function groupByWeight(passages: readonly Passage[]): { groups: Uint32Array; weights: readonly number[] } {
  const averageLength = passages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, passages.length);
  const byWeight = new Map<number, number>();
  const byLength: Readonly<Record<SearchedField, number[]>> = {
    name: [],
    acronym: [],
    wording: [],
    action: [],
    text: [],
    quote: [],
  };
  const groupOf = (passage: Passage) => {
    const weight = weightOf(passage, averageLength);
    const group = byWeight.get(weight) ?? byWeight.size;
    byWeight.set(weight, group);
    return group;
  };
  const groups = new Uint32Array(passages.length);
  passages.forEach((passage, place) => {
    groups[place] = byLength[passage.field][passage.length] ??= groupOf(passage);
  });
  return { groups, weights: [...byWeight.keys()] };
}

function weightOf({ field, length }: Passage, averageLength: number): number {
  const relative = 1 - lengthMatters + (lengthMatters * length) / averageLength;
  return (worth[field] * (saturation + 1)) / (1 + saturation * relative);
}

/** By group, the standing of its first passage. */
function beginnings(groups: Uint32Array, weights: readonly number[]): Uint32Array {
  const sizes = new Uint32Array(weights.length);
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  const first = new Uint32Array(weights.length);
  let standing = 0;
  for (const group of [...weights.keys()].sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0))) {
    first[group] = standing;
    standing += sizes[group] ?? 0;
  }
  return first;
}
