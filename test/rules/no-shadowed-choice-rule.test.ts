import { expect, test } from 'vitest';
import { noShadowedChoiceRule } from '../../packages/core/src/rules/no-shadowed-choice-rule.ts';
import { check, findingsOf } from '../check.ts';

test('the first true rule wins, so a rule that asks the same again is never chosen', () => {
  check(
    noShadowedChoiceRule,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "D", "Choices": [
      { "Variable": "$.a", "StringEquals": "x", "Next": "B" },
      { "Next": "C", "Comment": "again", "StringEquals": "x", "Variable": "$.a" }
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This rule is never chosen, because an earlier one is true whenever it is.
    ] },
    "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" }, "D": { "Type": "Succeed" }
} }`,
  );
});

test('what stands behind a condition that is always true is never reached', () => {
  check(
    noShadowedChoiceRule,
    `
{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Choice",
      "Choices": [
        { "Condition": "{% true %}", "Next": "B" },
        { "Condition": "{% $states.input.a %}", "Next": "C" }
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This rule is never chosen, because an earlier one is true whenever it is.
      ],
      "Default": "C" },
//    ^^^^^^^^^ \`Default\` is never taken, because a rule is always true.
    "B": { "Type": "Succeed" }, "C": { "Type": "Succeed" }
} }`,
  );
});

function shadowed(fields: string, rules: readonly string[]): readonly string[] {
  const choices = rules.map((rule) => `{ ${rule}, "Next": "B" }`).join(', ');
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Choice", ${fields} "Choices": [${choices}] }, "B": { "Type": "Succeed" } } }`;
  return findingsOf(noShadowedChoiceRule, text).map(({ pointer }) => pointer);
}

const second = ['/States/A/Choices/1'];

test.each([
  ['a narrower range', ['"Variable": "$.a", "NumericGreaterThan": 5', '"Variable": "$.a", "NumericGreaterThan": 10']],
  ['a number of the range', ['"Variable": "$.a", "NumericLessThanEquals": 5', '"Variable": "$.a", "NumericEquals": 5']],
  ['a text of the range', ['"Variable": "$.a", "StringLessThan": "b"', '"Variable": "$.a", "StringEquals": "a"']],
  [
    'an instant of the range, in another zone',
    [
      '"Variable": "$.a", "TimestampLessThanEquals": "2024-01-01T12:00:00Z"',
      '"Variable": "$.a", "TimestampEquals": "2024-01-01T13:00:00+01:00"',
    ],
  ],
  ['a value of the type', ['"Variable": "$.a", "IsNumeric": true', '"Variable": "$.a", "NumericEquals": 5']],
  [
    'any value of a path that is there',
    ['"Variable": "$.a", "IsPresent": true', '"Variable": "$.a", "StringMatches": "x*"'],
  ],
  [
    'a pattern that matches one text alone',
    ['"Variable": "$.a", "StringMatches": "x"', '"Variable": "$.a", "StringEquals": "x"'],
  ],
  [
    'a narrower And',
    [
      '"Variable": "$.a", "IsNull": true',
      '"And": [{ "Variable": "$.b", "IsNull": true }, { "Variable": "$.a", "IsNull": true }]',
    ],
  ],
  [
    'one test of an Or',
    [
      '"Or": [{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.b", "IsNull": true }]',
      '"Variable": "$.b", "IsNull": true',
    ],
  ],
  [
    'an Or of nothing new',
    [
      '"Variable": "$.a", "NumericLessThan": 9',
      '"Or": [{ "Variable": "$.a", "NumericLessThan": 1 }, { "Variable": "$.a", "NumericEquals": 2 }]',
    ],
  ],
  [
    'the same Not',
    ['"Not": { "Variable": "$.a", "StringEquals": "x" }', '"Not": { "Variable": "$.a", "StringEquals": "x" }'],
  ],
])('shadowed: %s', (_, rules) => {
  expect(shadowed('', rules)).toEqual(second);
});

test.each([
  ['a wider range', ['"Variable": "$.a", "NumericGreaterThan": 10', '"Variable": "$.a", "NumericGreaterThan": 5']],
  ['the bound of the range', ['"Variable": "$.a", "NumericGreaterThan": 5', '"Variable": "$.a", "NumericEquals": 5']],
  ['another path', ['"Variable": "$.a", "IsNull": true', '"Variable": "$.b", "IsNull": true']],
  ['another type', ['"Variable": "$.a", "IsNumeric": true', '"Variable": "$.a", "StringEquals": "5"']],
  [
    'a text that the pattern may match',
    ['"Variable": "$.a", "StringMatches": "x*"', '"Variable": "$.a", "StringEquals": "xy"'],
  ],
  [
    'a wider test than And',
    [
      '"And": [{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.b", "IsNull": true }]',
      '"Variable": "$.a", "IsNull": true',
    ],
  ],
  [
    'an Or with something new',
    [
      '"Variable": "$.a", "NumericLessThan": 9',
      '"Or": [{ "Variable": "$.a", "NumericLessThan": 1 }, { "Variable": "$.b", "NumericEquals": 2 }]',
    ],
  ],
  [
    'an operand that only deployment knows',
    ['"Variable": "$.a", "StringEquals": "${X}"', '"Variable": "$.a", "StringEquals": "${X}"'],
  ],
])('not shadowed: %s', (_, rules) => {
  expect(shadowed('', rules)).toEqual([]);
});

test('in JSONata the same condition, written the same way', () => {
  expect(shadowed('"QueryLanguage": "JSONata",', ['"Condition": "{% $x = 1 %}"', '"Condition": "{%$x = 1%}"'])).toEqual(
    second,
  );
  expect(
    shadowed('"QueryLanguage": "JSONata",', ['"Condition": "{% $x = 1 %}"', '"Condition": "{% $x = 2 %}"']),
  ).toEqual([]);
});

test('a condition over chance is another one each time', () => {
  const rule = '"Condition": "{% $random() > 0.5 %}"';
  expect(shadowed('"QueryLanguage": "JSONata",', [rule, rule])).toEqual([]);
});

test('a last rule that is always true stands for Default', () => {
  expect(shadowed('"QueryLanguage": "JSONata",', ['"Condition": "{% $x %}"', '"Condition": true'])).toEqual([]);
});

test('tests nested deeper than anyone writes are left alone', () => {
  const deep = `${'"And": [{ '.repeat(2000)}"Variable": "$.a", "IsNull": true${' }]'.repeat(2000)}`;
  expect(shadowed('', [deep, deep])).toEqual([]);
});
