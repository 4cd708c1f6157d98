import { expect, test } from 'vitest';
import { parseStringPattern } from '../../packages/core/src/expressions/string-pattern.ts';
import { textsLike } from '../../packages/core/src/solver/automata/literals.ts';
import { timestampTexts } from '../../packages/core/src/solver/automata/timestamps.ts';
import { countTexts } from '../../packages/core/src/solver/automata/words.ts';
import {
  containsText,
  everyText,
  intersectTexts,
  languageOf,
  readableTextsOf,
  sameTexts,
  type TextSet,
  textsAbove,
  textsBefore,
  textsBelowSomeOf,
  textsOutside,
  uniteTexts,
  wordsAmong,
} from '../../packages/core/src/solver/text-set.ts';
import { Random } from '../fuzz/random.ts';

/** All texts of up to four of three letters, of which the second is the greatest unit there is. */
const pool = [...grown(grown(grown(grown([''])))), 'c', 'ca'];

function grown(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => [text, `${text}a`, `${text}\uffff`, `${text}b`]))];
}

interface Said {
  readonly set: TextSet;
  readonly holds: (text: string) => boolean;
}

/** A set that is made step by step, and what is to be in it. */
function randomSet(random: Random, depth: number): Said {
  const kind = random.below(depth === 0 ? 4 : 7);
  const word = random.pick(pool);
  if (kind === 0) return { set: wordsAmong([word]), holds: (text) => text === word };
  if (kind === 1) return { set: textsBefore(word, 'open') ?? everyText, holds: (text) => text < word };
  if (kind === 2) return { set: textsAbove(word, 'closed') ?? everyText, holds: (text) => text >= word };
  if (kind === 3) return like(random.pick(['a*', '*b', '*a*b*', 'a*a', '*', 'b**', 'ab']));
  const one = randomSet(random, depth - 1);
  if (kind === 4) return { set: textsOutside(one.set) ?? everyText, holds: (text) => !one.holds(text) };
  const other = randomSet(random, depth - 1);
  if (kind === 5)
    return { set: intersectTexts(one.set, other.set), holds: (text) => one.holds(text) && other.holds(text) };
  return { set: uniteTexts(one.set, other.set) ?? everyText, holds: (text) => one.holds(text) || other.holds(text) };
}

function like(pattern: string): Said {
  const parsed = parseStringPattern(pattern);
  const automaton = parsed.kind === 'parsed' ? textsLike(parsed.tree) : undefined;
  const expression = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`);
  return { set: automaton === undefined ? everyText : languageOf(automaton), holds: (text) => expression.test(text) };
}

test('sets hold what they were made to hold', () => {
  for (let seed = 0; seed < 1_000; seed++) {
    const { set, holds } = randomSet(new Random(seed), 3);
    expect({ seed, held: pool.filter((text) => containsText(set, text)) }).toEqual({ seed, held: pool.filter(holds) });
    expect(readableTextsOf(set, 5).filter((text) => !holds(text))).toEqual([]);
    expect(sameTexts(intersectTexts(set, set), set)).toBe(true);
  }
});

test('what has a text of a set behind it', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { set } = randomSet(new Random(seed), 2);
    const below = textsBelowSomeOf(set, 'open');
    const found = readableTextsOf(set, 200);
    const expected = pool.filter((text) => found.some((other) => text < other));
    expect({ seed, missing: expected.filter((text) => !containsText(below, text)) }).toEqual({ seed, missing: [] });
    const above = pool.filter((text) => containsText(below, text));
    const isWrong = (text: string) =>
      sameTexts(intersectTexts(set, textsAbove(text, 'open') ?? everyText), wordsAmong([]));
    expect({ seed, wrong: above.filter(isWrong) }).toEqual({ seed, wrong: [] });
  }
});

test('a few texts become words, and what goes on and on is not counted', () => {
  expect(like('ab').set).toEqual(wordsAmong(['ab']));
  expect(intersectTexts(like('a*').set, textsBefore('a\0\0', 'closed') ?? everyText)).toEqual(
    wordsAmong(['a', 'a\0', 'a\0\0']),
  );
  expect(countTexts(timestampTexts())).toBe(Number.POSITIVE_INFINITY);
});
