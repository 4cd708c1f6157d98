import { expect, test } from 'vitest';
import { coveringPaths } from '../../../packages/core/src/analyses/paths/cover.ts';
import type { ExploredPath } from '../../../packages/core/src/analyses/paths/exploration.ts';
import { Random } from '../../fuzz/random.ts';

function pathOf(covers: readonly number[]): ExploredPath {
  return { covers } as unknown as ExploredPath;
}

test('each path that is chosen is the first of those that cover most of what is left', () => {
  const random = new Random(20_261_128);
  for (let round = 0; round < 200; round++) {
    const paths = Array.from({ length: random.below(12) }, () =>
      pathOf(Array.from({ length: 15 }, (_, index) => index).filter(() => random.below(3) === 0)),
    );
    const left = new Set(Array.from({ length: 15 }, (_, index) => index).filter(() => random.below(4) > 0));
    for (const path of coveringPaths(paths, left)) {
      const counts = paths.map(({ covers }) => covers.filter((index) => left.has(index)).length);
      expect(paths.indexOf(path)).toBe(counts.indexOf(Math.max(...counts)));
      for (const index of path.covers) left.delete(index);
    }
    expect(paths.some(({ covers }) => covers.some((index) => left.has(index)))).toBe(false);
  }
});
