import { parseEvents } from 'js-yaml';
import type { Bench } from '../bench.ts';
import { runProgram } from '../bench.ts';
import { bestRatioOf, ratioOf } from '../measure.ts';
import type { WarmFloor, WarmResult } from '../programs/warm.ts';
import { type Figure, type Goals, type Row, ratioFigure } from '../row.ts';
import { corpusTexts, generatedTexts, type Texts, textsFor } from '../texts.ts';

/** How long a host that has been running for a while takes from a text to its findings. */
export const warmRows: readonly Row[] = [
  {
    id: 'warm-json',
    async measure(bench) {
      const texts = textsFor({ format: 'json', queryLanguage: 'JSONPath' });
      return [compare(bench, texts, { name: 'JSON', floor: 'JSON.parse', goal: 8, stretch: 5 })];
    },
  },
  {
    id: 'warm-jsonata',
    async measure(bench) {
      const texts = textsFor({ format: 'json', queryLanguage: 'JSONata' });
      return [compare(bench, texts, { name: 'JSONata', floor: 'JSON.parse and jsonata', goal: 3 })];
    },
  },
  {
    id: 'warm-yaml',
    async measure(bench) {
      const request = { format: 'yaml', queryLanguage: 'JSONPath' } as const;
      const origins = [corpusTexts(request), generatedTexts(request)].filter((texts) => texts !== undefined);
      return origins.map((texts) =>
        compare(bench, readable(texts), { name: 'YAML', floor: 'js-yaml parseEvents', goal: 6 }),
      );
    },
  },
];

interface Comparison extends Goals {
  readonly name: string;
  readonly floor: WarmFloor;
}

function compare(bench: Bench, { origin, texts }: Texts, comparison: Comparison): Figure {
  const { name, floor, ...goals } = comparison;
  const { rounds, findings } = runProgram<WarmResult>(bench, 'warm', { floor, texts });
  const note = `${origin}, ${findings} findings`;
  return ratioFigure(`warm ${name} ÷ ${floor}`, ratioOf(rounds), { ...goals, value: bestRatioOf(rounds), note });
}

/** The floor stops where a text is broken, and would be too low. */
function readable({ origin, texts }: Texts): Texts {
  const whole = texts.filter(({ text }) => isReadable(text));
  const broken = texts.length - whole.length;
  return { origin: broken === 0 ? origin : `${origin} without ${broken} broken`, texts: whole };
}

function isReadable(text: string): boolean {
  try {
    parseEvents(text, {});
    return true;
  } catch {
    return false;
  }
}
