import { test } from 'vitest';
import { noWideGrant } from '../../packages/core/src/rules/no-wide-grant.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noWideGrant,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
