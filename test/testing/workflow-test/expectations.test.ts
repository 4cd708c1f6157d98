import { expect, test } from 'vitest';
import { mismatches, resultsOf } from '../tested.ts';

/** Each expectation with what it finds fault with. */
test.each<[string, readonly (readonly string[])[]]>([
  ['{}', []],
  ['{ status: SUCCEEDED }', []],
  ['{ status: FAILED }', [['status', 'FAILED', 'SUCCEEDED']]],
  ['{ error: Refused }', [['status', 'FAILED or TIMED_OUT', 'SUCCEEDED']]],
  [
    '{ status: FAILED, output: 1, path: [Charge] }',
    [
      ['status', 'FAILED', 'SUCCEEDED'],
      ['path', 'Charge', 'Charge → Route → Each → Shipped'],
    ],
  ],
  ['{ output: { receipt: { id: ch_1 } } }', []],
  [
    '{ output: { receipt: { id: ch_2 }, items: [tea], nothing: here } }',
    [
      ['output/receipt/id', '"ch_2"', '"ch_1"'],
      ['output/items/1', 'nothing', '"cup"'],
      ['output/nothing', '"here"', 'nothing'],
    ],
  ],
  ['{ outputEquals: { amount: 7, items: [tea, cup], receipt: { id: ch_1 }, packed: [tea, cup] } }', []],
  [
    '{ outputEquals: { amount: 7, items: [tea, cup], receipt: {}, packed: [tea, cup] } }',
    [['output/receipt/id', 'nothing', '"ch_1"']],
  ],
  ['{ variables: { count: 2 } }', []],
  ['{ variables: { count: 3, other: { $absent: true } } }', [['variables/count', '3', '2']]],
  ['{ path: [Charge, Route, Each, Shipped] }', []],
  ['{ path: [Charge, Route, Each] }', [['path', 'Charge → Route → Each', 'Charge → Route → Each → Shipped']]],
  ['{ visits: [Charge, Pack], notVisits: [Left, Refused] }', []],
  [
    '{ visits: [Left], notVisits: [Pack] }',
    [
      ['visits/Left', 'a visit', 'no visit'],
      ['visits/Pack', 'no visit', '2 visits'],
    ],
  ],
  ['{ visits: { Pack: 2, Left: 0 } }', []],
  ['{ visits: { Pack: 1 } }', [['visits/Pack', '1 visit', '2 visits']]],
  ['{ calls: { Charge: 1 } }', []],
  ['{ calls: { Charge: [{ Payload: { amount: 7 } }] } }', []],
  [
    '{ calls: { Charge: [{ Payload: { amount: 8 } }, {}] } }',
    [
      ['calls/Charge', '2 calls', '1 call'],
      ['calls/Charge/0/Payload/amount', '8', '7'],
    ],
  ],
  ['{ calls: { Charge: 0 } }', [['calls/Charge', 'no call', '1 call']]],
])('%s', async (expectation, found) => {
  expect(await mismatches(expectation)).toEqual(found);
});

const declined = `
input: { amount: 7 }
mocks: { Charge: { throw: { error: Declined } } }`;

test.each<[string, readonly (readonly string[])[]]>([
  ['{}', [['status', 'SUCCEEDED', 'FAILED']]],
  ['{ error: Refused }', []],
  ['{ status: FAILED, error: Refused, cause: was declined }', []],
  [
    '{ error: Other, cause: bank }',
    [
      ['error', 'Other', 'Refused'],
      ['cause', 'a text with "bank"', '"The card was declined."'],
    ],
  ],
  ['{ status: TIMED_OUT }', [['status', 'TIMED_OUT', 'FAILED']]],
])('of an execution that fails: %s', async (expectation, found) => {
  expect(await mismatches(expectation, declined)).toEqual(found);
});

