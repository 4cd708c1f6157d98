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
  return pathFrom(names, names.length - 1, width);
}

const arrow = ' → ';

/** A path around the step at an index: some before it, because they say how it came there, and what fits behind it. */
function pathFrom(names: readonly string[], index: number, width: number): string {
  if (names.length === 0) return 'no state';
  const whole = names.join(arrow);
  if (whole.length <= width) return whole;
  const last = names.length - 1;
  let from = Math.min(Math.max(index, 0), last);
  let to = from;
  const drawn = () =>
    `${from > 0 ? `…${arrow}` : ''}${names.slice(from, to + 1).join(arrow)}${to < last ? `${arrow}…` : ''}`;
  const fits = (change: 1 | -1) =>
    drawn().length + (names[change === 1 ? to + 1 : from - 1] ?? '').length + arrow.length <= width;
  while (from > 0 && index - from < stepsBefore && fits(-1)) from--;
  while (to < last && fits(1)) to++;
  return cut(drawn(), width);
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
