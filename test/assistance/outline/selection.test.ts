import { expect, test } from 'vitest';
import { selectionRangesAt } from '../../../packages/core/src/assistance/outline/selection.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../../check.ts';
import { atCaret } from '../marks.ts';

function selections(marked: string, format: TextFormat = 'json'): readonly string[] {
  const { text, offset } = atCaret(marked);
  return selectionRangesAt(documentOf(text, { format }), offset).map(({ start, end }) => text.slice(start, end));
}

test('a word, a text without and with its quotes, a property, and the objects around it', () => {
  expect(selections('{ "States": { "A": { "Next": "Ship ▮it now" } } }')).toEqual([
    'it',
    'Ship it now',
    '"Ship it now"',
    '"Next": "Ship it now"',
    '{ "Next": "Ship it now" }',
    '"A": { "Next": "Ship it now" }',
    '{ "A": { "Next": "Ship it now" } }',
    '"States": { "A": { "Next": "Ship it now" } }',
    '{ "States": { "A": { "Next": "Ship it now" } } }',
  ]);
});

test('a key', () => {
  expect(selections('{ "▮Next": 1 }\n')).toEqual(['Next', '"Next"', '"Next": 1', '{ "Next": 1 }', '{ "Next": 1 }\n']);
});

test('items of arrays', () => {
  expect(selections('[1, [▮2, 3]]')).toEqual(['2', '[2, 3]', '[1, [2, 3]]']);
});

test('between values it is the object around them, and outside of all the file', () => {
  expect(selections('{ "A": 1, ▮ "B": 2 }')).toEqual(['{ "A": 1,  "B": 2 }']);
  expect(selections('{}\n▮\n')).toEqual(['{}\n\n']);
  expect(selections('▮')).toEqual([]);
});

test('in YAML', () => {
  expect(selections("States:\n  A:\n    Next: 'Ship ▮it'\n", 'yaml')).toEqual([
    'it',
    'Ship it',
    "'Ship it'",
    "Next: 'Ship it'",
    "A:\n    Next: 'Ship it'",
    "States:\n  A:\n    Next: 'Ship it'",
    "States:\n  A:\n    Next: 'Ship it'\n",
  ]);
});

test('what stands in a value that only deployment knows', () => {
  expect(selections('{ "A": { "Fn::Sub": "x ▮y" } }').slice(0, 4)).toEqual(['y', 'x y', '"x y"', '"Fn::Sub": "x y"']);
});
