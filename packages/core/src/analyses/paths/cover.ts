import type { ExploredPath } from './exploration.ts';

/** Some of the paths that cover what all of them cover: always the one that covers most of what is left. */
export function coveringPaths(paths: readonly ExploredPath[], wanted: ReadonlySet<number>): readonly ExploredPath[] {
  const left = new Set(wanted);
  const chosen: ExploredPath[] = [];
  for (;;) {
    let best: ExploredPath | undefined;
    let most = 0;
    for (const path of paths) {
      const count = path.covers.filter((index) => left.has(index)).length;
      if (count > most) [best, most] = [path, count];
    }
    if (best === undefined) return chosen;
    chosen.push(best);
    for (const index of best.covers) left.delete(index);
  }
}
