import type { Pattern } from './pattern.ts';

/** A function that finds something out of a pattern, or of a text, once: each is matched with many others. */
export function oncePerPattern<Result>(find: (pattern: Pattern) => Result): (pattern: Pattern) => Result {
  const known = new WeakMap<Pattern, { readonly result: Result }>();
  return (pattern) => {
    const found = known.get(pattern);
    if (found !== undefined) return found.result;
    const result = find(pattern);
    known.set(pattern, { result });
    return result;
  };
}
