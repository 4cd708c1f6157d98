/** How many completions there are at most; of more, those that begin with what is written come first. */
export const mostCompletions = 500;

/** Of too many, what begins with what is typed comes first, and what holds it elsewhere next. */
export function bounded<Item>(items: readonly Item[], typed: string, labelOf: (item: Item) => string): readonly Item[] {
  if (items.length <= mostCompletions) return items;
  const lower = typed.toLowerCase();
  const placed = items.map((item) => ({ item, place: labelOf(item).toLowerCase().indexOf(lower) }));
  const near = placed.filter(({ place }) => place === 0);
  const holding = placed.filter(({ place }) => place > 0);
  const others = placed.filter(({ place }) => place === -1);
  return [...near, ...holding, ...others].slice(0, mostCompletions).map(({ item }) => item);
}
