import { expect, test } from 'vitest';
import { choiceDefault } from '../../packages/core/src/rules/choice-default.ts';
import { check, deepFindingsOf, findingsOf } from '../check.ts';

test('no Default, and rules that may all be false', () => {
  check(
    choiceDefault,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [{ "Variable": "$.kind", "StringEquals": "buy", "Next": "B" }] },
//  ^^^ State \`A\` has no \`Default\` and fails with \`States.NoChoiceMatched\` when no rule is true.
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a Default takes what the rules leave over', () => {
  expect(count('"Choices": [{ "Variable": "$.a", "StringEquals": "x", "Next": "B" }], "Default": "B"')).toBe(0);
});

function count(fields: string): number {
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Choice", ${fields} }, "B": { "Type": "Succeed" } } }`;
  return findingsOf(choiceDefault, text).length;
}

function countForTests(...tests: readonly string[]): number {
  return count(`"Choices": [${tests.map((one) => `{ ${one}, "Next": "B" }`).join(', ')}]`);
}

function countForConditions(...conditions: readonly string[]): number {
  const rules = conditions.map((condition) => `{ "Condition": ${condition}, "Next": "B" }`);
  return count(`"QueryLanguage": "JSONata", "Choices": [${rules.join(', ')}]`);
}

test.each([
  [
    'a test and its Not',
    ['"Variable": "$.a", "StringEquals": "x"', '"Not": { "Variable": "$.a", "StringEquals": "x" }'],
  ],
  ['a value that is there, or not', ['"Variable": "$.a", "IsPresent": true', '"Variable": "$.a", "IsPresent": false']],
  ['a type and every other', ['"Variable": "$.a", "IsNull": true', '"Variable": "$.a", "IsNull": false']],
  ['true and false', ['"Variable": "$.a", "BooleanEquals": true', '"Variable": "$.a", "BooleanEquals": false']],
  ['all numbers', ['"Variable": "$.a", "NumericLessThan": 5', '"Variable": "$.a", "NumericGreaterThanEquals": 5']],
  [
    'all numbers in three',
    [
      '"Variable": "$.a", "NumericGreaterThan": 5',
      '"Variable": "$.a", "NumericLessThan": 5',
      '"Variable": "$.a", "NumericEquals": 5',
    ],
  ],
  [
    'all that is compared with a path',
    ['"Variable": "$.a", "NumericLessThanPath": "$.b"', '"Variable": "$.a", "NumericGreaterThanEqualsPath": "$.b"'],
  ],
  ['one Or', ['"Or": [{ "Variable": "$.a", "IsPresent": true }, { "Not": { "Variable": "$.a", "IsPresent": true } }]']],
])('exhaustive: %s', (_, tests) => {
  expect(countForTests(...tests)).toBe(0);
});

test.each([
  ['values of one type', ['"Variable": "$.a", "StringEquals": "x"', '"Variable": "$.a", "StringEquals": "y"']],
  ['only presence', ['"Variable": "$.a", "IsPresent": true']],
  ['a gap of one number', ['"Variable": "$.a", "NumericLessThan": 5', '"Variable": "$.a", "NumericGreaterThan": 5']],
  ['two paths', ['"Variable": "$.a", "BooleanEquals": true', '"Variable": "$.b", "BooleanEquals": false']],
  [
    'a test and the Not of another',
    ['"Variable": "$.a", "IsNull": true', '"Not": { "Variable": "$.b", "IsNull": true }'],
  ],
])('not exhaustive: %s', (_, tests) => {
  expect(countForTests(...tests)).toBe(1);
});

test.each([
  ['always true', ['"{% $states.input.a %}"', 'true']],
  ['always true as an expression', ['"{% true %}"']],
  ['a condition and its negation', ['"{% $states.input.a %}"', '"{% $not($states.input.a) %}"']],
  ['equal and not', ['"{% $x = 1 %}"', '"{% $x != 1 %}"']],
  ['less, equal and greater', ['"{% $x < 1 %}"', '"{% $x = 1 %}"', '"{% $x > 1 %}"']],
  ['true and false', ['"{% $x = true %}"', '"{% $x = false %}"']],
])('exhaustive in JSONata: %s', (_, conditions) => {
  expect(countForConditions(...conditions)).toBe(0);
});

test.each([
  ['one condition', ['"{% $states.input.a %}"']],
  ['always false', ['false']],
  ['less and greater', ['"{% $x < 1 %}"', '"{% $x > 1 %}"']],
  ['different right sides', ['"{% $x < 1 %}"', '"{% $x >= 2 %}"']],
])('not exhaustive in JSONata: %s', (_, conditions) => {
  expect(countForConditions(...conditions)).toBe(1);
});

