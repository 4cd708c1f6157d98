import { distance } from 'fastest-levenshtein';

/**
 * The name a person most likely meant by `written`, or nothing when none is near enough to suggest.
 *
 * A name that differs only in case wins; otherwise up to a third of the letters may differ, three at most.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  let nearest: string | undefined;
  let least = Math.min(3, Math.floor(Math.max(written.length, 3) / 3)) + 1;
  for (const name of names) {
    if (name === written) continue;
    if (name.toLowerCase() === lower) return name;
    if (Math.abs(name.length - written.length) >= least) continue;
    const letters = distance(lower, name.toLowerCase());
    if (letters < least) {
      least = letters;
      nearest = name;
    }
  }
  return nearest;
}
