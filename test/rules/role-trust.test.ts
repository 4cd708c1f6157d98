import { test } from 'vitest';
import { roleTrust } from '../../packages/core/src/rules/role-trust.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    roleTrust,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
