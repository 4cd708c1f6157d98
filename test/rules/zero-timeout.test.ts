import { test } from 'vitest';
import { zeroTimeout } from '../../packages/core/src/rules/zero-timeout.ts';
import { check, checkFix } from '../check.ts';

test('a state machine needs time to run', () => {
  check(
    zeroTimeout,
    `
{ "StartAt": "A",
    "TimeoutSeconds": 0,
//                    ^ The state machine has a timeout of 0 seconds.
    "States": { "A": { "Type": "Succeed" } } }`,
  );
});

test('a timeout that only deployment knows', () => {
  check(
    zeroTimeout,
    `
{ "StartAt": "A",
    "TimeoutSeconds": "\${Timeout}",
    "States": { "A": { "Type": "Succeed" } } }`,
  );
});

test('a second is a timeout', () => {
  check(
    zeroTimeout,
    `
{ "StartAt": "A",
    "TimeoutSeconds": 1,
    "States": { "A": { "Type": "Succeed" } } }`,
  );
});

test('the fix takes it away', () => {
  checkFix(zeroTimeout, `{ "TimeoutSeconds": 0, "States": {} }`, `{ "States": {} }`);
});
