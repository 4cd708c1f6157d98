import { test } from 'vitest';
import { noParameterPathFailureHandler } from '../../packages/core/src/rules/no-parameter-path-failure-handler.ts';
import { check } from '../check.ts';

test('a path that selects nothing ends the execution', () => {
  check(
    noParameterPathFailureHandler,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [
      { "ErrorEquals": ["States.ParameterPathFailure"], "Next": "B" },
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A path that selects nothing ends the execution with \`States.Runtime\`, not with \`States.ParameterPathFailure\`.
      { "ErrorEquals": ["States.ResultPathMatchFailure"], "Next": "B" }
    ] },
    "B": { "Type": "Fail" }
} }`,
  );
});
