import fc from 'fast-check';
import { expect, test } from 'vitest';
import { literalPattern, parseStringPattern } from '../../packages/core/src/expressions/string-pattern.ts';
import { problemsOf, treeOf } from './texts.ts';

test('CHO-21: * is a wildcard anywhere, any number of times', () => {
  expect(treeOf(parseStringPattern('*a**b'))).toEqual({
    tokens: [
      { kind: 'wildcard', start: 0, end: 1 },
      { kind: 'literal', value: 'a', start: 1, end: 2 },
      { kind: 'wildcard', start: 2, end: 3 },
      { kind: 'wildcard', start: 3, end: 4 },
      { kind: 'literal', value: 'b', start: 4, end: 5 },
    ],
  });
});

test('CHO-22: a backslash escapes * and itself', () => {
  expect(treeOf(parseStringPattern('a\\*b\\\\c'))).toEqual({
    tokens: [{ kind: 'literal', value: 'a*b\\c', start: 0, end: 7 }],
  });
});

test.each([
  ['log-\\x', ['4-6 A backslash stands before `x`, but only `*` and `\\` can be escaped.']],
  ['log\\', ['3-4 A backslash ends the pattern, but only `*` and `\\` can be escaped.']],
  [
    '\\a*\\b',
    [
      '0-2 A backslash stands before `a`, but only `*` and `\\` can be escaped.',
      '3-5 A backslash stands before `b`, but only `*` and `\\` can be escaped.',
    ],
  ],
])('CHO-22: %s escapes what cannot be escaped', (text, problems) => {
  expect(problemsOf(parseStringPattern(text))).toEqual(problems);
});

test.each([
  ['', ''],
  ['a\\*', 'a*'],
  ['a*', undefined],
  ['*', undefined],
])('the pattern %j stands for the one text %j', (text, literal) => {
  expect(literalPattern(treeOf(parseStringPattern(text)))).toBe(literal);
});

test('the tokens cover any text without a gap', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '*', '\\', '😀') }), (text) => {
      const result = parseStringPattern(text);
      if (result.kind === 'malformed') return;
      expect(result.tree.tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});
