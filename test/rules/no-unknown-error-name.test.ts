import { expect, test } from 'vitest';
import { noUnknownErrorName } from '../../packages/core/src/rules/no-unknown-error-name.ts';
import { check, checkFix, findingsOf } from '../check.ts';

test('a name with the reserved prefix that is no predefined one', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["States.TaskFailedId"] },
//                      ^^^^^^^^^^^^^^^^^^^^^ Step Functions has no error named \`States.TaskFailedId\`. Did you mean \`States.TaskFailed\`?
      { "ErrorEquals": ["States.TaskTimedOut"] },
//                      ^^^^^^^^^^^^^^^^^^^^^ Step Functions has no error named \`States.TaskTimedOut\`.
      { "ErrorEquals": ["States.All"] }
//                      ^^^^^^^^^^^^ Step Functions has no error named \`States.All\`. Did you mean \`States.ALL\`?
    ] }
} }`,
  );
});

test('a predefined name with a wrong prefix', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [
      { "ErrorEquals": ["State.ALL", "states.timeout"], "Next": "B" }
//                      ^^^^^^^^^^^ Step Functions has no error named \`State.ALL\`. Did you mean \`States.ALL\`?
//                                   ^^^^^^^^^^^^^^^^ Step Functions has no error named \`states.timeout\`. Did you mean \`States.Timeout\`?
    ] },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('names of HTTP errors are compared exactly', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["States.Http.StatusCode.5*", "States.Http.StatusCode.429", "States.Http.Socket"] }
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`States.Http.StatusCode.5*\` matches no HTTP error, since names are compared exactly and end in a status of three digits.
    ] }
} }`,
  );
});

test('names of services and of functions are free', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["Timeout", "TaskFailed", "State.Invalid", "StatesException", "Lambda.Unknown", "States.\${Name}"] },
      { "ErrorEquals": ["States.ReferencePathConflict", "States.QueryEvaluationError", "States.Runtime"] }
    ] }
} }`,
  );
});

test('a Fail state may raise the name', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Catch": [{ "ErrorEquals": ["States.QuorumMet"], "Next": "B" }],
      "Branches": [{ "StartAt": "C", "States": { "C": { "Type": "Fail", "Error": "States.QuorumMet" } } }]
    },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a Fail state that only deployment knows may raise any name', () => {
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Catch": [{ "ErrorEquals": ["States.QuorumMet"], "Next": "B" }], "Branches": ["\${Branch}"] },
    "B": { "Type": "Succeed" }
} }`,
  );
  check(
    noUnknownErrorName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "End": true, "Catch": [{ "ErrorEquals": ["States.QuorumMet"], "Next": "B" }],
      "Branches": [{ "StartAt": "C", "States": { "C": { "Type": "Fail", "Error": "\${Error}" } } }]
    },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('the name is changed', () => {
  checkFix(
    noUnknownErrorName,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["State.ALL"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["States.ALL"] }] } } }',
  );
});

test('only a wrong case where States.ALL may stand is safe to correct', () => {
  expect(kindsIn('["States.All"]')).toEqual(['safe']);
  expect(kindsIn('["States.All", "Mine"]')).toEqual(['suggestion']);
  expect(kindsIn('["State.ALL"]')).toEqual(['suggestion']);
  expect(kindsIn('["States.Timeuot"]')).toEqual(['suggestion']);
});

function kindsIn(names: string): readonly string[] {
  const text = `{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ${names} }] } } }`;
  return findingsOf(noUnknownErrorName, text).flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
}
