import { expect, test } from 'vitest';
import { printedErrors, printedFacts } from './printed-facts.ts';

const work = 'arn:aws:lambda:us-east-1:000000000000:function:work';
const invoke = 'arn:aws:states:::lambda:invoke';

test('Parameters make a closed object, of which nothing else can be read', () => {
  expect(
    printedFacts({
      Make: { Type: 'Pass', Parameters: { 'id.$': '$.order.id', kind: 'new' }, Next: 'Read' },
      Read: { Type: 'Pass', InputPath: '$.total', End: true },
    }),
  ).toBe(
    [
      'Make: any',
      '  next Read: { id: any, kind: "new" }',
      '  assumes input.order.id',
      'Read: { id: any, kind: "new" }',
      '  end: never',
      '  fails: missing /States/Read/InputPath',
    ].join('\n'),
  );
});

test('ResultPath writes into what is kept, and makes the objects on the way', () => {
  expect(
    printedFacts({
      Write: { Type: 'Pass', Result: { n: 1 }, ResultPath: '$.a.b', Next: 'Keep' },
      Keep: { Type: 'Pass', Result: 2, ResultPath: null, End: true },
    }),
  ).toBe(
    [
      'Write: any',
      '  next Keep: { a: { b: { n: 1 }, … }, … }',
      'Keep: { a: { b: { n: 1 }, … }, … }',
      '  end: { a: { b: { n: 1 }, … }, … }',
    ].join('\n'),
  );
});

test('ResultPath writes into no list', () => {
  expect(
    printedFacts({
      List: { Type: 'Pass', Result: [1], Next: 'Write' },
      Write: { Type: 'Pass', Result: 1, ResultPath: '$.a', End: true },
    }),
  ).toBe(
    [
      'List: any',
      '  next Write: [1]',
      'Write: [1]',
      '  end: never',
      '  fails: result-path /States/Write/ResultPath',
    ].join('\n'),
  );
});

test('InputPath null leaves an empty object', () => {
  expect(printedFacts({ Empty: { Type: 'Pass', InputPath: null, Parameters: { 'a.$': '$.a' }, End: true } })).toBe(
    ['Empty: any', '  end: never', '  fails: missing /States/Empty/Parameters/a.$'].join('\n'),
  );
});

test('a Choice tells the branches apart, and what no data is left for is never taken', () => {
  expect(
    printedFacts({
      Ask: {
        Type: 'Choice',
        Choices: [
          { Variable: '$.kind', StringEquals: 'a', Next: 'A' },
          { Variable: '$.kind', IsString: true, Next: 'B' },
          { Variable: '$.kind', StringEquals: 'a', Next: 'C' },
        ],
        Default: 'C',
      },
      A: { Type: 'Succeed' },
      B: { Type: 'Succeed' },
      C: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Ask: any',
      '  choice A: { kind: "a", … }',
      '  choice B: { kind: string but "a", … }',
      '  choice C: never',
      '  default C: { kind: null | boolean | number | list | object, … }',
      '  assumes input.kind',
      'A: { kind: "a", … }',
      '  end: { kind: "a", … }',
      'B: { kind: string but "a", … }',
      '  end: { kind: string but "a", … }',
      'C: { kind: null | boolean | number | list | object, … }',
      '  end: { kind: null | boolean | number | list | object, … }',
    ].join('\n'),
  );
});

test('a state that only a constant rules out is never entered', () => {
  expect(
    printedFacts({
      Set: { Type: 'Pass', Result: { mode: 'on' }, Next: 'Ask' },
      Ask: { Type: 'Choice', Choices: [{ Variable: '$.mode', StringEquals: 'off', Next: 'Off' }], Default: 'On' },
      On: { Type: 'Succeed' },
      Off: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Set: any',
      '  next Ask: { mode: "on" }',
      'Ask: { mode: "on" }',
      '  choice Off: never',
      '  default On: { mode: "on" }',
      'On: { mode: "on" }',
      '  end: { mode: "on" }',
      'Off: unreachable (start)',
    ].join('\n'),
  );
});

test('IsPresent guards what comes after it', () => {
  expect(
    printedFacts({
      Ask: {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.n', IsPresent: true },
              { Variable: '$.n', NumericGreaterThan: 1 },
            ],
            Next: 'Yes',
          },
        ],
        Default: 'No',
      },
      Yes: { Type: 'Succeed' },
      No: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Ask: any',
      '  choice Yes: { n: number, … }',
      '  default No: null | boolean | number | string | list | { n?: any, … }',
      'Yes: { n: number, … }',
      '  end: { n: number, … }',
      'No: null | boolean | number | string | list | { n?: any, … }',
      '  end: null | boolean | number | string | list | { n?: any, … }',
    ].join('\n'),
  );
});

test('lambda:invoke wraps what the function returns', () => {
  expect(
    printedFacts({
      Call: { Type: 'Task', Resource: invoke, ResultSelector: { 'id.$': '$.Payload.id' }, Next: 'Read' },
      Read: { Type: 'Pass', OutputPath: '$.name', End: true },
    }),
  ).toBe(
    [
      'Call: any',
      '  next Read: { id: any }',
      '  assumes Call.Payload.id',
      'Read: { id: any }',
      '  end: never',
      '  fails: missing /States/Read/OutputPath',
    ].join('\n'),
  );
});

