import { expect, test } from 'vitest';
import { Failure } from '../../../packages/core/src/interpreter/failure.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { holds, unknown } from '../evaluated.ts';

function comparison(operator: string, operand: unknown, value: Value): boolean | UnknownValue {
  return holds(JSON.stringify({ Variable: '$.a', [operator]: operand }), { a: value });
}

const times = {
  early: '2030-01-31T09:00:00Z',
  same: '2030-01-31T11:00:00+02:00',
  late: '2030-01-31T09:00:00.000000001Z',
};

test.each<[string, unknown, Value, boolean]>([
  ['StringEquals', 'x', 'x', true],
  ['StringEquals', 'x', 'X', false],
  ['StringEquals', '1', 1, false],
  ['StringLessThan', 'b', 'B', true],
  ['StringLessThan', 'b', 'b', false],
  ['StringLessThan', 'b', 1, false],
  ['StringLessThanEquals', 'b', 'b', true],
  ['StringGreaterThan', '\u{1F600}', '\uFFFF', true],
  ['StringGreaterThanEquals', 'b', 'c', true],
  ['NumericEquals', 0, -0, true],
  ['NumericEquals', 1, '1', false],
  ['NumericLessThan', 1, 0.5, true],
  ['NumericLessThanEquals', 1, 1, true],
  ['NumericGreaterThan', 1, 1, false],
  ['NumericGreaterThanEquals', 1, 1, true],
  ['BooleanEquals', false, false, true],
  ['BooleanEquals', false, null, false],
  ['TimestampEquals', times.early, times.same, true],
  ['TimestampEquals', times.early, times.late, false],
  ['TimestampLessThan', times.late, times.early, true],
  ['TimestampGreaterThan', times.early, times.late, true],
  ['TimestampLessThanEquals', times.early, times.same, true],
  ['TimestampGreaterThanEquals', times.late, times.early, false],
  ['TimestampEquals', times.early, '2030-01-31', false],
  ['TimestampEquals', times.early, null, false],
  ['IsNull', true, null, true],
  ['IsNull', false, null, false],
  ['IsString', false, 1, true],
  ['IsNumeric', true, '1', false],
  ['IsBoolean', true, false, true],
  ['IsTimestamp', true, times.early, true],
  ['IsTimestamp', true, '2030-01-31', false],
  ['IsPresent', true, null, true],
  ['IsPresent', false, null, false],
  ['StringMatches', 'log-*.txt', 'log-\n.txt', true],
  ['StringMatches', 'log-*.txt', 'log-.txt', true],
  ['StringMatches', 'log-*.txt', 'log.txt', false],
  ['StringMatches', '*a*b*', 'xaxbx', true],
  ['StringMatches', 'a*a', 'a', false],
  ['StringMatches', 'ab?', 'abc', false],
  ['StringMatches', 'a\\*b', 'a*b', true],
  ['StringMatches', 'a\\*b', 'axb', false],
  ['StringMatches', 'a\\\\*', 'a\\b', true],
  ['StringMatches', '', '', true],
  ['StringMatches', '*', '', true],
  ['StringMatches', '5', 5, false],
])('%s %j of %j is %j', (operator, operand, value, expected) => {
  expect(comparison(operator, operand, value)).toBe(expected);
});

test('an operand may be a path', () => {
  const rule = (operator: string): string => JSON.stringify({ Variable: '$.a', [operator]: '$.b' });
  expect(holds(rule('StringEqualsPath'), { a: 'x', b: 'x' })).toBe(true);
  expect(holds(rule('StringLessThanPath'), { a: 'x', b: 'x' })).toBe(false);
  expect(holds(rule('NumericGreaterThanPath'), { a: 2, b: 1 })).toBe(true);
  expect(holds(rule('NumericGreaterThanPath'), { a: 2, b: '1' })).toBe(false);
  expect(holds(rule('TimestampEqualsPath'), { a: times.early, b: times.same })).toBe(true);
  expect(holds(rule('BooleanEqualsPath'), { a: true, b: true })).toBe(true);
});

