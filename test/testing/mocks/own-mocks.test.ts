import { expect, test } from 'vitest';
import { answersFrom } from '../../../packages/core/src/testing/mocks/answers.ts';
import { answersTo, machine, mistakes, read, stateNamed } from './mocked.ts';

test('each call gets the next answer, and later ones the last', () => {
  const mocks = '{"Charge": [{"throw": {"error": "Busy", "cause": "Try later"}}, {"return": {"id": 7}}]}';
  const paid = { kind: 'return', value: { id: 7 } };
  expect(answersTo(['Charge', 'Charge', 'Charge'], mocks)).toEqual([
    { kind: 'throw', error: 'Busy', cause: 'Try later' },
    paid,
    paid,
  ]);
});

test('one answer needs no list, and states count by themselves', () => {
  const mocks = '{"Charge": {"return": null}, "Ship": [{"return": 1}, {"return": 2}]}';
  const values = answersTo(['Ship', 'Charge', 'Ship', 'Charge'], mocks);
  expect(values.map((answer) => answer.kind === 'return' && answer.value)).toEqual([1, null, 2, null]);
});

test('a state without mocks is not answered for', () => {
  expect(answersTo(['Ship'], '{"Charge": {"return": 1}}')).toEqual([{ kind: 'unanswered' }]);
});

test('an answer takes virtual time, with heartbeats or without', () => {
  const mocks = '{"Charge": [{"return": 1, "after": 2.5, "heartbeatEvery": 1}, {"throw": {}, "after": 0}]}';
  expect(answersTo(['Charge', 'Charge'], mocks)).toEqual([
    { kind: 'return', value: 1, seconds: 2.5, heartbeatEvery: 1 },
    { kind: 'throw', error: undefined, cause: undefined, seconds: 0 },
  ]);
});

test('mocks may be YAML', () => {
  const mocks = 'Charge:\n  - throw: { error: Busy }\n  - return: { at: 2026-01-01, sum: 1.5 }\n';
  expect(answersTo(['Charge', 'Charge'], mocks, { file: 'mocks.yaml' })).toEqual([
    { kind: 'throw', error: 'Busy', cause: undefined },
    { kind: 'return', value: { at: '2026-01-01', sum: 1.5 } },
  ]);
});

test('nothing in a value is filled in at deployment', () => {
  const value = { Ref: 'Orders', name: '${Name}', whole: { 'Fn::Sub': '${A}' }, path: '$.a', 'x.$': '{% 1 %}' };
  expect(answersTo(['Charge'], JSON.stringify({ Charge: { return: value } }))).toEqual([{ kind: 'return', value }]);
  expect(answersTo(['Charge'], '{"Charge": {"return": {"Ref": "Orders"}}}')).toEqual([
    { kind: 'return', value: { Ref: 'Orders' } },
  ]);
});

test('a Map is answered for as a whole, or as far as it reads items', () => {
  const whole = (name: string, text: string) =>
    answersFrom(read(text).mocks).answer({ state: stateNamed(name, machine), kind: 'whole', payload: {}, attempt: 0 });
  expect(whole('Each label', '{"Each label": {"return": [1]}}')).toEqual({ kind: 'return', value: [1] });
  expect(whole('Each line', '{"Each line": {"return": [1]}}')).toEqual({ kind: 'unanswered' });
  expect(whole('Each line', '{"Each line": {"result": "[1]"}}')).toEqual({ kind: 'return', value: [1] });
  expect(whole('Each line', '{}')).toEqual({ kind: 'unanswered' });
  expect(answersTo(['Each line'], '{"Each line": {"return": [1]}}')).toEqual([{ kind: 'return', value: [1] }]);
  expect(answersTo(['Each line'], '{"Each line": {"result": "[1]"}}')).toEqual([{ kind: 'unanswered' }]);
});

test('names such as __proto__ are plain names', () => {
  const [answer] = answersTo(['Charge'], '{"Charge": {"return": {"__proto__": {"a": 1}, "constructor": 2}}}');
  const value = answer?.kind === 'return' ? answer.value : undefined;
  expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"constructor":2}');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(mistakes('{"__proto__": {"return": 1}}')).toEqual([
    [
      '"__proto__"',
      'There is no state `__proto__`. Mocks can answer for `Charge`, `Ship`, `Each line`, `Each label`, `Pack`.',
    ],
  ]);
});

test('a file is the value of a task when it is JSON, a text otherwise, and a text to the reader of items', () => {
  const files = { 'paid.json': '{"id": 7}', 'note.txt': '\uFEFFThanks', 'lines.json': '[1, 2]' };
  const mocks =
    '{"Charge": [{"file": "paid.json", "after": 1}, {"file": "note.txt"}], "Each line": {"file": "lines.json"}}';
  expect(answersTo(['Charge', 'Charge', 'Each line'], mocks, { files })).toEqual([
    { kind: 'return', value: { id: 7 }, seconds: 1 },
    { kind: 'return', value: 'Thanks' },
    { kind: 'return', value: '[1, 2]' },
  ]);
});

