import { test } from 'vitest';
import { missingPermission } from '../../packages/core/src/rules/missing-permission.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    missingPermission,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
