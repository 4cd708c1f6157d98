import { expect, test } from 'vitest';
import { contractOf } from '../../../packages/core/src/analyses/contract/contract-of.ts';
import { documentOf } from '../../check.ts';

const call = { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:f' };

function contractFor(states: Readonly<Record<string, object>>) {
  return contractOf(documentOf(JSON.stringify({ StartAt: Object.keys(states)[0], States: states })));
}

/** The paths that are required, and what has a type. */
function askedOf(schema: object, at = ''): readonly string[] {
  const { required = [], properties = {}, type, minItems } = schema as Record<string, never>;
  return [
    ...(type === undefined ? [] : [`${at || '.'} is ${[type].flat().join('|')}`]),
    ...(minItems === undefined ? [] : [`${at || '.'} has ${minItems}`]),
    ...(required as readonly string[]).map((name) => `${at}.${name}`),
    ...Object.entries(properties).flatMap(([name, inner]) => askedOf(inner as object, `${at}.${name}`)),
  ];
}

function askedOfInput(states: Readonly<Record<string, object>>): readonly string[] {
  return askedOf(contractFor(states).input);
}

test('what every execution reads is required, with its holders as objects', () => {
  expect(contractFor({ Read: { Type: 'Pass', InputPath: '$.order.id', End: true } })).toEqual({
    input: {
      type: 'object',
      properties: {
        order: {
          description: 'Needed by `Read`.',
          type: 'object',
          properties: { id: { description: 'Needed by `Read`.' } },
          required: ['id'],
        },
      },
      required: ['order'],
    },
    tasks: {},
  });
});

test('what is read on some ways only is listed, and not required', () => {
  const states = {
    Pick: { Type: 'Choice', Choices: [{ Variable: '$.kind', StringEquals: 'a', Next: 'Read' }], Default: 'Done' },
    Read: { Type: 'Pass', InputPath: '$.note', Next: 'Done' },
    Done: { Type: 'Succeed' },
  };
  expect(askedOfInput(states)).toEqual(['. is object', '.kind']);
  expect(contractFor(states).input).toMatchObject({
    properties: { note: { description: 'Read by `Read`, if that is entered.' } },
  });
});

test('a way that ends in failure asks for nothing, so that all others decide', () => {
  expect(
    askedOfInput({
      Pick: { Type: 'Choice', Choices: [{ Variable: '$.kind', StringEquals: 'a', Next: 'Read' }], Default: 'Refuse' },
      Read: { Type: 'Pass', InputPath: '$.note', End: true },
      Refuse: { Type: 'Fail' },
    }),
  ).toEqual(['. is object', '.kind', '.note']);
});

test('a second comparison of a rule may not be asked', () => {
  const and = (...tests: readonly object[]) => ({ And: tests, Next: 'Done' });
  const [a, b] = ['a', 'b'].map((name) => ({ Variable: `$.${name}`, NumericEquals: 1 }));
  expect(
    askedOfInput({
      Pick: { Type: 'Choice', Choices: [and(a as object, b as object)], Default: 'Done' },
      Done: { Type: 'Succeed' },
    }),
  ).toEqual(['. is object', '.a']);
});

test('a state whose errors are caught needs nothing', () => {
  const caught = { ...call, Parameters: { 'a.$': '$.a' }, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }] };
  expect(askedOfInput({ Call: { ...caught, Next: 'Done' }, Done: { Type: 'Succeed' } })).toEqual([]);
});

test('branches of a Parallel need what they read, iterations of a Map may never run', () => {
  const inner = { StartAt: 'In', States: { In: { Type: 'Pass', InputPath: '$.a', End: true } } };
  expect(askedOfInput({ Both: { Type: 'Parallel', Branches: [inner], End: true } })).toEqual(['. is object', '.a']);
  const each = { Type: 'Map', ItemsPath: '$.list', ItemSelector: { 'b.$': '$.b' }, ItemProcessor: inner, End: true };
  expect(askedOfInput({ Each: each })).toEqual(['. is object', '.list', '.list is array']);
});

test('types are told where another one fails for certain', () => {
  expect(askedOfInput({ Pause: { Type: 'Wait', SecondsPath: '$.s', End: true } })).toEqual([
    '. is object',
    '.s',
    '.s is number|string',
  ]);
  expect(askedOfInput({ Read: { Type: 'Pass', InputPath: '$.list[2]', End: true } })).toEqual([
    '. is object',
    '.list',
    '.list is array',
    '.list has 3',
  ]);
});

test('JSONata reads members of lists too, so that nothing is said of types', () => {
  const read = { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.order.id %}', End: true };
  expect(askedOfInput({ Read: read })).toEqual(['.order', '.order.id']);
});

test('what is asked of the result of a task counts from where it returned', () => {
  const { tasks } = contractFor({
    Call: { ...call, ResultPath: '$.r', Next: 'Pick' },
    Pick: { Type: 'Choice', Choices: [{ Variable: '$.r.again', BooleanEquals: true, Next: 'Call' }], Default: 'Read' },
    Read: { Type: 'Pass', InputPath: '$.r.id', End: true },
  });
  expect(askedOf(tasks.Call?.output ?? {})).toEqual(['. is object', '.again']);
});

test('names of any kind are names', () => {
  const { input } = contractFor({ Read: { Type: 'Pass', InputPath: "$['__proto__']['constructor']", End: true } });
  expect(JSON.parse(JSON.stringify(input)).required).toEqual(['__proto__']);
});

test('a machine that never succeeds asks for nothing', () => {
  expect(askedOfInput({ Read: { Type: 'Pass', InputPath: '$.a', Next: 'Stop' }, Stop: { Type: 'Fail' } })).toEqual([]);
});
