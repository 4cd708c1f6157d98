import { expect, test } from 'vitest';
import { asShown, outputOf } from '../../packages/vscode-extension/src/tests/test-words.ts';
import type { ToldTest } from '../../packages/vscode-extension/src/tests/told.ts';

test.each([
  ['{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
  ['"text"', '"text"'],
  ['A → B → C', 'A\n→ B\n→ C'],
  ['{"a":"…', '{"a":"…'],
])('a side of a difference has lines: %s', (side, shown) => {
  expect(asShown(side)).toBe(shown);
});

const point = { line: 1, column: 1 };
const place = { file: 'file:///a', start: point, end: point };

test('the output of a run tells where an execution went', () => {
  const execution = { status: 'SUCCEEDED', milliseconds: 1_500, path: ['A', 'B'] };
  const told: ToldTest = { name: 'paid', result: 'failed', execution, notes: ['A mock was not needed.'], ...place };
  expect(outputOf(told).split('\r\n')).toEqual([
    '✗ paid',
    '  A → B',
    '  The execution ended with SUCCEEDED. In virtual time it took 1.5 s.',
    '  A mock was not needed.',
    '',
  ]);
});

test('a test that is left out says why', () => {
  expect(outputOf({ name: 'later', result: 'skipped', reason: 'not yet', ...place })).toBe('○ later: not yet\r\n');
});
