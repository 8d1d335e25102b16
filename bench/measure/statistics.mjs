/** The value that so many percent of a sorted list do not exceed. */
export function percentile(sorted, percent) {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}

/** The middle one: a round that something else disturbed does not count. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Every number of several measurements of the same thing, by its median; null where there is none. */
export function medians(measurements) {
  const [first] = measurements;
  const medianOf = (name) => (first[name] === null ? null : median(measurements.map((one) => one[name])));
  return Object.fromEntries(Object.keys(first).map((name) => [name, medianOf(name)]));
}
