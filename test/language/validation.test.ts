import { expect, test } from 'vitest';
import type { PlainObject } from '../../packages/core/src/language/plain-object.ts';
import { plainObject } from '../../packages/core/src/language/plain-object.ts';
import type { QueryLanguage, StateType } from '../../packages/core/src/language/schema.ts';
import type { SchemaError } from '../../packages/core/src/language/schema-error.ts';
import {
  branchErrors,
  choiceRuleErrors,
  itemProcessorErrors,
  machineErrors,
  nestedChoiceRuleErrors,
  stateErrors,
} from '../../packages/core/src/language/validation.ts';

const lambda = 'arn:aws:states:::lambda:invoke';
const task = { Type: 'Task', Resource: lambda, End: true };
const map = { Type: 'Map', ItemProcessor: {}, End: true };
const scope = { StartAt: 'A', States: { A: {} } };

function written(errors: readonly SchemaError[]): readonly string[] {
  return errors.map((error) => `${error.instancePath} ${error.keyword}`);
}

function jsonPath(state: PlainObject): readonly string[] {
  return written(stateErrors({ type: state.Type as StateType, queryLanguage: 'JSONPath' }, state));
}

function jsonata(state: PlainObject): readonly string[] {
  return written(stateErrors({ type: state.Type as StateType, queryLanguage: 'JSONata' }, state));
}

test.each<[string, QueryLanguage, PlainObject]>([
  ['a Task', 'JSONPath', { ...task, Parameters: { FunctionName: 'f' }, ResultPath: null, TimeoutSeconds: 99_999_999 }],
  ['a Task with expressions', 'JSONata', { ...task, TimeoutSeconds: '{% $t %}', Arguments: '{% $states.input %}' }],
  ['an empty Retry and Catch', 'JSONPath', { ...task, Retry: [], Catch: [] }],
  [
    'Retry numbers at their bounds',
    'JSONPath',
    {
      ...task,
      Retry: [{ ErrorEquals: ['E'], IntervalSeconds: 0, MaxAttempts: 0, BackoffRate: 1, MaxDelaySeconds: 31_622_400 }],
    },
  ],
  ['a dynamic role', 'JSONPath', { ...task, Credentials: { 'RoleArn.$': '$.role' } }],
  ['an expression for Credentials', 'JSONata', { ...task, Credentials: '{% $credentials %}' }],
  ['a Wait of no time', 'JSONPath', { Type: 'Wait', Seconds: 0, End: true }],
  ['a Wait for an expression', 'JSONata', { Type: 'Wait', Seconds: '{% 1 %}', End: true }],
  ['a Succeed with paths', 'JSONPath', { Type: 'Succeed', InputPath: null, OutputPath: '$.a' }],
  ['a Fail without fields', 'JSONPath', { Type: 'Fail' }],
  ['a Pass whose Result is anything', 'JSONPath', { Type: 'Pass', Result: { 'a.$': 1 }, Next: 'B' }],
  ['an Iterator', 'JSONPath', { Type: 'Map', Iterator: {}, Parameters: {}, End: true }],
  ['a fraction of a percentage', 'JSONPath', { ...map, ToleratedFailurePercentage: 99.9, ToleratedFailureCount: 3 }],
  ['array Items', 'JSONata', { ...map, Items: [1, '{% $two %}'] }],
  ['a ResultWriter that only formats', 'JSONPath', { ...map, ResultWriter: { WriterConfig: { OutputType: 'JSONL' } } }],
  [
    'a reader in another partition',
    'JSONPath',
    {
      ...map,
      ItemReader: {
        Resource: 'arn:aws-cn:states:::s3:getObject',
        ReaderConfig: { InputType: 'JSON', ItemsPointer: '/a/0' },
      },
    },
  ],
  ['a batch by bytes', 'JSONPath', { ...map, ItemBatcher: { MaxInputBytesPerBatch: 262_144 } }],
])('%s is valid', (_name, queryLanguage, state) => {
  expect(stateErrors({ type: state.Type as StateType, queryLanguage }, state)).toEqual([]);
});

