import { expect, test } from 'vitest';
import { noUnusedResult } from '../../packages/core/src/rules/no-unused-result.ts';
import { check, checkFix, checkNoFix, findingsOf } from '../check.ts';

test('a result that is gone before anything reads it', () => {
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "ResultPath": "$.a", "Next": "B" },
//                                       ^^^^^ Nothing reads what \`A\` puts at \`$.a\`; with a \`ResultPath\` of null it would hand on its input alone.
    "B": { "Type": "Pass", "Parameters": { "b.$": "$.b" }, "End": true }
} }`,
  );
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "ItemsPath": "$.l", "ResultPath": "$.a.b", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } }, "Next": "B" },
//                                                          ^^^^^^^ Nothing reads what \`A\` puts at \`$.a.b\`; with a \`ResultPath\` of null it would hand on its input alone.
    "B": { "Type": "Task", "Parameters": { "c.$": "$.a.c" }, "Next": "C" },
    "C": { "Type": "Fail" }
} }`,
  );
});

test('a result that is overwritten on every way', () => {
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "ResultPath": "$.a.b", "Next": "B" },
//                                       ^^^^^^^ \`B\` overwrites what \`A\` puts at \`$.a.b\` before anything reads it.
    "B": { "Type": "Task", "Parameters": { "x.$": "$.x" }, "ResultPath": "$.a", "End": true }
} }`,
  );
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "ResultPath": "$.a", "Next": "C" },
//                                       ^^^^^ Every way on overwrites what \`A\` puts at \`$.a\` before anything reads it.
    "C": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "B" }], "Default": "D" },
    "B": { "Type": "Pass", "Result": 1, "ResultPath": "$.a", "End": true },
    "D": { "Type": "Pass", "Result": 2, "ResultPath": "$.a", "End": true }
} }`,
  );
});

test('in a loop, a state overwrites its own result', () => {
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Parameters": { "x.$": "$.x" }, "ResultPath": "$.a", "Next": "C" },
//                                                                       ^^^^^ Nothing reads what \`A\` puts at \`$.a\`; with a \`ResultPath\` of null it would hand on its input alone.
    "C": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsPresent": true, "Next": "A" }], "Default": "D" },
    "D": { "Type": "Fail" }
} }`,
  );
});

/** What reads the result `$.a` of a Task. */
const readers: readonly (readonly [string, string])[] = [
  ['the output of the machine', '"B": { "Type": "Succeed" }'],
  ['a path below', '"B": { "Type": "Pass", "Parameters": { "b.$": "$.a.c" }, "End": true }'],
  ['all data, in a template', '"B": { "Type": "Pass", "Parameters": { "b.$": "$" }, "End": true }'],
  ['a wildcard', '"B": { "Type": "Pass", "Parameters": { "b.$": "$..c" }, "End": true }'],
  ['a filter', '"B": { "Type": "Pass", "Parameters": { "b.$": "$.l[?(@.x == $.a)]" }, "End": true }'],
  [
    'an intrinsic function',
    `"B": { "Type": "Pass", "Parameters": { "b.$": "States.Format('{}', $.a)" }, "End": true }`,
  ],
  ['a task that is given its whole input', '"B": { "Type": "Task", "Next": "C" }, "C": { "Type": "Fail" }'],
  [
    'a rule',
    '"B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "C" }] }, "C": { "Type": "Fail" }',
  ],
  ['a Wait', '"B": { "Type": "Wait", "SecondsPath": "$.a", "Next": "C" }, "C": { "Type": "Fail" }'],
  ['the cause of a failure', '"B": { "Type": "Fail", "CausePath": "$.a" }'],
  ['InputPath', '"B": { "Type": "Task", "InputPath": "$.a", "Next": "C" }, "C": { "Type": "Fail" }'],
  [
    'the items of a Map',
    '"B": { "Type": "Map", "ItemsPath": "$.a", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } }, "End": true }',
  ],
  [
    'a branch',
    '"B": { "Type": "Parallel", "Branches": [{ "StartAt": "I", "States": { "I": { "Type": "Pass", "Parameters": { "b.$": "$.a" }, "End": true } } }], "End": true }',
  ],
  ['JSONata', `"B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $states.input.a %}", "End": true }`],
  [
    'JSONata that takes all',
    `"B": { "Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $count($states.input) %}", "End": true }`,
  ],
  ['a variable', '"B": { "Type": "Pass", "Assign": { "v.$": "$.a" }, "Parameters": { "b.$": "$v" }, "End": true }'],
  [
    'a state that catches what came before',
    '"B": { "Type": "Task", "Parameters": { "x": 1 }, "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.e", "Next": "C" }], "ResultPath": null, "End": true }, "C": { "Type": "Succeed" }',
  ],
  [
    'what is not known before it is deployed',
    '"B": { "Type": "Pass", "Parameters": { "b.$": "${Path}" }, "End": true }',
  ],
  ['a state that is not known', '"B": "${State}"'],
];

test.each(readers)('a result is read by %s', (_name, states) => {
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "ResultPath": "$.a", "Next": "B" }, ${states} } }`;
  expect(findingsOf(noUnusedResult, text)).toEqual([]);
});

test('a branch that does not read it leaves it unused', () => {
  const branch =
    '{ "StartAt": "I", "States": { "I": { "Type": "Pass", "Parameters": { "b.$": "$.b" }, "End": true } } }';
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Task", "ResultPath": "$.a", "Next": "B" }, "B": { "Type": "Parallel", "Branches": [${branch}], "End": true } } }`;
  expect(findingsOf(noUnusedResult, text)).toHaveLength(1);
});

test('a result that is lost where it is still asked for is another fault', () => {
  check(
    noUnusedResult,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "ResultPath": "$.a", "Next": "B" },
    "B": { "Type": "Task", "Parameters": { "b.$": "$.b" }, "Next": "C" },
    "C": { "Type": "Pass", "Parameters": { "a.$": "$.a" }, "End": true }
} }`,
  );
});

test('the result can be discarded', () => {
  const machine = (path: string, type: string) =>
    `{ "StartAt": "A", "States": { "A": { "Type": "${type}", "ResultPath": ${path}, "Next": "B" }, "B": { "Type": "Fail" } } }`;
  checkFix(noUnusedResult, machine('"$.a"', 'Task'), machine('null', 'Task'));
  checkNoFix(noUnusedResult, machine('"$.a"', 'Pass'));
});

test('thousands of states, deep paths and paths in a circle are gone through', () => {
  const states = Array.from({ length: 3_000 }, (_, index) => [
    `S${index}`,
    {
      Type: 'Pass',
      OutputPath: '$.a.b',
      InputPath: '$.c',
      ResultPath: `$.${'d.'.repeat(40)}e`,
      Next: `S${(index * 7 + 1) % 3_000}`,
    },
  ]);
  const text = JSON.stringify({ StartAt: 'S0', States: Object.fromEntries(states) });
  expect(Array.isArray(findingsOf(noUnusedResult, text))).toBe(true);
});