test('a catcher is given the error under the names that it takes', () => {
  expect(
    printedFacts({
      Call: {
        Type: 'Task',
        Resource: work,
        Catch: [
          { ErrorEquals: ['States.TaskFailed'], Next: 'A', ResultPath: '$.e' },
          { ErrorEquals: ['States.ALL'], Next: 'B' },
          { ErrorEquals: ['E1'], Next: 'C' },
        ],
        End: true,
      },
      A: { Type: 'Succeed' },
      B: { Type: 'Succeed' },
      C: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Call: any',
      '  end: any',
      '  catch A: { e: { Error: null | string, Cause?: null | string }, … }',
      '  catch B: { Error: "States.Timeout", Cause?: null | string }',
      '  catch C: never',
      'A: { e: { Error: null | string, Cause?: null | string }, … }',
      '  end: { e: { Error: null | string, Cause?: null | string }, … }',
      'B: { Error: "States.Timeout", Cause?: null | string }',
      '  end: { Error: "States.Timeout", Cause?: null | string }',
      'C: unreachable (start)',
    ].join('\n'),
  );
});

test('Parallel gives a list of exactly its branches', () => {
  expect(
    printedFacts({
      Fork: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'L', States: { L: { Type: 'Pass', Result: 1, End: true } } },
          { StartAt: 'R', States: { R: { Type: 'Pass', Result: { a: 2 }, End: true } } },
        ],
        Next: 'Read',
      },
      Read: { Type: 'Pass', Parameters: { 'a.$': '$[1].a', 'b.$': '$[2]' }, End: true },
    }),
  ).toBe(
    [
      'Fork: any',
      '  next Read: [1, { a: 2 }]',
      'Read: [1, { a: 2 }]',
      '  end: never',
      '  fails: missing /States/Read/Parameters/b.$',
      'L: any',
      '  end: 1',
      'R: any',
      '  end: { a: 2 }',
    ].join('\n'),
  );
});

test('a Map gives as many outputs as it has items', () => {
  expect(
    printedFacts({
      Items: { Type: 'Pass', Result: { list: [1, 2] }, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemSelector: { 'v.$': '$$.Map.Item.Value' },
        ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', InputPath: '$.v', End: true } } },
        End: true,
      },
    }),
  ).toBe(
    [
      'Items: any',
      '  next Each: { list: [1, 2] }',
      'Each: { list: [1, 2] }',
      '  end: [1 | 2 × 2…2]',
      'One: { v: 1 | 2 }',
      '  end: 1 | 2',
    ].join('\n'),
  );
});

test('a Map over what is no list fails, and runs nothing', () => {
  expect(
    printedFacts({
      Text: { Type: 'Pass', Result: { list: 'x' }, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Succeed' } } },
        End: true,
      },
    }),
  ).toBe(
    [
      'Text: any',
      '  next Each: { list: "x" }',
      'Each: { list: "x" }',
      '  end: never',
      '  fails: items /States/Each/ItemsPath',
      'One: unreachable (owner)',
    ].join('\n'),
  );
});

test('what a distributed Map exports is told of by an object', () => {
  expect(
    printedFacts({
      Each: {
        Type: 'Map',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'One',
          States: { One: { Type: 'Pass', InputPath: '$.Items[0]', End: true } },
        },
        ItemBatcher: { MaxItemsPerBatch: 2 },
        ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'b' } },
        Next: 'Read',
      },
      Read: { Type: 'Pass', InputPath: '$[0]', End: true },
    }),
  ).toBe(
    [
      'Each: any',
      '  next Read: { MapRunArn: string, ResultWriterDetails: { Bucket: string, Key?: string } }',
      '  assumes input',
      'Read: { MapRunArn: string, ResultWriterDetails: { Bucket: string, Key?: string } }',
      '  end: never',
      '  fails: missing /States/Read/InputPath',
      'One: { Items: [any × 0…] }',
      '  end: any',
    ].join('\n'),
  );
});

test('an iteration over an object is given pairs, of which the context object has the values', () => {
  const processor = {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: 'One',
    States: { One: { Type: 'Pass', End: true } },
  };
  const overObject = (fields: object) =>
    printedFacts({
      Make: { Type: 'Pass', Result: { a: 1 }, Next: 'Each' },
      Each: { Type: 'Map', ItemProcessor: processor, ...fields, End: true },
    });
  expect(overObject({})).toContain('One: { Key: string, Value: any }');
  expect(overObject({ ItemSelector: { 'v.$': '$$.Map.Item.Value' } })).toContain('One: { v: any }');
});

