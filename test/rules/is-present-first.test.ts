import { expect, test } from 'vitest';
import { isPresentFirst } from '../../packages/core/src/rules/is-present-first.ts';
import { check, checkFix, checkNoFix, findingsOf } from '../check.ts';

test('And asks in order, so IsPresent behind a comparison comes too late', () => {
  check(
    isPresentFirst,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [{ "Next": "B", "And": [
      { "Variable": "$.a", "NumericEquals": 1 },
//                  ^^^^^ \`$.a\` is compared before \`IsPresent\` asks for it, which fails the execution when it is missing.
      { "Variable": "$.a", "IsPresent": true }
    ] }] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a rule for a missing value stands before the rules that compare it', () => {
  check(
    isPresentFirst,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Default": "B", "Choices": [
      { "Variable": "$.a", "NumericEquals": 1, "Next": "B" },
      { "Variable": "$.a", "IsPresent": false, "Next": "B" }
//                         ^^^^^^^^^^^ This rule is never chosen: without \`$.a\` an earlier rule that compares it has failed the execution.
    ] },
    "B": { "Type": "Succeed" }
} }`,
  );
});

function machine(...rules: readonly string[]): string {
  const choices = rules.map((rule) => `{ ${rule}, "Next": "B" }`).join(', ');
  return `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Default": "B", "Choices": [${choices}] }, "B": { "Type": "Succeed" } } }`;
}

const isOne = '{ "Variable": "$.a", "NumericEquals": 1 }';
const isThere = '{ "Variable": "$.a", "IsPresent": true }';
const isMissing = '{ "Variable": "$.a", "IsPresent": false }';
const isOther = '{ "Variable": "$.b", "IsNull": true }';

test('the fix asks IsPresent first and keeps the order of the rest', () => {
  const before = machine(`"And": [${isOther}, ${isOne}, { "Variable": "$.c", "IsNull": true }, ${isThere}]`);
  const after = machine(`"And": [${isOther}, ${isThere}, ${isOne}, { "Variable": "$.c", "IsNull": true }]`);
  checkFix(isPresentFirst, before, after);
  check(isPresentFirst, after);
});

test('items that YAML writes as blocks are left to their author', () => {
  const text = `StartAt: A
States:
  A:
    Type: Choice
    Default: B
    Choices:
      - And:
          - Variable: $.a
            NumericEquals: 1
          - Variable: $.a
            IsPresent: true
        Next: B
  B:
    Type: Succeed
`;
  checkNoFix(isPresentFirst, text, { format: 'yaml' });
});

test.each([
  ['an Or that asks for absence last', `"Or": [${isOne}, ${isMissing}]`],
  ['a Not around the comparison', `"And": [{ "Not": ${isOne} }, ${isThere}]`],
  ['a Not around IsPresent', `"And": [${isOne}, { "Not": ${isMissing} }]`],
  ['an And within the And', `"And": [{ "And": [${isOther}, ${isOne}] }, ${isThere}]`],
])('too late: %s', (_, rule) => {
  expect(findingsOf(isPresentFirst, machine(rule))).toHaveLength(1);
});

test.each([
  ['the safe idiom', [`"And": [${isThere}, ${isOne}]`]],
  ['its counterpart with Or', [`"Or": [${isMissing}, ${isOne}]`]],
  ['IsPresent and a comparison in an earlier rule', [isMissing.slice(2, -2), `"And": [${isOne}, ${isThere}]`]],
  ['another path', [`"And": [${isOther}, ${isThere}]`]],
  ['a comparison that an earlier test may pass over', [`"And": [${isOther}, ${isOne}]`, isMissing.slice(2, -2)]],
  ['And with a test for absence, which is never true', [`"And": [${isOne}, ${isMissing}]`]],
  ['an earlier rule that only asks for the type', ['"Variable": "$.a", "IsString": true', isMissing.slice(2, -2)]],
  [
    'a guard that only deployment knows',
    ['"Variable": "$.a", "IsPresent": "${Guard}"', `"And": [${isOne}, ${isThere}]`],
  ],
  ['a rule that only deployment knows', [`"And": [${isOne}, ${isThere}, "\${Rule}"]`]],
])('silent about %s', (_, rules) => {
  check(isPresentFirst, machine(...rules));
});
