/** Any sequence: a text, or a list. */
interface Sequence {
  readonly length: number;
  readonly [index: number]: unknown;
}

/** Where two sequences differ: one stretch of each, from the first to the last difference. */
export interface Difference {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

export function differenceBetween(before: Sequence, after: Sequence): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}
