import { test } from 'vitest';
import { conditionalPermission } from '../../packages/core/src/rules/conditional-permission.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    conditionalPermission,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
