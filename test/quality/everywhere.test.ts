import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../packages/core/src/assistance/completion/completion.ts';
import { hoverAt } from '../../packages/core/src/assistance/hover/hover.ts';
import { documentOf } from '../check.ts';
import { Random } from '../fuzz/random.ts';
import { type CorpusText, corpusTexts } from './definitions.ts';

const corpus = process.env.STEPPROOF_CORPUS;
const seed = Number(process.env.STEPPROOF_SEED ?? 20_260_101);

/** Generously, for a computer that has much else to do. */
const longestMilliseconds = 5_000;

const howMany = 30;

/** Files of a size at which every offset can be asked about. */
const longestText = 6_000;

describe.skipIf(corpus === undefined)('published definitions (set STEPPROOF_CORPUS to run)', () => {
  test.each(corpus === undefined ? [] : pick(corpusTexts(corpus)))(
    `every offset of $name is answered, seed ${seed}`,
    async ({ text, format }) => {
      const document = documentOf(text, { format });
      for (let offset = 0; offset <= text.length; offset++) {
        const started = performance.now();
        await completionsAt(document, offset);
        await hoverAt(document, offset);
        expect(performance.now() - started, `at ${offset}`).toBeLessThan(longestMilliseconds);
      }
    },
    600_000,
  );
});

function pick(texts: readonly CorpusText[]): readonly CorpusText[] {
  const random = new Random(seed);
  const some = new Set<CorpusText>();
  const small = texts.filter(({ text }) => text.length <= longestText);
  while (some.size < Math.min(howMany, small.length)) some.add(random.pick(small));
  return [...some];
}
