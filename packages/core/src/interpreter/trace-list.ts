/**
 * The list of a trace with one more item: the same list, unless it was `noItems`.
 *
 * V8 remembers of every `[]` and `{ … }` in the code whether what it makes lives long, and from then on makes it where only full
 * collections look. After one long trace all later ones would lie there, each holding its whole execution until such a collection,
 * and runs would take two to three times as long. It remembers nothing of copies and of classes, which is why the parts of a trace
 * that lead to further ones are made by these.
 */
export function withItem<Item>(list: Item[], item: Item): Item[] {
  if (list !== noItems) {
    list.push(item);
    return list;
  }
  const first: Item[] = roomForOne.slice();
  first[0] = item;
  return first;
}

/** What every list of a trace begins as. Most never get an item, or one, for which a list that grows would have room for sixteen more. */
export const noItems: never[] = [];

const roomForOne: never[] = [undefined as never];
