import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';

const path = new URL('../../packages/core/asl.schema.json', import.meta.url);
const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(JSON.parse(readFileSync(path, 'utf8')));

const succeed = { Type: 'Succeed' };
const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true };

function machineOf(state: object, fields: object = {}): object {
  return { StartAt: 'A', States: { A: state }, ...fields };
}

const jsonata = { QueryLanguage: 'JSONata' };
const inner = machineOf({ Type: 'Pass', Output: 1, End: true });

test.each<[string, object]>([
  ['a machine of one state', machineOf(succeed)],
  [
    'a Task with Retry and Catch',
    machineOf({ ...task, Retry: [{ ErrorEquals: ['E'] }], Catch: [{ ErrorEquals: ['E'], Next: 'A' }] }),
  ],
  ['a JSONata machine', machineOf({ Type: 'Pass', Output: '{% 1 %}', End: true }, jsonata)],
  ['a JSONata state of a JSONPath machine', machineOf({ ...task, ...jsonata, Arguments: {} })],
  ['a branch of a JSONata machine', machineOf({ Type: 'Parallel', Branches: [inner], End: true }, jsonata)],
  ['a Choice', machineOf({ Type: 'Choice', Choices: [{ And: [{ Variable: '$.a', IsNull: true }], Next: 'A' }] })],
  ['a Choice by condition', machineOf({ Type: 'Choice', Choices: [{ Condition: true, Next: 'A' }] }, jsonata)],
  [
    'a distributed Map',
    machineOf({
      Type: 'Map',
      ItemProcessor: { ...machineOf(succeed), ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
      ItemBatcher: { MaxItemsPerBatch: 1 },
      End: true,
    }),
  ],
])('accepts %s', (_name, definition) => {
  validate(definition);
  expect(validate.errors ?? []).toEqual([]);
});

test.each<[string, object]>([
  ['an empty object', {}],
  ['a state without Type', machineOf({ End: true })],
  ['a Type that does not exist', machineOf({ Type: 'task' })],
  ['Next and End together', machineOf({ ...task, Next: 'A' })],
  ['neither Next nor End', machineOf({ Type: 'Pass' })],
  ['a field of the other query language', machineOf({ ...task, Arguments: {} })],
  ['a JSONPath field in a JSONata machine', machineOf({ ...task, InputPath: '$' }, jsonata)],
  ['a JSONPath state in a JSONata machine', machineOf({ ...succeed, QueryLanguage: 'JSONPath' }, jsonata)],
  ['a JSONata branch in a JSONPath machine', machineOf({ Type: 'Parallel', Branches: [inner], ...jsonata, End: true })],
  ['two sources of a timeout', machineOf({ ...task, TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' })],
  ['a state name of 81 characters', { StartAt: 'A', States: { A: succeed, ['x'.repeat(81)]: succeed } }],
  [
    'a nested rule with Next',
    machineOf({ Type: 'Choice', Choices: [{ Not: { Variable: '$.a', IsNull: true, Next: 'A' }, Next: 'A' }] }),
  ],
  [
    'a rule with two operators',
    machineOf({ Type: 'Choice', Choices: [{ Variable: '$.a', IsNull: true, IsString: true, Next: 'A' }] }),
  ],
  ['a branch without States', machineOf({ Type: 'Parallel', Branches: [{ StartAt: 'A' }], End: true })],
  ['an unlimited batch', machineOf({ Type: 'Map', ItemProcessor: machineOf(succeed), ItemBatcher: {}, End: true })],
])('rejects %s', (_name, definition) => {
  expect(validate(definition)).toBe(false);
});

const testSchemaPath = new URL('../../packages/core/asl-test.schema.json', import.meta.url);
const validateTests = new Ajv({ strict: false, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(testSchemaPath, 'utf8')),
);

test('accepts tests with all that they may say', () => {
  validateTests({
    definition: 'order.asl.json',
    machine: 'Orders',
    inputFile: 'input.json',
    mocks: 'mocks.json',
    type: 'express',
    startTime: '2025-01-31T12:00:00.5+01:00',
    seed: 1,
    tests: [
      {
        name: 'a',
        input: 1,
        mocks: { A: { return: 1 } },
        skip: true,
        expect: { status: 'FAILED', error: 'E', cause: 'c' },
      },
      {
        name: 'b',
        expect: { output: { $any: true }, path: ['A'], visits: { A: 1 }, notVisits: ['B'], calls: { A: [{}], B: 2 } },
      },
    ],
  });
  expect(validateTests.errors ?? []).toEqual([]);
});

test.each<[string, object]>([
  ['no tests', {}],
  ['a test without a name', { tests: [{}] }],
  ['a field that there is not', { tests: [{ name: 'a', expct: {} }] }],
  ['input twice', { tests: [{ name: 'a', input: 1, inputFile: 'a.json' }] }],
  ['a status that there is not', { tests: [{ name: 'a', expect: { status: 'OK' } }] }],
  ['less than no visit', { tests: [{ name: 'a', expect: { visits: { A: -1 } } }] }],
])('refuses %s in tests', (_name, tests) => {
  expect(validateTests(tests)).toBe(false);
});
