/**
 * Numbers that look random and are the same in every run with the same seed (mulberry32).
 *
 * @param {number} seed a whole number
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** A whole number from `least` to `most`, both included. */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  /** One of the list. */
  const oneOf = (list) => list[between(0, list.length - 1)];
  /** So many different ones of the list, in the order of the list. */
  const someOf = (list, count) => {
    const chosen = new Set();
    while (chosen.size < Math.min(count, list.length)) chosen.add(between(0, list.length - 1));
    return [...chosen].sort((one, other) => one - other).map((index) => list[index]);
  };
  return { next, between, oneOf, someOf, isSo: (share) => next() < share };
}