test.each<[string, PlainObject, string]>([
  ['Next and End exclude each other', { ...task, Next: 'B' }, ' exactlyOneOf'],
  ['one of Next and End stands in the state', { Type: 'Task', Resource: lambda }, ' exactlyOneOf'],
  ['End is true', { ...task, End: false }, '/End const'],
  ['Resource is required', { Type: 'Task', End: true }, ' required'],
  ['TimeoutSeconds of a Task is at least 1', { ...task, TimeoutSeconds: 0 }, '/TimeoutSeconds minimum'],
  ['TimeoutSeconds is at most 99,999,999', { ...task, TimeoutSeconds: 100_000_000 }, '/TimeoutSeconds maximum'],
  ['TimeoutSeconds is whole', { ...task, TimeoutSeconds: 1.5 }, '/TimeoutSeconds type'],
  ['an expression is no JSONPath number', { ...task, TimeoutSeconds: '{% 1 %}' }, '/TimeoutSeconds type'],
  ['a timeout has one source', { ...task, TimeoutSeconds: 1, TimeoutSecondsPath: '$.t' }, ' atMostOneOf'],
  ['Output is for JSONata', { ...task, Output: 1 }, ' additionalProperties'],
  ['names of fields have a case', { ...task, comment: '' }, ' additionalProperties'],
  ['Retry holds objects', { ...task, Retry: [1] }, '/Retry/0 type'],
  ['a Retrier has no Next', { ...task, Retry: [{ ErrorEquals: ['E'], Next: 'B' }] }, '/Retry/0 additionalProperties'],
  ['ErrorEquals is not empty', { ...task, Retry: [{ ErrorEquals: [] }] }, '/Retry/0/ErrorEquals minItems'],
  [
    'BackoffRate is at least 1',
    { ...task, Retry: [{ ErrorEquals: ['E'], BackoffRate: 0.5 }] },
    '/Retry/0/BackoffRate minimum',
  ],
  [
    'JitterStrategy is upper case',
    { ...task, Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'full' }] },
    '/Retry/0/JitterStrategy enum',
  ],
  [
    'MaxDelaySeconds is at least 1',
    { ...task, Retry: [{ ErrorEquals: ['E'], MaxDelaySeconds: 0 }] },
    '/Retry/0/MaxDelaySeconds minimum',
  ],
  ['a Catcher needs Next', { ...task, Catch: [{ ErrorEquals: ['E'] }] }, '/Catch/0 required'],
  ['Credentials needs a role', { ...task, Credentials: {} }, '/Credentials exactlyOneOf'],
  ['a Wait has one duration', { Type: 'Wait', Seconds: 1, SecondsPath: '$.s', End: true }, ' exactlyOneOf'],
  ['a Wait is not negative', { Type: 'Wait', Seconds: -1, End: true }, '/Seconds minimum'],
  ['Choices is not empty', { Type: 'Choice', Choices: [] }, '/Choices minItems'],
  ['a Choice has no Next', { Type: 'Choice', Choices: [{}], Next: 'B' }, ' additionalProperties'],
  ['Branches is not empty', { Type: 'Parallel', Branches: [], End: true }, '/Branches minItems'],
  ['Fail has no InputPath', { Type: 'Fail', InputPath: '$' }, ' additionalProperties'],
  ['the cause has one source', { Type: 'Fail', Cause: 'c', CausePath: '$.c' }, ' atMostOneOf'],
  ['a Map has one processor', { ...map, Iterator: {} }, ' exactlyOneOf'],
  ['a Map has no Arguments', { ...map, Arguments: {} }, ' additionalProperties'],
  ['ItemsPath is not null', { ...map, ItemsPath: null }, '/ItemsPath type'],
  ['a percentage is at most 100', { ...map, ToleratedFailurePercentage: 101 }, '/ToleratedFailurePercentage maximum'],
  ['a Label has no blanks', { ...map, Label: 'my map' }, '/Label pattern'],
  ['a Label has at most 40 characters', { ...map, Label: 'x'.repeat(41) }, '/Label maxLength'],
  ['a batch has a limit', { ...map, ItemBatcher: { BatchInput: 1 } }, '/ItemBatcher atLeastOneOf'],
  ['a ResultWriter is not empty', { ...map, ResultWriter: {} }, '/ResultWriter atLeastOneOf'],
  [
    'a reader reads from Amazon S3',
    { ...map, ItemReader: { Resource: 'arn:aws:states:::dynamodb:scan' } },
    '/ItemReader/Resource pattern',
  ],
  [
    'InputType is upper case',
    { ...map, ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'csv' } } },
    '/ItemReader/ReaderConfig/InputType enum',
  ],
  [
    'ItemsPointer is a JSON Pointer',
    { ...map, ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { ItemsPointer: '$.a' } } },
    '/ItemReader/ReaderConfig/ItemsPointer pattern',
  ],
])('JSONPath: %s', (_clause, state, error) => {
  expect(jsonPath(state)).toEqual([error]);
});

