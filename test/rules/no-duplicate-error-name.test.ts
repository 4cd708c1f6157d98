import { test } from 'vitest';
import { noDuplicateErrorName } from '../../packages/core/src/rules/no-duplicate-error-name.ts';
import { check, checkFix } from '../check.ts';

test('a name stands twice in one ErrorEquals', () => {
  check(
    noDuplicateErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true,
      "Retry": [{ "ErrorEquals": ["One", "Two", "One"] }],
//                                              ^^^^^ \`One\` stands in this \`ErrorEquals\` already.
      "Catch": [{ "ErrorEquals": ["constructor", "Two"], "Next": "B" }]
    },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('placeholders may stand for different names', () => {
  check(
    noDuplicateErrorName,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["${Error}", "${Error}", { "Ref": "E" }, { "Ref": "E" }] }] } } }',
  );
});

test('the second is removed', () => {
  checkFix(
    noDuplicateErrorName,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One", "One", "Two"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One", "Two"] }] } } }',
  );
});
