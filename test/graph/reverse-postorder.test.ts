import { expect, test } from 'vitest';
import { graphOf } from '../../packages/core/src/graph/graph.ts';
import { reversePostorder } from '../../packages/core/src/graph/reverse-postorder.ts';

test('a node comes before its successors', () => {
  expect(
    reversePostorder(
      graphOf(4, [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ]),
      0,
    ),
  ).toEqual([0, 2, 1, 3]);
});

test('edges back do not count, and what cannot be reached is left out', () => {
  expect(
    reversePostorder(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 0],
      ]),
      0,
    ),
  ).toEqual([0, 1, 2]);
});

test('depth is no matter', () => {
  const size = 100_000;
  const edges = Array.from({ length: size - 1 }, (_, node) => [node, node + 1] as const);
  expect(reversePostorder(graphOf(size, edges), 0)).toHaveLength(size);
});
