import { test } from 'vitest';
import { managedRulePermission } from '../../packages/core/src/rules/managed-rule-permission.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    managedRulePermission,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
