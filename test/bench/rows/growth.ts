import type { Bench } from '../bench.ts';
import { runProgram } from '../bench.ts';
import { nestedParallels, nestedValues } from '../deep-texts.ts';
import { definitionText, type Shape, shapes } from '../definitions.ts';
import { growthExponent } from '../measure.ts';
import type { GrowthResult, SizedText } from '../programs/growth.ts';
import { type Figure, growthFigure, type Row } from '../row.ts';
import type { QueryLanguage } from '../steps.ts';

/** How the time grows with the size: 1 where twice the size takes twice the time, 2 where it takes four times as long. */
export const growthRows: readonly Row[] = [
  {
    id: 'growth',
    async measure(bench) {
      return [
        ...shapes.map((shape) => growthOf(bench, `states, ${shape}`, wide(shape, 'JSONPath'))),
        ...jsonataShapes.map((shape) => growthOf(bench, `states, ${shape}, JSONata`, wide(shape, 'JSONata'))),
      ];
    },
  },
  {
    id: 'nesting',
    async measure(bench) {
      return [
        growthOf(bench, 'levels of Parallel', deep(nestedParallels, parallelLevels)),
        growthOf(bench, 'levels of a value', deep(nestedValues, sizes)),
      ];
    },
  },
];

/** Expressions take most of the time and grow with the states alike in all shapes. */
const jsonataShapes: readonly Shape[] = ['linear', 'faulty'];

const sizes = [300, 1_000, 3_000, 10_000];

/** A Parallel in a Parallel is four levels of JSON deeper, of which 20,000 are read. */
const parallelLevels = [300, 1_000, 3_000, 4_900];

const goal = 1.35;

function growthOf(bench: Bench, name: string, texts: readonly SizedText[]): Figure {
  const { times } = runProgram<GrowthResult>(bench, 'growth', { texts });
  const floor = growthExponent(times.map((time) => ({ size: time.size, time: time.floor })));
  const ratios = times.map((time) => (time.subject / time.floor).toFixed(1));
  const subject = times.map((time) => ({ size: time.size, time: time.subject }));
  const note = `JSON.parse ${floor.toFixed(2)}; by size ÷ JSON.parse ${ratios.join(', ')}`;
  return growthFigure(`growth in ${name}`, subject, { goal, note });
}

function wide(shape: Shape, queryLanguage: QueryLanguage): readonly SizedText[] {
  return sizes.map((states) => ({ size: states, text: definitionText({ shape, states, queryLanguage, seed: 1 }) }));
}

function deep(textOf: (levels: number) => string, levels: readonly number[]): readonly SizedText[] {
  return levels.map((size) => ({ size, text: textOf(size) }));
}
