/**
 * An empty list for what a trace holds. V8 remembers of every `[]` and `{ … }` in the code whether what it makes lives long, and from
 * then on makes it where only full collections look. After one long trace all later ones would lie there, each holding its whole
 * execution until such a collection, and runs would take two to three times as long. It remembers nothing of copies and of classes,
 * which is why the parts of a trace that lead to further ones are made by these.
 */
export function traceList<Item>(): Item[] {
  return empty.slice();
}

const empty: readonly never[] = [];
