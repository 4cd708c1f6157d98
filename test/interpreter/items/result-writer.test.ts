import { expect, test } from 'vitest';
import { type ChildExecution, type MapRun, mapRunArn } from '../../../packages/core/src/interpreter/items/map-run.ts';
import { mapResult, resultFiles } from '../../../packages/core/src/interpreter/items/result-writer.ts';
import { UnknownValue, type ValueObject } from '../../../packages/core/src/interpreter/value.ts';

const run: MapRun = {
  stateMachineArn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:Orders',
  stateName: 'Each order',
  id: 'run-id',
};
const succeeded: ChildExecution = {
  status: 'SUCCEEDED',
  name: 'one',
  input: 1,
  output: [1, { a: 2 }],
  startedAt: 0,
  stoppedAt: 163,
};
const failed: ChildExecution = {
  status: 'TIMED_OUT',
  name: 'two',
  input: 2,
  error: 'States.Timeout',
  startedAt: 0,
  stoppedAt: 5,
};
const pending: ChildExecution = { status: 'PENDING', name: 'three', input: { n: 3 } };

const succeededRecord = {
  ExecutionArn: 'arn:aws:states:eu-central-1:123456789012:execution:Orders/Eachorder:one',
  Input: '1',
  InputDetails: { Included: true },
  Name: 'one',
  Output: '[1,{"a":2}]',
  OutputDetails: { Included: true },
  RedriveCount: 0,
  RedriveStatus: 'NOT_REDRIVABLE',
  RedriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
  StartDate: '1970-01-01T00:00:00Z',
  StateMachineArn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:Orders/Eachorder',
  Status: 'SUCCEEDED',
  StopDate: '1970-01-01T00:00:00.163Z',
};
const failedRecord = {
  ExecutionArn: 'arn:aws:states:eu-central-1:123456789012:execution:Orders/Eachorder:two',
  Input: '2',
  InputDetails: { Included: true },
  Name: 'two',
  Error: 'States.Timeout',
  RedriveCount: 0,
  RedriveStatus: 'REDRIVABLE_BY_MAP_RUN',
  StartDate: '1970-01-01T00:00:00Z',
  StateMachineArn: 'arn:aws:states:eu-central-1:123456789012:stateMachine:Orders/Eachorder',
  Status: 'TIMED_OUT',
  StopDate: '1970-01-01T00:00:00.005Z',
};

test('names a run after the label, or after the state', () => {
  expect(mapRunArn({ ...run, label: 'Each' })).toBe(
    'arn:aws:states:eu-central-1:123456789012:mapRun:Orders/Each:run-id',
  );
  expect(mapRunArn(run)).toBe('arn:aws:states:eu-central-1:123456789012:mapRun:Orders/Eachorder:run-id');
  expect(mapRunArn({ ...run, stateName: `a?${'b'.repeat(80)}` })).toBe(
    `arn:aws:states:eu-central-1:123456789012:mapRun:Orders/a${'b'.repeat(39)}:run-id`,
  );
});

test('the result is the outputs, and what there is to tell of those that failed', () => {
  expect(mapResult({ run, children: [succeeded, failed] })).toEqual([[1, { a: 2 }], failedRecord]);
});

test.each([
  ['NONE', [succeededRecord]],
  ['COMPACT', [[1, { a: 2 }]]],
  ['FLATTEN', [1, { a: 2 }]],
])('the transformation %s shapes the result without an export', (transformation, expected) => {
  expect(mapResult({ run, children: [succeeded] }, { transformation, outputType: 'JSON' })).toEqual(expected);
});

test('a time that no date has is not told', () => {
  const [record] = mapResult({ run, children: [{ ...failed, startedAt: 1e300 }] }) as readonly ValueObject[];
  expect(Object.keys(record ?? {})).not.toContain('StartDate');
});

test('what JSON Lines give without an export is unknown', () => {
  expect(mapResult({ run, children: [succeeded] }, { outputType: 'JSONL' })).toBeInstanceOf(UnknownValue);
});

test.each([
  ['jobs', 'jobs/run-id/'],
  ['jobs/', 'jobs/run-id/'],
  ['', 'run-id/'],
  [undefined, 'run-id/'],
])('an export with the prefix %j is told of', (prefix, folder) => {
  expect(mapResult({ run, children: [succeeded] }, { destination: { bucket: 'box', prefix } })).toEqual({
    MapRunArn: mapRunArn(run),
    ResultWriterDetails: { Bucket: 'box', Key: `${folder}manifest.json` },
  });
});

test('an export writes a file for each status, and a manifest that lists them', () => {
  const [manifest, ...files] = resultFiles(
    { run, children: [succeeded, failed, pending] },
    { destination: { bucket: 'box', prefix: 'jobs' } },
  );
  expect(files.map(({ key }) => key)).toEqual(
    ['FAILED', 'PENDING', 'SUCCEEDED'].map((status) => `jobs/run-id/${status}_0.json`),
  );
  expect(files.map(({ text }) => JSON.parse(String(text)))).toEqual([
    [failedRecord],
    [{ Input: '{"n":3}', InputDetails: { Included: true }, Status: 'PENDING' }],
    [succeededRecord],
  ]);
  const sizes = files.map(({ key, text }) => [{ Key: key, Size: String(text).length }]);
  expect(manifest?.key).toBe('jobs/run-id/manifest.json');
  expect(JSON.parse(String(manifest?.text))).toEqual({
    DestinationBucket: 'box',
    MapRunArn: mapRunArn(run),
    ResultFiles: { FAILED: sizes[0], PENDING: sizes[1], SUCCEEDED: sizes[2] },
  });
});

test('an export writes lines where it is asked to', () => {
  const writer = { destination: { bucket: 'box' }, transformation: 'FLATTEN', outputType: 'JSONL' };
  expect(resultFiles({ run, children: [succeeded] }, writer)[1]?.text).toBe('1\n{"a":2}\n');
  expect(resultFiles({ run, children: [succeeded] }, { transformation: 'NONE' })).toEqual([]);
});

test('a file with an unknown output is unknown, and so is what the manifest says of it', () => {
  const output = new UnknownValue('<result of Charge>', 'Answer for Charge.');
  const files = resultFiles({ run, children: [{ ...succeeded, output }] }, { destination: { bucket: 'box' } });
  expect(files.map(({ text }) => text)).toEqual([output, output]);
});
