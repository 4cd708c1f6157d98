import type { Bench } from '../bench.ts';
import { runProgram } from '../bench.ts';
import { catchingMachine, wideMachine } from '../covering.ts';
import { definitionText, type Shape, shapes } from '../definitions.ts';
import { spreadOf } from '../measure.ts';
import type { ShapesResult } from '../programs/shapes.ts';
import { type Figure, growthFigure, type Row } from '../row.ts';
import type { QueryLanguage } from '../steps.ts';

/** How long it takes a host that has been running for a while to follow the data through 500 states, and how that grows with them. */
export const shapesRows: readonly Row[] = [
  { id: 'shapes', measure: async (bench) => languages.flatMap((language) => figures(bench, language)) },
  { id: 'shapes-growth', measure: async (bench) => [...growing].map(([name, textOf]) => growth(bench, name, textOf)) },
];

const languages: readonly QueryLanguage[] = ['JSONPath', 'JSONata'];
const states = 500;

/** Of the slowest pass of twenty. */
const goal = 15;

function figures(bench: Bench, queryLanguage: QueryLanguage): readonly Figure[] {
  const texts = shapes.map((shape) => ({ size: states, text: generated(shape, queryLanguage)(states) }));
  const { times } = runProgram<ShapesResult>(bench, 'shapes', { texts });
  return shapes.map((shape, index) => figureOf(`${shape}, ${queryLanguage}`, times[index] ?? []));
}

function figureOf(name: string, times: readonly number[]): Figure {
  const sorted = times.toSorted((one, other) => one - other);
  const spread = spreadOf(times);
  return {
    kind: 'figure',
    name: `shapes of data, ${name}`,
    value: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    unit: 'ms',
    spread,
    goal,
    stretch: undefined,
    note: `${states} states, ${Math.round(states / spread.median)},000 a second, ${Math.round(states / Math.min(...times))},000 at best`,
  };
}

type TextOfSize = (states: number) => string;

/** The loops of a machine are those that poll until something is ready, with retries. */
const growing: ReadonlyMap<string, TextOfSize> = new Map<string, TextOfSize>([
  ['linear', generated('linear', 'JSONPath')],
  ['branching', generated('branching', 'JSONPath')],
  ['nested', generated('nested', 'JSONPath')],
  ['cyclic', generated('retrying', 'JSONPath')],
  ['branching, JSONata', generated('branching', 'JSONata')],
  ['wide', (size) => JSON.stringify(wideMachine(size))],
  ['catching', (size) => JSON.stringify(catchingMachine(size))],
]);

function generated(shape: Shape, queryLanguage: QueryLanguage): TextOfSize {
  return (size) => definitionText({ shape, states: size, queryLanguage, seed: 1 });
}

const sizes = [10, 100, 1_000, 10_000];

function growth(bench: Bench, name: string, textOf: TextOfSize): Figure {
  const texts = sizes.map((size) => ({ size, text: textOf(size) }));
  const { times } = runProgram<ShapesResult>(bench, 'shapes', { texts });
  const best = times.map((passes, index) => ({ size: sizes[index] ?? 0, time: Math.min(...passes) }));
  const perState = best.map(({ size, time }) => `${((1_000 * time) / size).toFixed(1)} µs`);
  return growthFigure(`growth of shapes, ${name}`, best, { goal: 1.35, note: `per state ${perState.join(', ')}` });
}
