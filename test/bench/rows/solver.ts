import { runProgram } from '../bench.ts';
import { spreadOf } from '../measure.ts';
import type { SolverResult } from '../programs/solver.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes to tell whether a path through Choice states is possible, while all paths are followed in depth. */
export const solverRows: readonly Row[] = [
  {
    id: 'solver',
    measure: async (bench) => runProgram<SolverResult>(bench, 'solver', { lengths }).walks.map(figureOf),
  },
];

/** Choice states in a row. */
const lengths = [8, 64, 256];

const goal = 50;

function figureOf({ length, times, unknown }: SolverResult['walks'][number]): Figure {
  return {
    kind: 'figure',
    name: `solver: a check among ${length} Choices`,
    value: Math.min(...times),
    unit: 'µs',
    spread: spreadOf(times),
    goal,
    stretch: undefined,
    note: `best of ${times.length} rounds; ${(unknown * 100).toFixed(2)} % open`,
  };
}
