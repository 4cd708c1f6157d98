import { test } from 'vitest';
import { policyAfterMachine } from '../../packages/core/src/rules/policy-after-machine.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    policyAfterMachine,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
