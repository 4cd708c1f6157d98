import { expect, test } from 'vitest';
import type { FinishedTest } from '../../../packages/core/src/testing/workflow-test/run-test.ts';
import { type Files, order, resultsOf } from '../tested.ts';

async function executionOf(text: string, files: Files = {}): Promise<FinishedTest> {
  const [result] = await resultsOf(text, order, files);
  if (result === undefined || result.kind === 'skipped') throw new Error('The test was not run.');
  return result;
}

test('a test is given nothing but an empty object, at the same time in every run', async () => {
  const text = 'tests: [{ name: a, startAt: Shipped, expect: { outputEquals: {} } }]';
  const { kind, execution } = await executionOf(text);
  expect([kind, execution.status, execution.startTime]).toEqual(['passed', 'SUCCEEDED', Date.UTC(2026, 0, 1)]);
});

test('what stands at the top holds for all tests, and what stands in a test wins', async () => {
  const results = await resultsOf(`
input: { amount: 1, items: [] }
mocks: { Charge: { return: top } }
startTime: 2026-02-03T04:05:06Z
seed: 7
type: express
tests:
  - name: all from the top
    expect: { output: { amount: 1, receipt: top } }
  - name: its own
    input: { amount: 2, items: [] }
    mocks: { Charge: { return: own } }
    startTime: "2027-01-01T00:00:00+01:00"
    expect: { output: { amount: 2, receipt: own } }`);
  expect(results.map(({ kind }) => kind)).toEqual(['passed', 'passed']);
  expect(results.map((result) => result.kind !== 'skipped' && result.execution.startTime)).toEqual([
    Date.UTC(2026, 1, 3, 4, 5, 6),
    Date.UTC(2026, 11, 31, 23),
  ]);
});

test('input and mocks may be in files, in JSON and YAML', async () => {
  const files = { 'input.yaml': 'amount: 3\nitems: []', 'mocks/charge.json': '{ "Charge": { "return": "filed" } }' };
  const text =
    'inputFile: input.yaml\nmocks: mocks/charge.json\ntests: [{ name: a, expect: { output: { amount: 3, receipt: filed } } }]';
  expect(await executionOf(text, files)).toMatchObject({ kind: 'passed' });
});

test('an execution may begin and end where the test says', async () => {
  const text = `
input: { amount: 200 }
mocks: { Charge: { return: 1 } }
tests: [{ name: a, startAt: Route, until: Both }]`;
  const { execution } = await executionOf(text);
  expect(execution).toMatchObject({ status: 'SUCCEEDED', path: ['Route'] });
});

test('variables and the context object can be set', async () => {
  const results = await resultsOf(`
variables: { count: 1 }
startAt: Shipped
tests:
  - { name: a, expect: { variables: { count: 1 } } }
  - { name: b, variables: { count: 2 }, context: { Execution: { Name: run-7 } }, expect: { variables: { count: 2 } } }`);
  expect(results.map(({ kind }) => kind)).toEqual(['passed', 'passed']);
});

test('what looks like a placeholder is a text in a test', async () => {
  const text =
    'tests: [{ name: a, startAt: Shipped, input: { key: "${Key}", "Fn::Sub": x }, expect: { output: { key: "${Key}" } } }]';
  expect((await resultsOf(text)).map(({ kind }) => kind)).toEqual(['passed']);
});
