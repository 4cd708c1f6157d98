import { test } from 'vitest';
import { noShadowedRetrier } from '../../packages/core/src/rules/no-shadowed-retrier.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a Retrier of which earlier ones match every name', () => {
  check(
    noShadowedRetrier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["One", "Two"] },
      { "ErrorEquals": ["States.TaskFailed"] },
      { "ErrorEquals": ["Two"], "MaxAttempts": 1 },
//                      ^^^^^ An earlier Retrier matches \`Two\`.
      { "ErrorEquals": ["Three"], "MaxAttempts": 0 }
//                      ^^^^^^^ An earlier Retrier matches \`Three\`.
    ] }
} }`,
  );
});

test('one name of several that an earlier Retrier matches', () => {
  check(
    noShadowedRetrier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["One"] },
      { "ErrorEquals": ["Two", "One"] }
//                             ^^^^^ An earlier Retrier matches \`One\`.
    ] }
} }`,
  );
});

test('a Retrier without attempts above a broader one exempts an error', () => {
  check(
    noShadowedRetrier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [
      { "ErrorEquals": ["Mine"], "MaxAttempts": 0 },
      { "ErrorEquals": ["States.TaskFailed"] },
      { "ErrorEquals": ["States.ALL"], "MaxAttempts": 1 }
    ] }
} }`,
  );
});

test('Catchers are not Retriers', () => {
  check(
    noShadowedRetrier,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true,
      "Retry": [{ "ErrorEquals": ["Mine"] }],
      "Catch": [{ "ErrorEquals": ["Mine"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "B" }]
    },
    "B": { "Type": "Succeed" }
} }`,
  );
});

test('a Retrier that only repeats names is removed', () => {
  checkFix(
    noShadowedRetrier,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One"] }, { "ErrorEquals": ["One"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One"] }] } } }',
  );
});

test('a Retrier for particular errors moves before the one for all failures', () => {
  checkFix(
    noShadowedRetrier,
    `{ "States": { "A": { "Type": "Task", "Retry": [
      { "ErrorEquals": ["States.TaskFailed"] },
      { "ErrorEquals": ["One"], "MaxAttempts": 0 }
    ] } } }`,
    `{ "States": { "A": { "Type": "Task", "Retry": [
      { "ErrorEquals": ["One"], "MaxAttempts": 0 },
      { "ErrorEquals": ["States.TaskFailed"] }
    ] } } }`,
  );
});

test('a repeated name is removed', () => {
  checkFix(
    noShadowedRetrier,
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One"] }, { "ErrorEquals": ["One", "Two"] }] } } }',
    '{ "States": { "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["One"] }, { "ErrorEquals": ["Two"] }] } } }',
  );
});

test('a Retrier that is dead for two reasons has no one right place', () => {
  checkNoFix(
    noShadowedRetrier,
    `{ "States": { "A": { "Type": "Task", "Retry": [
      { "ErrorEquals": ["One"] }, { "ErrorEquals": ["States.TaskFailed"] }, { "ErrorEquals": ["One", "Two"] }
    ] } } }`,
  );
});