test.each([
  ['{"Shipp": {"return": 1}}', '"Shipp"', 'There is no state `Shipp`. Did you mean `Ship`?'],
  ['{"Route": {"return": 1}}', '"Route"', '`Route` is a Choice state, which calls nothing, so that it needs no mock.'],
  ['{"Charge": []}', '"Charge"', '`Charge` has no answer: write {"return": …} into its list.'],
  [
    '{"Charge": {"id": 7}}',
    '{"id": 7}',
    'What `Charge` answers is written {"return": …}, {"throw": {"error": "…", "cause": "…"}} or {"file": "…"}.',
  ],
  [
    '{"Charge": [{"retrun": 7}]}',
    '{"retrun": 7}',
    'What `Charge` answers is not known by `retrun`. Did you mean `return`?',
  ],
  ['{"Charge": {"return": 1, "throw": {}}}', '"throw"', 'An answer has either `return` or `throw`, not both.'],
  ['{"Charge": {"return": 1, "aftr": 2}}', '"aftr"', '`aftr` says nothing beside `return`. Did you mean `after`?'],
  [
    '{"Charge": {"throw": {}, "heartbeatEvery": 2}}',
    '"heartbeatEvery"',
    '`heartbeatEvery` says nothing beside `throw`.',
  ],
  ['{"Charge": {"return": 1, "after": -1}}', '-1', '`after` is a number of seconds from 0 to 99,999,999.'],
  [
    '{"Charge": {"return": 1, "heartbeatEvery": 0}}',
    '0',
    '`heartbeatEvery` is a number of seconds above 0 and up to 99,999,999.',
  ],
  ['{"Charge": {"throw": "Busy"}}', '"Busy"', '`throw` is an object: {"error": "…", "cause": "…"}.'],
  ['{"Charge": {"throw": {"error": 7}}}', '7', '`error` is a text in double quotes.'],
  [
    '{"Charge": {"throw": {"Error": "Busy"}}}',
    '"Error"',
    'An error has `error` and `cause`, not `Error`. Did you mean `error`?',
  ],
  [
    '{"Charge": {"file": "none.json"}}',
    '"none.json"',
    'There is no file `none.json`: write its path from the folder of this file.',
  ],
  ['{"Charge": {"file": 1}}', '1', '`file` is the path of a file, from the folder of the mocks.'],
  ['[]', '[]', 'Mocks are an object with the names of states: {"Charge": {"return": {}}}.'],
  ['{"Charge": {"return": ${Value}}}', '${Value}', 'This is no value of JSON: put a text in double quotes.'],
])('a mistake is told where it is: %s', (text, at, message) => {
  expect(mistakes(text)).toEqual([[at, message]]);
});

test('a fault within a file that an answer names is told there', () => {
  const files = { 'paid.json': '{"id": }' };
  expect(mistakes('{"Charge": {"file": "paid.json"}}', { files })).toHaveLength(1);
  expect(read('{"Charge": {"file": "paid.json"}}', { files }).mistakes[0]?.location.file).toBe('paid.json');
});

test('a value that is nested too deeply is refused, however deep', () => {
  const deep = (levels: number) => `{"Charge": {"return": ${'['.repeat(levels)}${']'.repeat(levels)}}}`;
  expect(mistakes(deep(500))).toEqual([]);
  for (const levels of [502, 15_000])
    expect(mistakes(deep(levels)).map(([, message]) => message)).toEqual([
      'This is nested in more than 500 levels, the most that are read.',
    ]);
});

/** What is noted after these calls: the characters that are pointed at, and the sentence. */
function notesAfter(calls: readonly string[], text: string, given?: Parameters<typeof read>[1]) {
  const answers = answersFrom(read(text, given).mocks);
  for (const name of calls) answers.answer({ state: stateNamed(name, machine), kind: 'task', payload: {}, attempt: 0 });
  return answers.notes().map(({ location, message }) => [text.slice(location.span.start, location.span.end), message]);
}

test('what was not needed is noted', () => {
  const mocks = '{"Charge": [{"return": 1}, {"return": 2}, {"return": 3}], "Ship": {"return": 4}}';
  expect(notesAfter(['Charge'], mocks)).toEqual([
    ['{"return": 2}', '`Charge` was called once, so that the last 2 of its answers were not used.'],
    ['"Ship"', '`Ship` was never called, so that its mocks were not used.'],
  ]);
  expect(notesAfter(['Charge', 'Charge', 'Ship'], mocks)).toEqual([
    ['{"return": 3}', '`Charge` was called 2 times, so that the last of its answers was not used.'],
  ]);
  expect(notesAfter(['Charge', 'Charge', 'Charge', 'Charge', 'Ship'], mocks)).toEqual([]);
});

test('what Step Functions Local would not have found is noted', () => {
  const mocks = `{
    "StateMachines": { "Order": { "TestCases": { "Happy": { "Charge": "Paid" } } } },
    "MockedResponses": { "Paid": { "0": { "Return": 1 } } }
  }`;
  expect(notesAfter(['Charge', 'Charge'], mocks)).toEqual([
    ['"Charge"', '`Charge` was called 2 times, and its mocks answer 1 only.'],
  ]);
});

test('a simulation begins anew with the first answer', () => {
  const { mocks } = read('{"Charge": [{"return": 1}, {"return": 2}]}');
  const first = () =>
    answersFrom(mocks).answer({ state: stateNamed('Charge', machine), kind: 'task', payload: {}, attempt: 0 });
  expect([first(), first()]).toEqual([
    { kind: 'return', value: 1 },
    { kind: 'return', value: 1 },
  ]);
});
