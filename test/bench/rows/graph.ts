import { type Bench, runProgram } from '../bench.ts';
import { definitionText, type Shape, shapes } from '../definitions.ts';
import { spreadOf } from '../measure.ts';
import type { GraphResult } from '../programs/graph.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes to find the places of 1,000 states and to draw them, in a process that has drawn nothing yet. */
export const graphRows: readonly Row[] = [
  { id: 'graph', measure: async (bench) => shapes.map((shape) => figureOf(bench, shape)) },
];

const states = 1_000;
const goal = 1_000;

function figureOf(bench: Bench, shape: Shape): Figure {
  const text = definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 1 });
  const { times } = runProgram<GraphResult>(bench, 'graph', { text });
  const [first = Number.NaN, ...later] = times;
  return {
    kind: 'figure',
    name: `graph, ${shape}`,
    value: first,
    unit: 'ms',
    spread: spreadOf(times),
    goal,
    stretch: undefined,
    note: `the first of ${states.toLocaleString('en')} states; ${Math.round(Math.min(...later))} ms once compiled`,
  };
}
