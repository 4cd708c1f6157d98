import { expect, test } from 'vitest';
import { LineIndex } from '../../packages/core/src/text/line-index.ts';
import { nearestName } from '../../packages/core/src/text/nearest.ts';
import { applyEdits, editsOverlap } from '../../packages/core/src/text/text-edit.ts';

test('lines end at LF, CRLF and CR, and columns count from 1', () => {
  const lines = new LineIndex('ab\ncd\r\nef\rg');
  expect(lines.positionAt(0)).toEqual({ line: 1, column: 1 });
  expect(lines.positionAt(4)).toEqual({ line: 2, column: 2 });
  expect(lines.positionAt(7)).toEqual({ line: 3, column: 1 });
  expect(lines.positionAt(11)).toEqual({ line: 4, column: 2 });
  expect([1, 2, 3, 4].map((line) => lines.lineText(line))).toEqual(['ab', 'cd', 'ef', 'g']);
  expect(lines.lineCount).toBe(4);
});

test('edits are made from the front to the back, whatever their order', () => {
  const edit = (start: number, end: number, text: string) => ({ file: 'a', span: { start, end }, text });
  expect(applyEdits('abcdef', [edit(4, 5, 'E!'), edit(0, 1, ''), edit(2, 2, '-')])).toBe('b-cdE!f');
});

test('edits overlap when they touch the same characters or insert at the same place', () => {
  const edit = (file: string, start: number, end: number) => ({ file, span: { start, end }, text: '' });
  expect(editsOverlap(edit('a', 0, 2), edit('a', 1, 3))).toBe(true);
  expect(editsOverlap(edit('a', 1, 1), edit('a', 1, 1))).toBe(true);
  expect(editsOverlap(edit('a', 0, 1), edit('a', 1, 2))).toBe(false);
  expect(editsOverlap(edit('a', 0, 1), edit('b', 0, 1))).toBe(false);
});

test.each([
  ['Nxt', 'Next'],
  ['next', 'Next'],
  ['Resorce', 'Resource'],
  ['Retry', undefined],
  ['x', undefined],
  ['Completely other', undefined],
])('the nearest name to %s is %s', (written, nearest) => {
  expect(nearestName(written, ['Next', 'Resource', 'End'])).toBe(nearest);
});

test('of two near names the nearer one is meant', () => {
  expect(nearestName('Shp', ['Shop', 'Ship2', 'Ship'])).toBe('Shop');
  expect(nearestName('ChargeCrad', ['ChargeCards', 'ChargeCard'])).toBe('ChargeCard');
});
