import { Ajv2020 } from 'ajv/dist/2020.js';
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
    '.s is integer|string',
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

test('what a field takes is told of the part that its value is, wherever that was handed on', () => {
  const pause = { Type: 'Wait', QueryLanguage: 'JSONata', Timestamp: '{% $states.input.at %}', End: true };
  const { input } = contractFor({ Pause: pause });
  const validate = new Ajv2020({ strict: false }).compile(input);
  expect(
    ['2030-01-31T09:00:00Z', '2030-01-31 09:00:00Z', '2030-13-01T09:00:00Z', 7].map((at) => validate({ at })),
  ).toEqual([true, false, false, false]);
  const read = { Type: 'Pass', QueryLanguage: 'JSONata', Output: '{% $states.input.list %}', Next: 'Each' };
  const inner = { StartAt: 'In', States: { In: { Type: 'Pass', End: true } } };
  expect(askedOfInput({ Read: read, Each: { Type: 'Map', ItemProcessor: inner, End: true } })).toEqual([
    '.list',
    '.list is array',
  ]);
});

test('numbers of a Map are whole, or texts of such', () => {
  const inner = { StartAt: 'In', States: { In: { Type: 'Pass', End: true } } };
  const each = { Type: 'Map', ItemsPath: '$.list', MaxConcurrencyPath: '$.most', ItemProcessor: inner, End: true };
  const validate = new Ajv2020({ strict: false }).compile(contractFor({ Each: each }).input);
  const fitting = [1, '2', 1.5, 'two', {}].filter((most) => validate({ list: [], most }));
  expect(fitting).toEqual([1, '2']);
});

test('what a reader of items is given is needed', () => {
  const reader = {
    Resource: 'arn:aws:states:::s3:getObject',
    ReaderConfig: { InputType: 'JSON', MaxItemsPath: '$.most' },
    Parameters: { Bucket: 'b', 'Key.$': '$.key' },
  };
  const config = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  const inner = { ProcessorConfig: config, StartAt: 'In', States: { In: { Type: 'Pass', End: true } } };
  expect(askedOfInput({ Each: { Type: 'Map', ItemReader: reader, ItemProcessor: inner, End: true } })).toEqual([
    '. is object',
    '.key',
    '.most',
    '.most is integer|string',
  ]);
});

test('what two fields take of one part is what both take', () => {
  const states = {
    First: { Type: 'Wait', SecondsPath: '$.at', Next: 'Second' },
    Second: { Type: 'Wait', TimestampPath: '$.at', End: true },
  };
  expect(askedOfInput(states)).toEqual(['. is object', '.at', '.at is string']);
});

const is = (value: string | number | boolean, Variable = '$.kind') => {
  const operator = { string: 'StringEquals', number: 'NumericEquals', boolean: 'BooleanEquals' }[
    typeof value as 'string'
  ];
  return { Variable, [operator]: value };
};

/** What is said of the values of `$.kind` where a Choice has these rules. */
function kindsAsked(rules: readonly object[], rest: object = {}) {
  const Choices = rules.map((rule) => ({ ...rule, Next: 'Done' }));
  const pick = { Type: 'Choice', Choices, ...rest };
  const { input } = contractFor({ Pick: pick, Done: { Type: 'Succeed' } });
  const { kind } = input.properties as Record<string, Record<string, unknown>>;
  return { enum: kind?.enum, examples: kind?.examples };
}

test('values that a Choice compares with are examples where others lead on too', () => {
  expect(kindsAsked([is('a'), is('b')], { Default: 'Done' })).toEqual({ examples: ['a', 'b'] });
  expect(kindsAsked([is('a'), { Variable: '$.kind', StringMatches: 'b*' }])).toEqual({ examples: ['a'] });
  expect(kindsAsked([is(1), { Not: is(2) }])).toEqual({ examples: [1, 2] });
  expect(kindsAsked([is('a'), { ...is(7, '$.n') }])).toEqual({ examples: ['a'] });
  expect(kindsAsked([{ Or: [is('a'), is(true, '$.b')] }])).toEqual({ examples: ['a'] });
});

test('they are all there may be where with any other no rule is true', () => {
  expect(kindsAsked([is('a'), is('b')])).toEqual({ enum: ['a', 'b'] });
  expect(kindsAsked([{ Or: [is(1), is(true)] }, { And: [is(2), is('x', '$.other')] }])).toEqual({ enum: [1, true, 2] });
  expect(kindsAsked([is('a'), is('b'), is('${Kind}')])).toEqual({ examples: ['a', 'b'] });
});

test('a Choice that an execution may do without says nothing for certain', () => {
  const states = {
    Any: { Type: 'Choice', Choices: [{ Variable: '$.any', BooleanEquals: true, Next: 'Pick' }], Default: 'Done' },
    Pick: { Type: 'Choice', Choices: [{ ...is('a'), Next: 'Done' }] },
    Done: { Type: 'Succeed' },
  };
  expect(contractFor(states).input).toMatchObject({
    properties: { any: { examples: [true] }, kind: { examples: ['a'] } },
  });
});

test('two Choices that are both entered leave what both ask for', () => {
  const branch = (...kinds: readonly string[]) => {
    const Choices = kinds.map((kind) => ({ ...is(kind), Next: 'Done' }));
    return { StartAt: 'Pick', States: { Pick: { Type: 'Choice', Choices }, Done: { Type: 'Succeed' } } };
  };
  const both = { Type: 'Parallel', Branches: [branch('a', 'b'), branch('b', 'c')], End: true };
  expect(contractFor({ Both: both }).input).toMatchObject({ properties: { kind: { enum: ['b'] } } });
});
