import type { Bench } from '../bench.ts';
import { runProgram } from '../bench.ts';
import { definitionText, type Shape, shapes } from '../definitions.ts';
import { spreadOf } from '../measure.ts';
import type { ShapesResult } from '../programs/shapes.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes a host that has been running for a while to follow the data through 500 states. */
export const shapesRows: readonly Row[] = [{ id: 'shapes', measure: async (bench) => figures(bench) }];

const states = 500;

/** Of the slowest pass of twenty. */
const goal = 15;

function figures(bench: Bench): readonly Figure[] {
  const texts = shapes.map((shape) => ({
    size: states,
    text: definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 1 }),
  }));
  const { times } = runProgram<ShapesResult>(bench, 'shapes', { texts });
  return shapes.map((shape, index) => figureOf(shape, times[index] ?? []));
}

function figureOf(shape: Shape, times: readonly number[]): Figure {
  const sorted = times.toSorted((one, other) => one - other);
  const spread = spreadOf(times);
  return {
    kind: 'figure',
    name: `shapes of data, ${shape}`,
    value: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    unit: 'ms',
    spread,
    goal,
    stretch: undefined,
    note: `${states} states, ${Math.round(states / spread.median)},000 a second`,
  };
}
