import { expect, test } from 'vitest';
import { regexEngine as engine } from '../../packages/checking/src/parsers/regex-engine.ts';
import { isReadOtherwise, matches } from '../../packages/core/src/interpreter/regex/regex-engine.ts';

const texts = [
  '',
  'a',
  'abc',
  'ABC',
  'a b\u00a0c',
  'a\nb',
  'a\u2028b',
  '2026-01-02',
  'aaa',
  'x.y',
  'foo_bar-1',
  '\u000b',
  'a/b',
  '[a]',
  'ab12',
];

const patterns = [
  'a',
  '^a',
  'c$',
  '^a$',
  'b',
  '.',
  'a.b',
  '\\s',
  '\\S+',
  '[\\s-]',
  '\\d+',
  '(\\d+)-(\\d+)',
  '\\w+',
  '\\bb',
  'a|b',
  '(a)|(b)',
];

const more = [
  'a*',
  'a+?',
  'a{2}',
  '(?:a|b)+',
  '(?<n>a)b',
  '[^a]',
  '[.]',
  '\\.',
  '\\u0061',
  '\\x61',
  '[^]',
  '\\/',
  '\\[a\\]',
  '(ab)*1',
  '\\t|\\v',
];

test.each([...patterns, ...more].flatMap((pattern) => ['', 'i', 'm'].map((flags) => [pattern, flags] as const)))(
  '/%s/%s means what it means in JavaScript',
  (pattern, flags) => {
    const regex = engine.compile(pattern, flags);
    for (const text of texts.filter((one) => !isReadOtherwise(one, flags))) {
      const expected = new RegExp(pattern, flags).exec(text);
      const [whole, ...groups] = expected ?? [];
      const found = regex?.matchFrom(text, 0);
      expect(
        found && { start: found.start, text: text.slice(found.start, found.end), groups: found.groups },
        text,
      ).toEqual(expected === null ? undefined : { start: expected.index, text: whole, groups });
    }
  },
);

test.each(['(?=a)', '(?!a)', '(?<=a)b', '(a)\\1', '((a)|b)+', 'a{1001}', '((a{1000}){1000}){1000}', '('])(
  '/%s/ is not matched',
  (pattern) => {
    expect(engine.compile(pattern, '')).toBeUndefined();
    expect(matches(engine, { pattern, flags: '' }, 'aab')).toBeUndefined();
  },
);

test('whether a text holds a match', () => {
  expect(matches(engine, { pattern: 'B', flags: 'i' }, 'abc')).toBe(true);
  expect(matches(engine, { pattern: 'B', flags: '' }, 'abc')).toBe(false);
  expect(matches(engine, { pattern: '.', flags: 'y' }, 'abc')).toBeUndefined();
  expect(matches(engine, { pattern: '.', flags: '' }, '😀')).toBeUndefined();
});

test('a search goes on from an offset, and knows what is before it', () => {
  expect(engine.compile('\\bb', '')?.matchFrom('ab b', 1)).toMatchObject({ start: 3, end: 4 });
  expect(engine.compile('b', '')?.matchFrom('ab', 3)).toBeUndefined();
});
