import type { ExploredPath, PathExploration } from '@stepproof/core';
import { coveringSet } from './covering-set.ts';
import { type NamedPath, namedPaths } from './path-names.ts';

export type Cover = 'states' | 'transitions' | 'choices';

/** Which of the paths that were found are wanted. */
export interface ChosenPaths {
  /** What a small set of paths is to show; nothing for all paths that were found. */
  readonly cover: Cover | undefined;
  /** The state that a path has to reach. */
  readonly to: string | undefined;
}

/** The paths that are wanted, the plainest first: those that succeed, with few errors on the way, and short. */
export function chosenPaths(exploration: PathExploration, { cover, to }: ChosenPaths): readonly NamedPath[] {
  const ranked = namedPaths(rankedPaths(exploration));
  if (to !== undefined) return ranked.filter(({ path }) => path.visits.includes(to)).slice(0, 1);
  if (cover === undefined) return ranked;
  return coveringSet(ranked, ({ path }) => shownBy(path, exploration, cover));
}

function rankedPaths({ paths, transitions }: PathExploration): readonly ExploredPath[] {
  const ranks = new Map(paths.map((path) => [path, rankOf(path, transitions)] as const));
  const rank = (path: ExploredPath): Rank => ranks.get(path) ?? [0, 0, 0];
  return [...paths].sort((one, other) => compareRanks(rank(one), rank(other)));
}

/** Whether it fails, how many errors are caught on the way, and how many states it visits. */
type Rank = readonly [failed: number, caught: number, length: number];

function rankOf({ status, covers, visits }: ExploredPath, transitions: PathExploration['transitions']): Rank {
  const caught = covers.filter((index) => transitions[index]?.kind === 'catch').length;
  return [status === 'SUCCEEDED' ? 0 : 1, caught, visits.length];
}

function compareRanks(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** What of the things to be covered a path shows, as keys. */
function shownBy({ visits, covers }: ExploredPath, { transitions }: PathExploration, cover: Cover): Iterable<unknown> {
  if (cover === 'states') return visits;
  if (cover === 'transitions') return covers;
  return covers.filter((index) => transitions[index]?.from?.type === 'Choice');
}
