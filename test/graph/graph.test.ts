import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycles } from '../../packages/core/src/graph/cycles.ts';
import { graphOf, reversed } from '../../packages/core/src/graph/graph.ts';
import { reachableFrom } from '../../packages/core/src/graph/reach.ts';

const someGraph = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const node = fc.integer({ min: 0, max: size - 1 });
  return fc.array(fc.tuple(node, node), { maxLength: 30 }).map((edges) => graphOf(size, edges));
});

test('a node is reached over any number of edges', () => {
  expect(
    reachableFrom(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [3, 0],
      ]),
      [0],
    ),
  ).toEqual([true, true, true, false]);
});

test('a cycle is a set of nodes that all lead to each other', () => {
  expect(
    cycles(
      graphOf(6, [
        [0, 1],
        [1, 0],
        [1, 2],
        [3, 3],
        [4, 5],
      ]),
    ),
  ).toEqual(expect.arrayContaining([[0, 1], [3]]));
});

test('two nodes lie on one cycle exactly when each reaches the other', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const found = cycles(graph);
      const reach = Array.from({ length: graph.size }, (_, node) => reachableFrom(graph, graph.successors[node] ?? []));
      for (let one = 0; one < graph.size; one++) {
        for (let other = 0; other < graph.size; other++) {
          const together = found.some((cycle) => cycle.includes(one) && cycle.includes(other));
          expect(together).toBe(reach[one]?.[other] === true && reach[other]?.[one] === true);
        }
      }
    }),
  );
});

test('what is reached against the edges is what reaches along them', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const back = reachableFrom(reversed(graph), [0]);
      expect(back).toEqual(Array.from({ length: graph.size }, (_, node) => reachableFrom(graph, [node])[0]));
    }),
  );
});

test('a long chain takes no recursion', () => {
  const chain = graphOf(
    100_000,
    Array.from({ length: 99_999 }, (_, node): [number, number] => [node, node + 1]),
  );
  expect(cycles(chain)).toEqual([]);
  expect(reachableFrom(chain, [0]).every(Boolean)).toBe(true);
});
