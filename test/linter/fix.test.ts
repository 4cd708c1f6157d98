import { expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../../packages/core/src/engine/diagnostic.ts';
import { applyFixes, chooseFixes } from '../../packages/core/src/linter/fix.ts';
import type { TextEdit } from '../../packages/core/src/text/text-edit.ts';

const file = 'a.asl.json';

/** An edit of some characters of a file: `3-5` of one, `7` at a point of it. */
function edit(place: string, text = 'X', inFile = file): TextEdit {
  const [start = 0, end = start] = place.split('-').map(Number);
  return { file: inFile, span: { start, end }, text };
}

function fix(title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, kind: 'safe', edits };
}

function diagnosticWith(...fixes: readonly Fix[]): Diagnostic {
  return {
    ruleId: 'a',
    messageId: 'a',
    severity: 'warning',
    message: 'A.',
    location: { file, span: { start: 0, end: 0 } },
    pointer: '',
    related: [],
    fixes,
    tags: [],
  };
}

function chosen(...fixes: readonly Fix[]): string[] {
  return chooseFixes(fixes.map((one) => diagnosticWith(one))).map(({ title }) => title);
}

test('fixes apart from each other are all chosen, in the order of their findings', () => {
  expect(chosen(fix('late', edit('8-9')), fix('early', edit('0-2')), fix('between', edit('2-4')))).toEqual([
    'late',
    'early',
    'between',
  ]);
});

test('of fixes that touch the same characters only the first is chosen', () => {
  expect(chosen(fix('one', edit('2-5')), fix('overlaps', edit('4-6')), fix('inside', edit('3-4')))).toEqual(['one']);
  expect(chosen(fix('one', edit('4-6')), fix('overlaps', edit('2-5')), fix('around', edit('0-9')))).toEqual(['one']);
});

test('of fixes that insert at one place only the first is chosen', () => {
  expect(chosen(fix('one', edit('3')), fix('other', edit('3')), fix('replaces', edit('3-4')))).toEqual(['one']);
});

test('a fix of several edits is chosen whole or not at all', () => {
  const both = fix('both', edit('0-1'), edit('6-7'));
  expect(chosen(fix('first', edit('6-8')), both, fix('free', edit('0-1')))).toEqual(['first', 'free']);
  expect(chosen(both, fix('early', edit('0-1')), fix('late', edit('6-7')), fix('between', edit('2-3')))).toEqual([
    'both',
    'between',
  ]);
});

test('only safe fixes are chosen, and of a finding the first of them', () => {
  const suggestion: Fix = { title: 'maybe', kind: 'suggestion', edits: [edit('0-1')] };
  const fixes = chooseFixes([
    diagnosticWith(suggestion, fix('safe', edit('2-3')), fix('other', edit('4-5'))),
    diagnosticWith(suggestion),
    diagnosticWith(),
  ]);
  expect(fixes.map(({ title }) => title)).toEqual(['safe']);
});

test('edits of other files do not touch', () => {
  expect(chosen(fix('here', edit('0-4')), fix('there', edit('0-4', 'X', 'b.json')))).toEqual(['here', 'there']);
});

test('the edits of one file are made in it, and the characters between them stay', () => {
  const fixes = [fix('a', edit('6-7', 'six'), edit('0', '<')), fix('b', edit('2-4', ''), edit('1-9', '', 'b.json'))];
  expect(applyFixes(file, '0123456789', fixes)).toBe('<0145six789');
  expect(applyFixes('c.json', '0123', fixes)).toBe('0123');
});

test('many fixes are chosen in no more than a moment each', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => fix(String(index), edit(`${2 * index}-${2 * index + 1}`)));
  expect(chosen(...many.toReversed())).toHaveLength(20_000);
});
