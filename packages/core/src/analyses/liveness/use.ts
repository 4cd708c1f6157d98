/** What of some data is read later. */
export interface Use {
  /** Whether the value itself is read, with all members that are not listed. */
  readonly whole: boolean;
  /** Members of which more is read, or less because something else is put there before. */
  readonly members: ReadonlyMap<string, Use>;
}

export const unused: Use = { whole: false, members: new Map() };
export const used: Use = { whole: true, members: new Map() };

/** Longer paths are taken to read all of what lies so deep. */
const deepest = 8;

/** A use of what lies at the end of a path of names. */
export function useAt(names: readonly string[], use: Use = used): Use {
  if (isNothing(use)) return unused;
  let nested = names.length > deepest ? used : cut(use, deepest - names.length);
  for (const name of names.slice(0, deepest).reverse()) nested = { whole: false, members: new Map([[name, nested]]) };
  return nested;
}

/** The use with all of what lies deeper than so many names, so that no way through a machine makes it ever deeper. */
function cut({ whole, members }: Use, depth: number): Use {
  if (members.size === 0) return whole ? used : unused;
  if (depth <= 0) return used;
  return { whole, members: new Map([...members].map(([name, inner]) => [name, cut(inner, depth - 1)] as const)) };
}

/** What one or the other reads. */
export function eitherUse(one: Use, other: Use): Use {
  if (one === other || isNothing(other)) return one;
  if (isNothing(one)) return other;
  const whole = one.whole || other.whole;
  const members = new Map<string, Use>();
  for (const name of [...one.members.keys(), ...other.members.keys()]) {
    const use = eitherUse(useOf(one, name), useOf(other, name));
    if (!isSameUse(use, whole ? used : unused)) members.set(name, use);
  }
  return { whole, members };
}

function useOf({ whole, members }: Use, name: string): Use {
  return members.get(name) ?? (whole ? used : unused);
}

/** What is read of the part at the end of a path of names. */
export function useWithin(use: Use, names: readonly string[]): Use {
  return names.reduce(useOf, use);
}

/** What is read besides the part at the end of a path, because another value is put there. */
export function useWithout(use: Use, names: readonly string[]): Use {
  const [name, ...rest] = names.slice(0, deepest);
  // What lies deeper than it is looked into may be read.
  if (name === undefined) return names.length === 0 ? unused : use;
  const members = new Map(use.members);
  const inner = names.length > deepest ? useOf(use, name) : useWithout(useOf(use, name), rest);
  if (isSameUse(inner, use.whole ? used : unused)) members.delete(name);
  else members.set(name, inner);
  return { whole: use.whole, members };
}

export function isNothing({ whole, members }: Use): boolean {
  return !whole && members.size === 0;
}

/** Whether they read the same. */
export function isSameUse(one: Use, other: Use): boolean {
  if (one === other) return true;
  if (one.whole !== other.whole || one.members.size !== other.members.size) return false;
  return [...one.members].every(([name, use]) => {
    const counterpart = other.members.get(name);
    return counterpart !== undefined && isSameUse(use, counterpart);
  });
}