test.each([
  ['Default', '"Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }], "Default": "${Default}"'],
  ['a rule', '"Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }, "${Rule}"]'],
  ['an operand', '"Choices": [{ "Variable": "$.a", "BooleanEquals": "${Value}", "Next": "B" }]'],
  ['a path', '"Choices": [{ "Variable": "${Path}", "BooleanEquals": true, "Next": "B" }]'],
  ['a condition', '"QueryLanguage": "JSONata", "Choices": [{ "Condition": "${Condition}", "Next": "B" }]'],
  [
    'the query language',
    '"QueryLanguage": "${Language}", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "B" }]',
  ],
])('silent when only deployment knows %s', (_, fields) => {
  expect(count(fields)).toBe(0);
});

test('silent about a Choice without rules, and a condition that cannot be read', () => {
  expect(count('"Choices": []')).toBe(0);
  expect(countForConditions('"{% $x = %}"')).toBe(0);
});

const decided = (kind: string) => `
{ "StartAt": "Set", "States": {
    "Set": { "Type": "Pass", ${kind}, "Next": "Kind" },
    "Kind": { "Type": "Choice", "Choices": [
      { "Variable": "$.kind", "StringEquals": "buy", "Next": "Done" },
      { "Variable": "$.kind", "StringEquals": "sell", "Next": "Done" }
    ] },
    "Done": { "Type": "Succeed" }
} }`;

test.each([
  ['a rule is true of all that gets there', '"Result": { "kind": "sell" }', 0],
  ['no rule may be true of what gets there', '"Parameters": { "kind.$": "$.kind" }', 1],
])('where executions are followed: %s', async (_, fields, count) => {
  expect(findingsOf(choiceDefault, decided(fields))).toHaveLength(1);
  expect(await deepFindingsOf(choiceDefault, decided(fields))).toHaveLength(count);
});

test('an execution that was run shows it, where one is found', async () => {
  const [found] = await deepFindingsOf(
    choiceDefault,
    `
{ "StartAt": "Ask", "States": {
    "Ask": { "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:ask", "Next": "Kind" },
    "Kind": { "Type": "Choice", "Choices": [
      { "Variable": "$.kind", "StringEquals": "buy", "Next": "Done" },
      { "Variable": "$.kind", "StringEquals": "sell", "Next": "Done" }
    ] },
    "Done": { "Type": "Succeed" }
} }`,
  );
  expect(found?.witness).toMatchObject({
    mocks: { Ask: [{ return: { kind: expect.anything() } }] },
    visits: ['Ask', 'Kind'],
    error: 'States.NoChoiceMatched',
  });
});

test('of the ways to the state one is taken on which no rule is true', async () => {
  const [found] = await deepFindingsOf(
    choiceDefault,
    `
{ "QueryLanguage": "JSONata", "StartAt": "New?", "States": {
    "New?": { "Type": "Choice", "Default": "Kind", "Output": { "kind": "sell" },
      "Choices": [{ "Condition": "{% $states.input.isNew %}", "Output": { "kind": "none" }, "Next": "Kind" }] },
    "Kind": { "Type": "Choice", "Choices": [
      { "Condition": "{% $states.input.kind = 'buy' %}", "Next": "Done" },
      { "Condition": "{% $states.input.kind = 'sell' %}", "Next": "Done" }
    ] },
    "Done": { "Type": "Succeed" }
} }`,
  );
  expect(found?.witness).toEqual({
    input: { isNew: true },
    mocks: {},
    visits: ['New?', 'Kind'],
    places: [expect.anything(), expect.anything()],
    error: 'States.NoChoiceMatched',
  });
});

test('a Choice within an iteration whose failures are tolerated', async () => {
  const [found] = await deepFindingsOf(
    choiceDefault,
    `
{ "StartAt": "Each", "States": { "Each": { "Type": "Map", "ToleratedFailurePercentage": 100, "ItemProcessor": {
    "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
    "StartAt": "Kind", "States": {
      "Kind": { "Type": "Choice", "Choices": [{ "Variable": "$.kind", "StringEquals": "buy", "Next": "Done" }] },
      "Done": { "Type": "Succeed" }
    } }, "End": true } } }`,
  );
  expect(found?.witness).toMatchObject({ visits: ['Each', 'Kind'] });
  expect(found?.witness?.error).toBeUndefined();
});

test('what a rule asks for is of no matter where an execution does not come so far', async () => {
  const rules = (operand: string) => `
{ "StartAt": "Kind", "States": {
    "Kind": { "Type": "Choice", "Choices": [{ "And": [
      { "Variable": "$.kind", "IsPresent": true }, { "Variable": "$.kind", "StringEquals": "${operand}" }
    ], "Next": "Done" }] },
    "Done": { "Type": "Succeed" }
} }`;
  const [found] = await deepFindingsOf(choiceDefault, rules('${Kind}'));
  expect(found?.witness).toMatchObject({ input: {}, error: 'States.NoChoiceMatched' });
  expect(findingsOf(choiceDefault, rules('${Kind}'))).toEqual([]);
  const always = rules('buy').replace('"Variable": "$.kind", "IsPresent": true', '"Variable": "$", "IsPresent": true');
  expect(await deepFindingsOf(choiceDefault, always.replace('buy', '${Kind}'))).toEqual([]);
});
