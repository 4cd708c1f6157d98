import { type Bench, runProgram } from '../bench.ts';
import { coveredMachine } from '../covering.ts';
import { definitionText, type Shape } from '../definitions.ts';
import { growthExponent, spreadOf } from '../measure.ts';
import type { CoveringResult } from '../programs/covering.ts';
import type { Figure, Row } from '../row.ts';

/** How long it takes to find executions that take every transition, how many they are, and how the time grows with the states. */
export const coveringRows: readonly Row[] = [
  { id: 'covering', measure: async (bench) => [covering(bench)] },
  { id: 'paths-growth', measure: async (bench) => growthShapes.map((shape) => growth(bench, shape)) },
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

const growthShapes: readonly Shape[] = ['branching', 'nested', 'retrying'];
const sizes = [10, 100, 1_000, 10_000];

function growth(bench: Bench, shape: Shape): Figure {
  const texts = sizes.map((states) => definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 1 }));
  const { found } = runProgram<CoveringResult>(bench, 'covering', { texts, passes: 1, steps });
  const times = found.map(({ times: [time = Number.NaN] }, index) => ({ size: sizes[index] ?? 0, time }));
  const perState = times.map(({ size, time }) => `${((1_000 * time) / size).toFixed(0)} µs`);
  const known = found.map(({ known, transitions }) => `${((100 * known) / transitions).toFixed(0)} %`);
  return {
    kind: 'figure',
    name: `growth of paths, ${shape}`,
    value: growthExponent(times),
    unit: 'power',
    spread: undefined,
    goal: undefined,
    stretch: undefined,
    note: `per state ${perState.join(', ')}; known ${known.join(', ')}`,
  };
}
