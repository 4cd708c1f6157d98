import { type Side, shownSide } from '@stepproof/core';

/** What was expected and what was, each in at most so many characters, so that what differs is seen. */
export function shownSides(expected: Side, actual: Side, width: number): { expected: string; actual: string } {
  if (expected.kind === 'path' && actual.kind === 'path') {
    const shared = sharedStart(expected.names, actual.names);
    return { expected: pathFrom(expected.names, shared, width), actual: pathFrom(actual.names, shared, width) };
  }
  const whole = { expected: shownSide(expected, longest), actual: shownSide(actual, longest) };
  const shared = sharedStart(whole.expected, whole.actual);
  return { expected: around(whole.expected, shared, width), actual: around(whole.actual, shared, width) };
}

/** What comes later in a long value is not compared for being shown. */
const longest = 20_000;

/** A path in at most so many characters; of a long one, its end. */
export function shownPath(names: readonly string[], width: number): string {
  return pathFrom(names, Math.max(names.length - 1, 0), width);
}

const arrow = ' → ';

/** A path with the step at an index, and as many around it as fit: before it, because they say how it came there. */
function pathFrom(names: readonly string[], index: number, width: number): string {
  if (names.join(arrow).length <= width) return names.length === 0 ? 'no state' : names.join(arrow);
  let from = Math.min(index, names.length - 1);
  let length = (names[from]?.length ?? 0) + 2 * arrow.length + 2;
  while (from > 0 && index - from < stepsBefore && length + (names[from - 1]?.length ?? 0) + arrow.length <= width) {
    from--;
    length += (names[from]?.length ?? 0) + arrow.length;
  }
  let to = Math.max(from + 1, Math.min(index + 1, names.length));
  while (to < names.length && length + (names[to]?.length ?? 0) + arrow.length <= width) {
    length += (names[to]?.length ?? 0) + arrow.length;
    to++;
  }
  const shown = [...(from > 0 ? ['…'] : []), ...names.slice(from, to), ...(to < names.length ? ['…'] : [])];
  return cut(shown.join(arrow), width);
}

const stepsBefore = 3;

function sharedStart<Item>(one: ArrayLike<Item>, other: ArrayLike<Item>): number {
  let index = 0;
  while (index < one.length && index < other.length && one[index] === other[index]) index++;
  return index;
}

/** A text around the place where it begins to differ. */
function around(text: string, difference: number, width: number): string {
  if (text.length <= width) return text;
  const from = difference < width - lookBehind ? 0 : difference - lookBehind;
  return cut(from === 0 ? text : `…${text.slice(from)}`, width);
}

const lookBehind = 20;

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
