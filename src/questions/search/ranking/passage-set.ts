/** A set of passages: a bit for each, 32 a block, in the order of their standings. */
export type PassageSet = Int32Array;

export const blockSize = 32;

export function emptySet(passages: number): PassageSet {
  return new Int32Array(Math.ceil(passages / blockSize));
}

export function isIn(set: PassageSet, standing: number): boolean {
  return (((set[standing >>> 5] ?? 0) >>> (standing & 31)) & 1) === 1;
}

export function include(set: PassageSet, standing: number): void {
  const block = standing >>> 5;
  set[block] = (set[block] ?? 0) | (1 << (standing & 31));
}

/** What is in any of the sets. */
export function union(sets: readonly PassageSet[], passages: number): PassageSet {
  const all = emptySet(passages);
  for (const set of sets)
    for (let block = 0; block < all.length; block++) all[block] = (all[block] ?? 0) | (set[block] ?? 0);
  return all;
}