test.each<[string, PlainObject, string]>([
  ['InputPath is for JSONPath', { ...task, InputPath: '$' }, ' additionalProperties'],
  ['a number as text is no expression', { ...task, TimeoutSeconds: '60' }, '/TimeoutSeconds pattern'],
  ['a blank before an expression makes it text', { ...task, TimeoutSeconds: ' {% 1 %}' }, '/TimeoutSeconds pattern'],
  ['Arguments is an object or an expression', { ...task, Arguments: [1] }, '/Arguments type'],
  [
    'Retry numbers are literals',
    { ...task, Retry: [{ ErrorEquals: ['E'], MaxAttempts: '{% 1 %}' }] },
    '/Retry/0/MaxAttempts type',
  ],
  [
    'a Catcher has no ResultPath',
    { ...task, Catch: [{ ErrorEquals: ['E'], Next: 'B', ResultPath: '$' }] },
    '/Catch/0 additionalProperties',
  ],
  ['Credentials needs RoleArn', { ...task, Credentials: { RoleARN: 'r' } }, '/Credentials required'],
  ['Fail has no Output', { Type: 'Fail', Output: 1 }, ' additionalProperties'],
  ['a Wait has one duration', { Type: 'Wait', End: true }, ' exactlyOneOf'],
  ['there is no MaxConcurrencyPath', { ...map, MaxConcurrencyPath: '$.n' }, ' additionalProperties'],
])('JSONata: %s', (_clause, state, error) => {
  expect(jsonata(state)).toEqual([error]);
});

test('every breach of one state is told at once, and groups say which fields stand', () => {
  const state = { Type: 'Task', Next: 'B', End: true, next: 'C' };
  const errors = stateErrors({ type: 'Task', queryLanguage: 'JSONPath' }, state);
  expect(errors).toContainEqual({ instancePath: '', keyword: 'required', params: { missingProperty: 'Resource' } });
  expect(errors).toContainEqual({
    instancePath: '',
    keyword: 'additionalProperties',
    params: { additionalProperty: 'next' },
  });
  const params = { fields: ['Next', 'End'], present: ['Next', 'End'] };
  expect(errors).toContainEqual({ instancePath: '', keyword: 'exactlyOneOf', params });
});

test.each<[string, unknown, readonly string[]]>([
  [
    'a machine with all its fields',
    { ...scope, Comment: '', QueryLanguage: 'JSONata', Version: '1.0', TimeoutSeconds: 0 },
    [],
  ],
  ['a machine without fields', {}, [' required', ' required']],
  ['a machine that is an array', [], [' type']],
  ['States without a state', { StartAt: 'A', States: {} }, ['/States minProperties']],
  ['a Version of a number', { ...scope, Version: 1 }, ['/Version enum']],
  ['a query language in lower case', { ...scope, QueryLanguage: 'jsonata' }, ['/QueryLanguage enum']],
  ['a timeout as text', { ...scope, TimeoutSeconds: '60' }, ['/TimeoutSeconds type']],
  ['a field of its own', { ...scope, Name: 'm' }, [' additionalProperties']],
])('the top level: %s', (_name, value, errors) => {
  expect(written(machineErrors(value))).toEqual(errors);
});

