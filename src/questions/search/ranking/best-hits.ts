import type { Passage } from "../passage";

/** An entity that was found, by its best passage so far. */
export interface Hit {
  readonly passage: Passage;
  readonly place: number;
  readonly score: number;
}

/**
 * The best entities of the passages seen so far: by score, those of one score by place, each by the best of its
 * passages in this order. Entities lie in `passages` in the order of their positions, so that places order them too.
 */
export class BestHits {
  readonly hits: Hit[] = [];

  constructor(private readonly size: number) {}

  /** Whether a passage with this score, at this place, would change anything. */
  admits(score: number, place: number): boolean {
    if (this.hits.length < this.size) return true;
    const last = this.hits.at(-1);
    return last !== undefined && isBefore(score, place, last);
  }

  add(hit: Hit): void {
    const { hits } = this;
    if (!this.admits(hit.score, hit.place)) return;
    const same = hits.findIndex(({ passage }) => passage.entity === hit.passage.entity);
    const known = hits[same];
    if (known && !isBefore(hit.score, hit.place, known)) return;
    if (known) hits.splice(same, 1);
    else if (hits.length === this.size) hits.pop();
    const next = hits.findIndex((other) => isBefore(hit.score, hit.place, other));
    hits.splice(next < 0 ? hits.length : next, 0, hit);
  }
}

function isBefore(score: number, place: number, other: Hit): boolean {
  return score > other.score || (score === other.score && place < other.place);
}
