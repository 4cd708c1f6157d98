import jsonata from 'jsonata';
import { expect, test } from 'vitest';
import { jsonataParserFrom } from '../../packages/core/src/expressions/jsonata.ts';
import { LatestTexts } from '../../packages/core/src/expressions/latest-texts.ts';

test('what was made of a text is made once, until so many characters of others came after it', () => {
  const made: string[] = [];
  const latest = new LatestTexts<string>(4);
  const ask = (...texts: readonly string[]) => {
    for (const text of texts) latest.get(text, () => made[made.push(text) - 1] as string);
  };
  ask('aa', 'aa', 'bb', 'aa', 'cc', 'aa', 'bb');
  expect(made).toEqual(['aa', 'bb', 'cc']);
  ask('dd', 'ee', 'ff', 'gg', 'aa', 'aa');
  expect(made).toEqual(['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'aa']);
});

test('a text that is longer than all that is kept is made nonetheless', () => {
  const latest = new LatestTexts<number>(4);
  expect(latest.get('a long text', () => 1)).toBe(1);
  expect(latest.get('another one', () => 2)).toBe(2);
});

test('an expression that is read again is the same tree, and one that cannot be read throws again', () => {
  const parser = jsonataParserFrom(jsonata);
  expect(parser('$states.input.id')).toBe(parser('$states.input.id'));
  expect(parser('$states.input.id')).not.toBe(parser('$states.input.no'));
  for (const _time of [1, 2]) expect(() => parser('1 +')).toThrow();
});
