import { test } from 'vitest';
import { noUncatchableError } from '../../packages/core/src/rules/no-uncatchable-error.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('States.Runtime is not retried or caught, not even by name', () => {
  check(
    noUncatchableError,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true,
      "Retry": [{ "ErrorEquals": ["States.Runtime"] }],
//                                ^^^^^^^^^^^^^^^^ \`States.Runtime\` ends the execution, whatever \`Retry\` says.
      "Catch": [{ "ErrorEquals": ["Mine", "States.Runtime"], "Next": "B" }]
//                                        ^^^^^^^^^^^^^^^^ \`States.Runtime\` ends the execution, whatever \`Catch\` says.
    },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('other errors can be caught', () => {
  check(
    noUncatchableError,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.DataLimitExceeded", "Runtime"] }, { "ErrorEquals": ["States.ALL"] }] } } }',
  );
});

test('the name is removed from others', () => {
  checkFix(
    noUncatchableError,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.Runtime", "Mine"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["Mine"] }] } } }',
  );
});

test('the only name stays, since an entry needs one', () => {
  checkNoFix(
    noUncatchableError,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.Runtime"] }] } } }',
  );
});
