import { distance } from "fastest-levenshtein";

/** The name that was probably meant, or null where none is near. */
export function nearestName(written: string, names: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(written.length * 0.4)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const away = distance(written.toLowerCase(), name.toLowerCase());
    if (away < least) [nearest, least] = [name, away];
  }
  return nearest;
}

/** `Did you mean "purposes"?`, or null where nothing is near. */
export function didYouMean(written: string, names: Iterable<string>): string | null {
  const nearest = nearestName(written, names);
  return nearest === null ? null : `Did you mean "${nearest}"?`;
}
