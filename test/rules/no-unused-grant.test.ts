import { test } from 'vitest';
import { noUnusedGrant } from '../../packages/core/src/rules/no-unused-grant.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noUnusedGrant,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
