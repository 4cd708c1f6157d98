import { test } from 'vitest';
import { deniedPermission } from '../../packages/core/src/rules/denied-permission.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    deniedPermission,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
