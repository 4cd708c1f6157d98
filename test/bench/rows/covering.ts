import { type Bench, runProgram } from '../bench.ts';
import { coveredMachine, wideMachine } from '../covering.ts';
import { definitionText, type Shape } from '../definitions.ts';
import { spreadOf } from '../measure.ts';
import type { CoveringResult } from '../programs/covering.ts';
import { type Figure, growthFigure, type Row } from '../row.ts';

/** How long it takes to find executions that take every transition, how many they are, and how the time grows with the states. */
export const coveringRows: readonly Row[] = [
  { id: 'covering', measure: async (bench) => [covering(bench)] },
  { id: 'paths-growth', measure: async (bench) => [...growing].map(([name, textOf]) => growth(bench, name, textOf)) },
];

/** As many as the command spends. */
const steps = 20_000;

function covering(bench: Bench): Figure {
  const { definition, states, fewest } = coveredMachine();
  const task = { texts: [JSON.stringify(definition)], passes: 20, steps };
  const [found] = runProgram<CoveringResult>(bench, 'covering', task).found;
  const spread = spreadOf(found?.times ?? []);
  return {
    kind: 'figure',
    name: `covering: ${states} states`,
    value: spread.median,
    unit: 'ms',
    spread,
    goal: 300,
    stretch: undefined,
    note: `${found?.paths} paths where ${fewest} are the fewest, ${found?.known} of ${found?.transitions} transitions known`,
  };
}

/** The loops of a machine are those that poll until something is ready, with retries. */
const growing: ReadonlyMap<string, TextOfSize> = new Map<string, TextOfSize>([
  ['linear', generated('linear')],
  ['branching', generated('branching')],
  ['nested', generated('nested')],
  ['cyclic', generated('retrying')],
  ['wide', (states) => JSON.stringify(wideMachine(states))],
]);

type TextOfSize = (states: number) => string;

function generated(shape: Shape): TextOfSize {
  return (states) => definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 1 });
}

const allSizes = [10, 100, 1_000, 10_000];

function growth(bench: Bench, name: string, textOf: TextOfSize): Figure {
  // A Choice asks its rules on each of its ways, so that those of thousands of ways take minutes.
  const sizes = name === 'wide' ? allSizes.slice(0, -1) : allSizes;
  const texts = sizes.map(textOf);
  const { found } = runProgram<CoveringResult>(bench, 'covering', { texts, passes: 1, steps });
  const times = found.map(({ times: [time = Number.NaN] }, index) => ({ size: sizes[index] ?? 0, time }));
  const perState = times.map(({ size, time }) => `${((1_000 * time) / size).toFixed(0)} µs`);
  const known = found.map(({ known, transitions }) => `${((100 * known) / transitions).toFixed(0)} %`);
  const note = `per state ${perState.join(', ')}; known ${known.join(', ')}`;
  return growthFigure(`growth of paths, ${name}`, times, { note });
}
