import { test } from 'vitest';
import { noShadowedCatcher } from '../../packages/core/src/rules/no-shadowed-catcher.ts';
import { check, checkFix, checkNoFix } from '../check.ts';

test('a Catcher of which earlier ones match every name', () => {
  check(
    noShadowedCatcher,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [
      { "ErrorEquals": ["States.TaskFailed"], "Next": "B" },
      { "ErrorEquals": ["Mine"], "Next": "C" },
//                      ^^^^^^ An earlier Catcher matches \`Mine\`.
      { "ErrorEquals": ["States.Timeout", "Mine"], "Next": "C" }
//                                        ^^^^^^ An earlier Catcher matches \`Mine\`.
    ] },
    "B": { "Type": "Fail" },
    "C": { "Type": "Fail" }
} }`,
  );
});

test('Catchers for different errors', () => {
  check(
    noShadowedCatcher,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Retry": [{ "ErrorEquals": ["Mine"] }], "Catch": [
      { "ErrorEquals": ["Mine"], "Next": "B" },
      { "ErrorEquals": ["States.TaskFailed"], "Next": "B" },
      { "ErrorEquals": ["States.ALL"], "Next": "B" }
    ] },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('an error of a branch may be no failure of a task', () => {
  check(
    noShadowedCatcher,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Parallel", "Branches": [], "End": true, "Catch": [
      { "ErrorEquals": ["States.TaskFailed"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "B" }
    ] },
    "B": { "Type": "Fail" }
} }`,
  );
});

test('a Catcher for particular errors moves before the one for all failures', () => {
  checkFix(
    noShadowedCatcher,
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["States.TaskFailed"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "C" }] } } }',
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["Mine"], "Next": "C" }, { "ErrorEquals": ["States.TaskFailed"], "Next": "B" }] } } }',
  );
});

test('a Catcher that repeats names is removed when another leads to the same state', () => {
  checkFix(
    noShadowedCatcher,
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["Mine"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "B" }] } } }',
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["Mine"], "Next": "B" }] } } }',
  );
});

test('a Catcher that leads elsewhere stays, since nothing else may lead there', () => {
  checkNoFix(
    noShadowedCatcher,
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["Mine"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "C" }] } } }',
  );
});

test('a Catcher that assigns variables stays, since they may be read', () => {
  checkNoFix(
    noShadowedCatcher,
    '{ "States": { "A": { "Type": "Task", "Catch": [{ "ErrorEquals": ["Mine"], "Next": "B" }, { "ErrorEquals": ["Mine"], "Next": "B", "Assign": {} }] } } }',
  );
});
