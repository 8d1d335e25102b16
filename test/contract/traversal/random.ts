/**
 * A source of chance that gives the same values for the same seed, so that a failure can be repeated.
 *
 * The generator is mulberry32 by Tommy Ettinger: small, and good enough to choose test data.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<Item>(list: readonly Item[]): Item {
    if (list.length === 0) throw new Error("There is nothing to pick from.");
    return list[this.whole(0, list.length - 1)] as Item;
  }

  /** Each of a list with the same probability, in the list's order. */
  some<Item>(list: readonly Item[], probability: number): Item[] {
    return list.filter(() => this.chance(probability));
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    return list
      .map((item) => ({ item, rank: this.next() }))
      .sort((left, right) => left.rank - right.rank)
      .map(({ item }) => item);
  }
}

/** The seed of this run: TRAVERSAL_SEED where it is set, else a new one every time. Whoever uses it prints it. */
export function seedOfRun(): number {
  const given = Number(process.env.TRAVERSAL_SEED ?? Number.NaN);
  return Number.isSafeInteger(given) ? given : Date.now() % 1_000_000_000;
}
