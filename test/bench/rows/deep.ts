import { type Bench, runProgram } from '../bench.ts';
import { definitionText, shapes } from '../definitions.ts';
import { ratioOf } from '../measure.ts';
import type { DeepResult, DeepTimes } from '../programs/deep.ts';
import { type Figure, type Row, ratioFigure } from '../row.ts';
import { corpusTexts, type Texts } from '../texts.ts';

/** How many times a check takes that tries out executions of what one takes that does not. */
export const deepRows: readonly Row[] = [{ id: 'deep', measure: async (bench) => figures(bench) }];

const states = 500;
const goal = 10;

function figures(bench: Bench): readonly Figure[] {
  const groups = [...shapes.map(generated), ...corpora()];
  const { times } = runProgram<DeepResult>(bench, 'deep', { groups: groups.map(({ texts }) => texts), passes: 5 });
  return groups.flatMap((group, index) => {
    const taken = times[index];
    return taken === undefined ? [] : [figureOf(group, taken)];
  });
}

function generated(shape: (typeof shapes)[number]): Texts {
  const text = definitionText({ shape, states, queryLanguage: 'JSONPath', seed: 1 });
  return { origin: `${states} states, ${shape}`, texts: [{ file: `${shape}.asl.json`, text }] };
}

/** All definitions in JSON, where there are real ones. */
function corpora(): readonly Texts[] {
  const found = (['JSONPath', 'JSONata'] as const).map((queryLanguage) =>
    corpusTexts({ format: 'json', queryLanguage }),
  );
  const texts = found.flatMap((one) => one?.texts ?? []);
  return texts.length === 0 ? [] : [{ origin: `${texts.length} of the corpus`, texts }];
}

function figureOf({ origin }: Texts, { shallow, deep }: DeepTimes): Figure {
  const rounds = deep.map((subject, index) => ({ subject, floor: shallow[index] ?? Number.NaN })).slice(1);
  const [fastDeep, fastShallow] = [Math.min(...deep), Math.min(...shallow)];
  const note = `${fastDeep.toFixed(0)} ms, ${fastShallow.toFixed(0)} ms without executions`;
  return ratioFigure(`deep ÷ shallow, ${origin}`, ratioOf(rounds), { value: fastDeep / fastShallow, goal, note });
}
