import { expect, test } from 'vitest';
import { mistakesOf } from '../tested.ts';

test.each<[string, string, string]>([
  ['', '', 'The file is empty: write a list of `tests`.'],
  ['[]', '[]', 'Expected an object here.'],
  ['tests: []', '[]', 'This list is empty.'],
  ['test: [{ name: a }]\ntests: [{ name: a }]', 'test', 'There is no field `test`. Did you mean `tests`?'],
  ['tests: [{ name: a, expct: {} }]', 'expct', 'There is no field `expct`. Did you mean `expect`?'],
  ['tests: [{ name: a, constructor: 1 }]', 'constructor', 'There is no field `constructor`.'],
  ['tests: [{}]', '{}', 'The field `name` is missing here.'],
  ['tests: [{ name: a, expect: { status: OK } }]', 'OK', '`OK` is not one of `SUCCEEDED`, `FAILED`, `TIMED_OUT`.'],
  [
    'tests: [{ name: a, type: expres }]',
    'expres',
    '`expres` is not one of `standard`, `express`. Did you mean `express`?',
  ],
  ['tests: [{ name: a, seed: 1.5 }]', '1.5', 'Expected an integer here.'],
  ['tests: [{ name: a, seed: -1 }]', '-1', 'Expected a number from 0 on here.'],
  ['tests: [{ name: a, startTime: now }]', 'now', 'Expected a time such as `2025-01-31T12:00:00Z` here.'],
  [
    'tests: [{ name: a, startTime: 2025-13-01T00:00:00Z }]',
    '2025-13-01T00:00:00Z',
    'There is no time `2025-13-01T00:00:00Z`.',
  ],
  ['tests: [{ name: a, input: 1, inputFile: b }]', 'inputFile', '`inputFile` and `input` exclude each other.'],
  ['tests: [{ name: a, expect: { visits: { Pack: x } } }]', 'x', 'Expected an integer here.'],
  ['tests: [{ name: a, expect: { calls: { Charge: x } } }]', 'x', 'Expected an array or an integer here.'],
  ['tests: [{ name: a, expect: { path: Charge } }]', 'Charge', 'Expected an array here.'],
  ['tests: [{ name: a }, { name: a }]', 'a', 'There are two tests `a`: give each its own name.'],
  [
    'tests: [{ name: a, expect: { output: { $lke: x } } }]',
    '$lke',
    'There is no matcher `$lke`. Did you mean `$like`?',
  ],
  [
    'tests: [{ name: a, expect: { output: [{ $like: 1 }] } }]',
    '$like',
    '`$like` is a text in which `*` stands for any characters.',
  ],
  ['tests: [{ name: a, expect: { output: { $absent: 1 } } }]', '$absent', '`$absent` is `true`.'],
  [
    'tests: [{ name: a, expect: { calls: { Charge: [{ b: { $any: text } }] } } }]',
    '$any',
    '`$any` is `true`, or one of `string`, `number`, `boolean`, `object`, `array`, `null`.',
  ],
  ['tests: [{ name: a, startAt: Chrage }]', 'Chrage', 'There is no state `Chrage`. Did you mean `Charge`?'],
  ['tests: [{ name: a, expect: { visits: [Packk] } }]', 'Packk', 'There is no state `Packk`. Did you mean `Pack`?'],
  ['tests: [{ name: a, expect: { notVisits: [Nowhere] } }]', 'Nowhere', 'There is no state `Nowhere`.'],
  [
    'tests: [{ name: a, expect: { visits: { Packk: 1 } } }]',
    'Packk',
    'There is no state `Packk`. Did you mean `Pack`?',
  ],
  [
    'tests: [{ name: a, expect: { path: [Pack] } }]',
    'Pack',
    '`Pack` is inside `Each`, and only states of the state machine itself can stand here.',
  ],
  ['tests: [{ name: a, expect: { calls: { Route: 1 } } }]', 'Route', '`Route` is a Choice state, which calls nothing.'],
  [
    'tests: [{ name: a, mocks: { Chrage: { return: 1 } } }]',
    'Chrage',
    'There is no state `Chrage`. Did you mean `Charge`?',
  ],
  [
    'tests: [{ name: a, inputFile: none.json }]',
    'none.json',
    'There is no file `none.json`: write its path from the folder of this file.',
  ],
  ['tests: [{ name: a, inputFile: empty.yaml }]', 'empty.yaml', '`empty.yaml` is empty.'],
])('%s', (text, place, message) => {
  expect(mistakesOf(text, { 'empty.yaml': '' })).toEqual([[place, message]]);
});

test('a fault of the text itself is told with its place', () => {
  const [[, message] = []] = mistakesOf('tests: [{ name: a }');
  expect(message).toBeDefined();
});

test('mistakes in a file that a test names have their place there', () => {
  const files = { 'mocks.json': '{ "Charge": { "retrn": 1 } }', 'input.json': '{ "a": }' };
  const [inMocks] = mistakesOf('mocks: mocks.json\ntests: [{ name: a }]', files);
  expect(inMocks?.[0]).toBe('{ "retrn": 1 }');
  const [inInput] = mistakesOf('inputFile: input.json\ntests: [{ name: a }]', files);
  expect(inInput?.[0]).toBe(':');
});

test('a value that is nested too deep is refused, wherever it stands', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  for (const text of [
    `{ "tests": [{ "name": "a", "input": ${deep} }] }`,
    `{ "tests": [{ "name": "a", "expect": { "output": ${deep} } }] }`,
    `{ "tests": [{ "name": "a", "expect": { "calls": { "Charge": [${deep}] } } }] }`,
    `{ "input": ${deep}, "tests": [{ "name": "a" }] }`,
  ]) {
    const [[, message] = []] = mistakesOf(text);
    expect(message).toMatch(/nested (in )?more than \d+ levels/);
  }
});

test('more tests than are run are refused', () => {
  const tests = Array.from({ length: 1001 }, (_, index) => `{ "name": "${index}" }`);
  const [[, message] = []] = mistakesOf(`{ "tests": [${tests.join()}] }`);
  expect(message).toBe('These are 1001 tests, and at most 1000 of a file are run: divide them.');
});
