import type { ExploredPath, Mock, Visit } from '@stepproof/core';

/** What the calls of a state are answered with, in order; calls count from 0. */
export interface AnsweredCalls {
  readonly first: number;
  readonly last: number;
  readonly mock: Mock;
}

/** The answers of a path by state, for each call that it makes: a last answer that is repeated answers several. */
export function answeredCalls({ mocks, simulation }: ExploredPath): ReadonlyMap<string, readonly AnsweredCalls[]> {
  const counts = callCounts(simulation.visits);
  return new Map(Object.entries(mocks).map(([name, list]) => [name, rangesOf(list, counts.get(name) ?? 0)] as const));
}

function rangesOf(mocks: readonly Mock[], calls: number): readonly AnsweredCalls[] {
  return mocks.map((mock, index) => {
    const isLast = index === mocks.length - 1;
    return { mock, first: index, last: isLast ? Math.max(index, calls - 1) : index };
  });
}

/** How often each state tried, wherever it is. The nesting is bounded by the interpreter. */
function callCounts(visits: readonly Visit[], counts = new Map<string, number>()): ReadonlyMap<string, number> {
  for (const { state, attempts } of visits) {
    counts.set(state.name, (counts.get(state.name) ?? 0) + attempts.length);
    for (const { runs } of attempts) for (const run of runs) callCounts(run.visits, counts);
  }
  return counts;
}
