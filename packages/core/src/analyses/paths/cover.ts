import { rememberedIn } from '../../interpreter/remembering.ts';
import type { ExploredPath } from './exploration.ts';

/** Some of the paths that cover what all of them cover: always the one that covers most of what is left. */
export function coveringPaths(paths: readonly ExploredPath[], wanted: ReadonlySet<number>): readonly ExploredPath[] {
  const left = new Set(wanted);
  const counts = paths.map(({ covers }) => covers.filter((index) => left.has(index)).length);
  const byIndex = placesByIndex(paths);
  const chosen: ExploredPath[] = [];
  for (;;) {
    const best = placeOfGreatest(counts);
    const path = best === undefined ? undefined : paths[best];
    if (path === undefined) return chosen;
    chosen.push(path);
    for (const index of path.covers) {
      if (left.delete(index))
        for (const place of byIndex.get(index) ?? []) counts[place] = (counts[place] as number) - 1;
    }
  }
}

/** By what is covered, the paths that cover it. */
function placesByIndex(paths: readonly ExploredPath[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [place, { covers }] of paths.entries()) {
    for (const index of covers) rememberedIn(places, index, () => []).push(place);
  }
  return places;
}

/** The first of the greatest above zero. */
function placeOfGreatest(counts: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] as number;
    if (count > most) [best, most] = [place, count];
  }
  return best;
}