test('a branch has no Version and no ProcessorConfig', () => {
  expect(written(branchErrors({ ...scope, Version: '1.0', ProcessorConfig: {} }))).toEqual([
    ' additionalProperties',
    ' additionalProperties',
  ]);
});

test('an item processor says its mode', () => {
  const config = { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' };
  expect(itemProcessorErrors({ ...scope, ProcessorConfig: config })).toEqual([]);
  expect(written(itemProcessorErrors({ ...scope, ProcessorConfig: { Mode: 'Inline' } }))).toEqual([
    '/ProcessorConfig/Mode enum',
  ]);
});

test.each<[string, unknown, readonly string[]]>([
  ['a comparison', { Variable: '$.a', NumericEquals: 1, Next: 'B' }, []],
  ['a combination', { And: [{}], Comment: '', Next: 'B' }, []],
  ['no Next', { Variable: '$.a', IsNull: true }, [' required']],
  ['two operators', { Variable: '$.a', NumericGreaterThan: 1, NumericLessThan: 9, Next: 'B' }, [' exactlyOneOf']],
  ['an operator without Variable', { IsNull: true, Next: 'B' }, [' exactlyOneOf']],
  ['an empty And', { And: [], Next: 'B' }, ['/And minItems']],
  ['a Not of several rules', { Not: [{}], Next: 'B' }, ['/Not type']],
  ['a number as text', { Variable: '$.a', NumericEquals: '1', Next: 'B' }, ['/NumericEquals type']],
  [
    'an operator that does not exist',
    { Variable: '$.a', StringMatches: '*', StringMatchesPath: '$.b', Next: 'B' },
    [' additionalProperties'],
  ],
  ['a Condition', { Variable: '$.a', IsNull: true, Condition: true, Next: 'B' }, [' additionalProperties']],
])('a JSONPath rule: %s', (_name, rule, errors) => {
  expect(written(choiceRuleErrors('JSONPath', rule))).toEqual(errors);
});

test.each<[string, unknown, readonly string[]]>([
  ['an expression', { Condition: '{% true %}', Output: 1, Assign: {}, Next: 'B' }, []],
  ['a boolean', { Condition: true, Next: 'B' }, []],
  ['plain text', { Condition: 'true', Next: 'B' }, ['/Condition pattern']],
  ['no Condition', { Next: 'B' }, [' required']],
  ['a comparison', { Condition: true, Variable: '$.a', Next: 'B' }, [' additionalProperties']],
])('a JSONata rule: %s', (_name, rule, errors) => {
  expect(written(choiceRuleErrors('JSONata', rule))).toEqual(errors);
});

test('a nested rule has no Next, Assign or Output', () => {
  const rule = { Variable: '$.a', IsNull: true, Next: 'B', Assign: {}, Output: 1 };
  expect(written(nestedChoiceRuleErrors(rule))).toEqual(Array(3).fill(' additionalProperties'));
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a field called `%s` is an unknown field',
  (name) => {
    for (const type of ['Task', 'Map', 'Succeed'] as const) {
      const state = plainObject();
      state[name] = 1;
      const errors = stateErrors({ type, queryLanguage: 'JSONPath' }, state);
      expect(errors).toContainEqual({
        instancePath: '',
        keyword: 'additionalProperties',
        params: { additionalProperty: name },
      });
    }
  },
);

test('a plain object inherits no name', () => {
  const object = plainObject();
  expect(['__proto__', 'constructor', 'toString'].filter((name) => name in object)).toEqual([]);
});