test('variables are assigned for the states after, and of a branch for none', () => {
  expect(
    printedFacts({
      Set: { Type: 'Pass', Assign: { 'v.$': '$.a', n: 1 }, Next: 'Fork' },
      Fork: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'In', States: { In: { Type: 'Pass', Assign: { inner: true }, End: true } } }],
        Next: 'Read',
      },
      Read: { Type: 'Pass', Parameters: { 'n.$': '$n', 'i.$': '$inner' }, End: true },
    }),
  ).toBe(
    [
      'Set: any',
      '  next Fork: any',
      '  assumes input.a',
      'Fork: any with { v: any, n: 1 }',
      '  next Read: [any]',
      'Read: [any] with { v: any, n: 1 }',
      '  end: never',
      '  fails: unassigned /States/Read/Parameters/i.$',
      'In: any with { v: any, n: 1 }',
      '  end: any',
    ].join('\n'),
  );
});

test('a loop that counts is given up as any number', () => {
  expect(
    printedFacts({
      Start: { Type: 'Pass', Result: { n: 0 }, Next: 'Add' },
      Add: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Ask' },
      Ask: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericLessThan: 3, Next: 'Add' }], Default: 'Done' },
      Done: { Type: 'Succeed' },
    }),
  ).toBe(
    [
      'Start: any',
      '  next Add: { n: 0 }',
      'Add: { n: number }',
      '  next Ask: { n: number }',
      'Ask: { n: number }',
      '  choice Add: { n: number }',
      '  default Done: { n: number }',
      'Done: { n: number }',
      '  end: { n: number }',
    ].join('\n'),
  );
});

test('a loop that nests deeper each time comes to an end', () => {
  expect(printedFacts({ Nest: { Type: 'Pass', Parameters: { 'before.$': '$' }, Next: 'Nest' } })).toBe(
    ['Nest: any', '  next Nest: { before: any }'].join('\n'),
  );
});

test('an argument of the wrong type fails an intrinsic function', () => {
  expect(
    printedFacts({
      Set: { Type: 'Pass', Result: { n: 1 }, Next: 'Call' },
      Call: { Type: 'Pass', Parameters: { 'x.$': 'States.StringToJson($.n)' }, End: true },
    }),
  ).toBe(
    [
      'Set: any',
      '  next Call: { n: 1 }',
      'Call: { n: 1 }',
      '  end: never',
      '  fails: argument /States/Call/Parameters/x.$',
    ].join('\n'),
  );
});

test('Wait wants durations', () => {
  expect(
    printedFacts({
      Set: { Type: 'Pass', Result: { t: 'soon', o: {} }, Next: 'Wait' },
      Wait: { Type: 'Wait', SecondsPath: '$.t', Next: 'Stop' },
      Stop: { Type: 'Fail', ErrorPath: '$.o' },
    }),
  ).toBe(
    [
      'Set: any',
      '  next Wait: { t: "soon", o: {} }',
      'Wait: { t: "soon", o: {} }',
      '  next Stop: never',
      '  fails: duration /States/Wait/SecondsPath',
      'Stop: unreachable (start)',
    ].join('\n'),
  );
});

test('Fail wants texts', () => {
  expect(
    printedFacts({
      Set: { Type: 'Pass', Result: { o: {} }, Next: 'Stop' },
      Stop: { Type: 'Fail', CausePath: '$.o', Error: 'E' },
    }),
  ).toBe(['Set: any', '  next Stop: { o: {} }', 'Stop: { o: {} }', '  fails: text /States/Stop/CausePath'].join('\n'));
});

test('what escapes from a state is what it fails with and no catcher takes', () => {
  const fork = (Catch: readonly object[]) => ({
    Fork: {
      Type: 'Parallel',
      Branches: [{ StartAt: 'In', States: { In: { Type: 'Fail', Error: 'E1' } } }],
      Catch,
      End: true,
    },
    Next: { Type: 'Succeed' },
  });
  expect(printedErrors(fork([]), 'Fork')).toBe('E1, States.BranchFailed');
  expect(printedErrors(fork([{ ErrorEquals: ['E1'], Next: 'Next' }]), 'Fork')).toBe(
    'States.BranchFailed, States.DataLimitExceeded',
  );
  const call = {
    Call: { Type: 'Task', Resource: work, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Next' }], End: true },
  };
  expect(printedErrors({ ...call, Next: { Type: 'Succeed' } }, 'Call')).toBe(
    'States.DataLimitExceeded, States.Runtime',
  );
});

test('a scope that is not fully known may be entered anywhere', () => {
  const states = { Call: { Type: 'Task', Resource: work, Next: '${Next}' }, Other: { Type: 'Pass', End: true } };
  const said = '  inexact: Not all ways through the states beside it are known.';
  expect(printedFacts(states)).toBe(
    ['Call: any with object', '  next: any', said, 'Other: any with object', '  end: any', said].join('\n'),
  );
});

test('what comes out of a scope is not known where it may have other states', () => {
  const branch = { StartAt: 'In', States: { In: { Type: 'Fail', Error: 'E1' }, Out: '${Out}' } };
  const fork = { Fork: { Type: 'Parallel', Branches: [branch], Next: 'After' }, After: { Type: 'Succeed' } };
  expect(printedFacts(fork).split('\n').slice(0, 3)).toEqual(['Fork: any', '  next After: [any]', 'After: [any]']);
  expect(printedErrors(fork, 'Fork')).toBe('any');
});