test('variables and the context object are compared', () => {
  expect(holds('{ "Variable": "$count", "NumericEquals": 3 }', {}, { count: 3 })).toBe(true);
  expect(holds('{ "Variable": "$$.Execution.Name", "StringMatches": "order-*" }', {})).toBe(true);
});

const present = { Variable: '$.x', IsPresent: true };
const equal = { Variable: '$.x', NumericEquals: 1 };
const opposite = { Variable: '$.x', IsPresent: false };

test('And, Or and Not hold as logic has it', () => {
  const cases: readonly [object, boolean][] = [
    [{ And: [present, equal] }, true],
    [{ And: [present, opposite] }, false],
    [{ Or: [opposite, equal] }, true],
    [{ Or: [opposite, { Not: present }] }, false],
    [{ Not: { And: [present, { Not: { Or: [equal, opposite] } }] } }, true],
    [{ And: [{ Or: [opposite, present] }, { Not: { Not: equal } }] }, true],
  ];
  expect(cases.map(([rule]) => holds(JSON.stringify(rule), { x: 1 }))).toEqual(cases.map(([, expected]) => expected));
});

test('a test is not evaluated where it does not matter any more', () => {
  expect(holds(JSON.stringify({ And: [present, equal] }), {})).toBe(false);
  expect(holds(JSON.stringify({ Or: [opposite, equal] }), {})).toBe(true);
  expect(() => holds(JSON.stringify({ And: [equal, present] }), {})).toThrow();
});

function failureOf(rule: string): Failure {
  try {
    throw new Error(`The rule is ${String(holds(rule, {}))}.`);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

test('a missing value fails the state, and the field that asks for it is named', () => {
  const failure = failureOf('{ "Variable": "$.x", "IsNull": true }');
  expect(failure).toMatchObject({
    error: 'States.Runtime',
    cause: "Invalid path '$.x': The choice state's condition path references an invalid value.",
    place: { kind: 'property', name: 'Variable' },
  });
  const operand = failureOf('{ "Variable": "$$.Execution.Name", "StringEqualsPath": "$.y" }');
  expect(operand).toMatchObject({
    cause: "Invalid path '$.y': The choice state's condition path references an invalid value.",
    place: { kind: 'property', name: 'StringEqualsPath' },
  });
});

test('what is unknown is not decided, but its presence is', () => {
  expect(holds(JSON.stringify(equal), { x: unknown })).toBe(unknown);
  expect(holds('{ "Variable": "$.x", "NumericEqualsPath": "$.y" }', { x: 1, y: unknown })).toBe(unknown);
  expect(holds(JSON.stringify(present), { x: unknown })).toBe(true);
  expect(holds('{ "Variable": "$.x.y", "IsPresent": true }', { x: unknown })).toBe(unknown);
  expect(holds('{ "Variable": "$", "IsPresent": true }', unknown)).toBe(true);
  expect(holds(JSON.stringify({ And: [opposite, { Variable: '$.x', IsNull: true }] }), { x: unknown })).toBe(false);
});

test.each([
  '{}',
  '{ "Variable": "$.x" }',
  '{ "Variable": "x", "IsNull": true }',
  '{ "Variable": 5, "IsNull": true }',
  '{ "IsNull": true }',
  '{ "And": [] }',
  '{ "Not": { "Or": [5] } }',
  '{ "Variable": "$.x", "StringMatches": "a\\\\b" }',
  '{ "Variable": "$.x", "StringEqualsPath": "x" }',
  '{ "Variable": "$.x", "StringEquals": [] }',
  '{ "Variable": "$.x", "StringEquals": "${Name}" }',
])('what AWS would refuse, or only deployment tells, decides nothing: %s', (rule) => {
  expect(holds(rule, { x: 'ab' })).toBeInstanceOf(UnknownValue);
});

test('rules may be nested as deep as a text can be', () => {
  const depth = 900;
  const nested = `${'{"Not":'.repeat(depth)}{"Variable":"$.x","IsNull":true}${'}'.repeat(depth)}`;
  expect(holds(nested, { x: null })).toBe(true);
});

test('a pattern of many wildcards takes no time', () => {
  expect(comparison('StringMatches', '*a'.repeat(1_000), `${'a'.repeat(50_000)}b`)).toBe(false);
});
