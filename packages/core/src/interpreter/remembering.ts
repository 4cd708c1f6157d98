/**
 * The same function, which works out only once what it gives for an object, and remembers it as long as the object lives. It is for
 * parts of a definition, which never change, and is never to give `undefined`.
 */
export function remembering<Part extends object, Result>(work: (part: Part) => Result): (part: Part) => Result {
  const known = new WeakMap<Part, Result>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const result = work(part);
    known.set(part, result);
    return result;
  };
}

/** What the map holds for the key, made when it is asked for first. */
export function rememberedIn<Key, Result extends object>(
  known: Map<Key, Result>,
  key: Key,
  make: () => Result,
): Result {
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = make();
  known.set(key, result);
  return result;
}
