import { expect, test } from 'vitest';
import { noDeadRule } from '../../packages/core/src/rules/no-dead-rule.ts';
import { checkDeep, deepFindingsOf } from '../check.ts';

test('a value that another state has set', async () => {
  await checkDeep(
    noDeadRule,
    `
{ "StartAt": "Set", "States": {
    "Set": { "Type": "Pass", "Result": "buy", "ResultPath": "$.kind", "Next": "Kind" },
    "Kind": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.kind", "StringEquals": "sell", "Next": "Sell" }
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This rule of \`Kind\` is never chosen, because \`$.kind\` is always \`"buy"\`.
      ],
      "Default": "Buy"
    },
    "Buy": { "Type": "Succeed" },
    "Sell": { "Type": "Succeed" }
} }`,
  );
});

test('a rule that takes the data of those after it', async () => {
  await checkDeep(
    noDeadRule,
    `
{ "StartAt": "Status", "States": {
    "Status": {
      "Type": "Choice",
      "Choices": [
        { "Not": { "Variable": "$.status", "StringEquals": "completed" }, "Next": "Again" },
        { "Variable": "$.status", "StringEquals": "failed", "Next": "Failed" }
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This rule of \`Status\` is never chosen, because rule 1 takes all that it asks for.
      ],
      "Default": "Done"
    },
    "Again": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:status", "Next": "Status" },
    "Failed": { "Type": "Fail" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test('what an earlier Choice has decided', async () => {
  const [found] = await findings(`
{ "StartAt": "First", "States": {
    "First": { "Type": "Choice", "Choices": [{ "Variable": "$.token", "IsPresent": false, "Next": "Refuse" }], "Default": "Second" },
    "Second": { "Type": "Choice", "Choices": [{ "Variable": "$.token", "IsPresent": false, "Next": "Ask" }], "Default": "Done" },
    "Refuse": { "Type": "Fail" },
    "Ask": { "Type": "Succeed" },
    "Done": { "Type": "Succeed" }
} }`);
  expect(found?.pointer).toBe('/States/Second/Choices/0');
  expect(found?.message).toContain('`$.token` is always there');
  expect(found?.related.map(({ message }) => message)).toContain('No execution enters `Ask`.');
});

test('two values that hang together by the way there', async () => {
  const [found, ...others] = await findings(`
{ "StartAt": "Kind", "States": {
    "Kind": { "Type": "Choice", "Choices": [{ "Variable": "$.kind", "StringEquals": "buy", "Next": "Buying" }], "Default": "Selling" },
    "Buying": { "Type": "Pass", "Result": 1, "ResultPath": "$.sign", "Next": "Sign" },
    "Selling": { "Type": "Pass", "Result": 2, "ResultPath": "$.sign", "Next": "Sign" },
    "Sign": { "Type": "Choice", "Choices": [{ "And": [
        { "Variable": "$.sign", "NumericEquals": 2 },
        { "Variable": "$.kind", "StringEquals": "buy" }
      ], "Next": "Both" }], "Default": "Done" },
    "Both": { "Type": "Succeed" },
    "Done": { "Type": "Succeed" }
} }`);
  expect(found?.message).toBe('This rule of `Sign` is never chosen, because what led to this state rules it out.');
  expect(found?.related.map(({ message }) => message)).toContain('On the way there, rule 1 of `Kind` was not true.');
  expect(others).toEqual([]);
});

test('a Condition that the data never makes true', async () => {
  await checkDeep(
    noDeadRule,
    `
{ "QueryLanguage": "JSONata", "StartAt": "Set", "States": {
    "Set": { "Type": "Pass", "Output": { "kind": "buy" }, "Next": "Kind" },
    "Kind": {
      "Type": "Choice",
      "Choices": [
        { "Condition": "{% $states.input.kind = 'sell' %}", "Next": "Sell" }
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This rule of \`Kind\` is never chosen, because no data that gets there makes it true.
      ],
      "Default": "Buy"
    },
    "Buy": { "Type": "Succeed" },
    "Sell": { "Type": "Succeed" }
} }`,
  );
});

test('a Default with work of its own that the rules leave nothing for', async () => {
  await checkDeep(
    noDeadRule,
    `
{ "StartAt": "Ask", "States": {
    "Ask": {
      "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ask",
      "ResultSelector": { "name.$": "$.name" }, "Next": "Named"
    },
    "Named": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.name", "IsPresent": true, "Next": "Done" }],
      "Default": "Unnamed"
//    ^^^^^^^^^ \`Default\` of \`Named\` is never taken, because \`$.name\` is always there, which rule 1 takes.
    },
    "Unnamed": { "Type": "Pass", "Next": "Done" },
    "Done": { "Type": "Succeed" }
} }`,
  );
});

test.each([
  ['guards by failing', '"Default": "Refuse"'],
  ['leads to a state that is entered anyway', '"Default": "Done"'],
])('a Default that %s', async (_, fields) => {
  const text = `
{ "StartAt": "There", "States": {
    "There": { "Type": "Choice", ${fields}, "Choices": [
      { "Variable": "$.a", "IsPresent": true, "Next": "Done" },
      { "Variable": "$.a", "IsPresent": false, "Next": "Done" }
    ] },
    "Refuse": { "Type": "Fail" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

test('what follows from a path that is never there', async () => {
  const text = `
{ "StartAt": "Set", "States": {
    "Set": { "Type": "Pass", "Parameters": { "flag.$": "$.flag" }, "Next": "Kind" },
    "Kind": { "Type": "Choice", "Default": "Other", "Choices": [
      { "Variable": "$.flag", "BooleanEquals": true, "Next": "Done" },
      { "Variable": "$.kind", "StringEquals": "sell", "Next": "Sell" }
    ] },
    "Sell": { "Type": "Succeed" },
    "Other": { "Type": "Succeed" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

test.each([
  [
    'the same rule twice',
    '{ "Variable": "$.a", "IsNull": true, "Next": "Done" }, { "Variable": "$.a", "IsNull": true, "Next": "Done" }',
  ],
  [
    'tests that exclude each other',
    '{ "And": [{ "Variable": "$.a", "IsNull": true }, { "Variable": "$.a", "IsString": true }], "Next": "Done" }',
  ],
])('what another rule says: %s', async (_, rules) => {
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Choice", "Choices": [${rules}], "Default": "Done" }, "Done": { "Type": "Succeed" } } }`;
  expect(await findings(text)).toEqual([]);
});

test('a value that is known at deployment only', async () => {
  const text = `
{ "StartAt": "Set", "States": {
    "Set": { "Type": "Pass", "Result": "\${Kind}", "ResultPath": "$.kind", "Next": "Kind" },
    "Kind": { "Type": "Choice", "Choices": [{ "Variable": "$.kind", "StringEquals": "sell", "Next": "Done" }], "Default": "Done" },
    "Done": { "Type": "Succeed" }
} }`;
  expect(await findings(text)).toEqual([]);
});

function findings(text: string) {
  return deepFindingsOf(noDeadRule, text);
}
