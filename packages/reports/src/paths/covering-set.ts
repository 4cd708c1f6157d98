/**
 * A small part of some sets that together have all their elements: the one with most that is new is taken again and again, and what the later
 * ones made superfluous is left out. In the order in which they were given.
 */
export function coveringSet<Item>(
  items: readonly Item[],
  elementsOf: (item: Item) => Iterable<unknown>,
): readonly Item[] {
  const sets = items.map((item) => new Set(elementsOf(item)));
  const missing = new Set(sets.flatMap((set) => [...set]));
  const taken: number[] = [];
  while (missing.size > 0) {
    const best = indexOfMost(sets, missing);
    taken.push(best);
    for (const element of sets[best] ?? []) missing.delete(element);
  }
  const needed = withoutSuperfluous(taken, sets);
  return items.filter((_, index) => needed.has(index));
}

function indexOfMost(sets: readonly ReadonlySet<unknown>[], missing: ReadonlySet<unknown>): number {
  let best = 0;
  let most = 0;
  for (const [index, set] of sets.entries()) {
    let count = 0;
    for (const element of set) if (missing.has(element)) count++;
    if (count > most) [best, most] = [index, count];
  }
  return best;
}

function withoutSuperfluous(taken: readonly number[], sets: readonly ReadonlySet<unknown>[]): ReadonlySet<number> {
  const counts = new Map<unknown, number>();
  const elements = (index: number) => [...(sets[index] ?? [])];
  for (const element of taken.flatMap(elements)) counts.set(element, (counts.get(element) ?? 0) + 1);
  const needed = new Set(taken);
  for (const index of taken) {
    if (!elements(index).every((element) => (counts.get(element) ?? 0) > 1)) continue;
    needed.delete(index);
    for (const element of elements(index)) counts.set(element, (counts.get(element) ?? 0) - 1);
  }
  return needed;
}
