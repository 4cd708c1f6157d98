import { test } from 'vitest';
import { noBranchFailedHandler } from '../../packages/core/src/rules/no-branch-failed-handler.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a branch fails with its own error', () => {
  check(
    noBranchFailedHandler,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [], "End": true,
      "Catch": [{ "ErrorEquals": ["States.BranchFailed"], "Next": "B" }]
//                                ^^^^^^^^^^^^^^^^^^^^^ A branch that fails passes on its own error, not \`States.BranchFailed\`.
    },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('other names, and the name on a Task, which has no branches', () => {
  check(
    noBranchFailedHandler,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [], "Next": "B", "Retry": [{ "ErrorEquals": ["States.ALL"] }] },
    "B": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["States.BranchFailed"] }] }
} }`,
  );
});

test('States.ALL takes its place where it may stand', () => {
  checkFix(
    noBranchFailedHandler,
    '{ "States": { "A": { "Type": "Parallel", "Retry": [{ "ErrorEquals": ["States.BranchFailed"] }] } } }',
    '{ "States": { "A": { "Type": "Parallel", "Retry": [{ "ErrorEquals": ["States.ALL"] }] } } }',
  );
  checkNoFix(
    noBranchFailedHandler,
    '{ "States": { "A": { "Type": "Parallel", "Retry": [{ "ErrorEquals": ["States.BranchFailed", "Mine"] }] } } }',
  );
  checkNoFix(
    noBranchFailedHandler,
    '{ "States": { "A": { "Type": "Parallel", "Retry": [{ "ErrorEquals": ["States.BranchFailed"] }, { "ErrorEquals": ["Mine"] }] } } }',
  );
});
