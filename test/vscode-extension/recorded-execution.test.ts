import { expect, test } from 'vitest';
import { recordedExecution } from '../../packages/vscode-extension/src/debugging/recorded-execution.ts';
import type { ToldRun, ToldTest } from '../../packages/vscode-extension/src/tests/told.ts';

const start = { line: 3, column: 5 };
const place = { file: 'file:///flows/a.asl.json', start, end: start };
const execution = { status: 'FAILED', error: 'Lost', cause: 'no parcel', milliseconds: 0, path: ['A'] };
const told: ToldTest = { name: 'lost', result: 'passed', execution, ...place };

function ran(more: Partial<ToldRun> = {}): ToldRun {
  const state = { name: 'A', pointer: '/States/A', visits: 1, ...place };
  return {
    files: [{ file: 'file:///flows/a.asl.test.yaml', tests: [told] }],
    coverage: {
      machines: [{ file: place.file, states: [state, { ...state, start: { line: 9, column: 1 } }], transitions: [] }],
    },
    traces: [{ test: 'lost', variables: { kg: 1 }, trace: [] }],
    ...more,
  };
}

const pathOf = (uri: string) => uri.replace('file://', '');

test('the execution of a test, with the places of states and how it ended', () => {
  expect(recordedExecution(ran(), 'lost', pathOf)).toMatchObject({
    variables: { kg: 1 },
    trace: [],
    places: new Map([['A', { path: '/flows/a.asl.json', start }]]),
    end: 'The execution ended with FAILED: Lost: no parcel.\nThe test passed.',
  });
});

test('what a failed test expected is told at the end', () => {
  const mismatch = { subject: 'output', pointer: '/id', expected: '7', actual: 'nothing', ...place };
  const failed: ToldTest = { ...told, result: 'failed', mismatches: [mismatch] };
  const recorded = recordedExecution(ran({ files: [{ file: 'a', tests: [failed] }] }), 'lost', pathOf);
  expect(recorded).toMatchObject({
    end: expect.stringContaining('The test failed.\noutput/id: expected 7, and it was nothing'),
  });
});

test.each<[string, Partial<ToldRun>, string]>([
  ['a mistake in the file', { files: [{ file: 'a', mistakes: [{ message: 'Wrong.', ...place }] }] }, 'Wrong.'],
  ['a test that is not there', { files: [{ file: 'a', tests: [] }] }, 'There is no test `lost` in this file.'],
  ['a test that is left out', { traces: [] }, 'The test `lost` is left out.'],
  ['nothing at all', { files: [] }, 'There is no test `lost` in this file.'],
])('%s', (_, more, sentence) => {
  expect(recordedExecution(ran(more), 'lost', pathOf)).toBe(sentence);
});