test.each<[string, readonly (readonly string[])[]]>([
  ['{ receipt: { $any: true } }', []],
  ['{ receipt: { $any: object }, items: { $any: array }, amount: { $any: number } }', []],
  ['{ receipt: { id: { $any: number } } }', [['output/receipt/id', 'any number', '"ch_1"']]],
  ['{ gone: { $any: true } }', [['output/gone', 'any value', 'nothing']]],
  ['{ receipt: { id: { $like: "ch_*" } } }', []],
  ['{ receipt: { id: { $like: "*_*" } } }', []],
  ['{ receipt: { id: { $like: "*1" } } }', []],
  ['{ receipt: { id: { $like: "ch_1" } } }', []],
  ['{ receipt: { id: { $like: "h_1" } } }', [['output/receipt/id', 'a text like "h_1"', '"ch_1"']]],
  ['{ receipt: { id: { $like: "*ch_1*1" } } }', [['output/receipt/id', 'a text like "*ch_1*1"', '"ch_1"']]],
  ['{ receipt: { id: { $like: "h*" } } }', [['output/receipt/id', 'a text like "h*"', '"ch_1"']]],
  ['{ amount: { $like: "*" } }', [['output/amount', 'a text like "*"', '7']]],
  ['{ gone: { $absent: true } }', []],
  ['{ amount: { $absent: true } }', [['output/amount', 'nothing', '7']]],
  ['{ amount: { $ref: 7 } }', [['output/amount', '{"$ref":7}', '7']]],
])('the matcher in %s', async (output, found) => {
  expect(await mismatches(`{ output: ${output} }`)).toEqual(found);
});

test('the whole output takes matchers as they stand', async () => {
  const given = 'input: { $any: true }\nstartAt: Shipped';
  expect(await mismatches('{ outputEquals: { $any: true } }', given)).toEqual([]);
  const other = 'input: { a: 1 }\nstartAt: Shipped';
  expect(await mismatches('{ outputEquals: { a: { $any: true } } }', other)).toEqual([
    ['output/a', '{"$any":true}', '1'],
  ]);
});

test('names that objects inherit are names like any other', async () => {
  const given = 'input: { __proto__: 1, constructor: 2 }\nstartAt: Shipped';
  expect(await mismatches('{ output: { __proto__: 1, constructor: 2 } }', given)).toEqual([]);
  expect(await mismatches('{ output: { toString: { $any: true } } }', given)).toEqual([
    ['output/toString', 'any value', 'nothing'],
  ]);
});

test('a value that is not known is there, and is of no type', async () => {
  const given = 'input: { amount: 7, items: [] }';
  expect(await mismatches('{ output: { receipt: { $any: true } } }', given)).toEqual([]);
  expect(await mismatches('{ output: { receipt: { $any: object } } }', given)).toEqual([
    ['output/receipt', 'any object', '<result of Charge>'],
  ]);
});

test('every try of a task is a call, and every one of them is held against what is expected', async () => {
  const given = `
input: { amount: 7, items: [] }
mocks: { Charge: [{ throw: { error: Busy } }, { return: {} }] }`;
  expect(await mismatches('{ calls: { Charge: [{}, { Payload: { amount: 8 } }] } }', given)).toEqual([
    ['calls/Charge/1/Payload/amount', '8', '7'],
  ]);
});

test('a Parallel state is called only where it is answered for as a whole', async () => {
  const given = `
input: { amount: 700 }
mocks: { Charge: { return: {} } }`;
  expect(await mismatches('{ calls: { Both: 0 }, visits: [Left, Right] }', given)).toEqual([]);
  const whole = given.replace('}\n', '}\n').replace('return: {} } }', 'return: {} }, Both: { return: [1, 2] } }');
  expect(await mismatches('{ calls: { Both: [{ amount: 700 }] }, notVisits: [Left], output: [1, 2] }', whole)).toEqual(
    [],
  );
});

test('of many differences the first ones are told', async () => {
  const items = Array.from({ length: 200 }, (_, index) => index);
  const given = `input: [${items.join()}]\nstartAt: Shipped`;
  const found = await mismatches(`{ output: [${items.map((item) => item + 1).join()}] }`, given);
  expect(found).toHaveLength(50);
  expect(found[49]).toEqual(['output/49', '50', '49']);
});

test('a test that is skipped is not run', async () => {
  const results = await resultsOf(
    'tests: [{ name: a, skip: later }, { name: b, skip: true }, { name: c, skip: false, startAt: Shipped }]',
  );
  expect(results.map(({ kind, test: { skip } }) => [kind, skip])).toEqual([
    ['skipped', 'later'],
    ['skipped', ''],
    ['passed', undefined],
  ]);
});

test('what the mocks of a test have too much is noted with it, and nothing of those for all tests', async () => {
  const [result] = await resultsOf(`
input: { amount: 7 }
startAt: Shipped
mocks: { Charge: { return: 1 } }
tests: [{ name: a, mocks: { Charge: [{ return: 1 }] }, expect: { output: 1 } }, { name: b, expect: { output: 1 } }]`);
  expect(result?.kind === 'failed' && result.notes.map(({ message }) => message)).toEqual([
    '`Charge` was never called, so that its mocks were not used.',
  ]);
});
