import { test } from 'vitest';
import { noCatchLoop } from '../../packages/core/src/rules/no-catch-loop.ts';
import { check } from '../check.ts';

test('a Catcher that leads to its own state', () => {
  check(
    noCatchLoop,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "A" }] }
//                                                                                         ^^^ A caught error starts state \`A\` over at once, again and again.
} }`,
  );
});

test('a Catcher that leads back by way of another state, and one that only deployment knows', () => {
  check(
    noCatchLoop,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "End": true, "Catch": [{ "ErrorEquals": ["E"], "Next": "B" }, { "ErrorEquals": ["F"], "Next": "\${A}" }] },
    "B": { "Type": "Wait", "Seconds": 60, "Next": "A" }
} }`,
  );
});
