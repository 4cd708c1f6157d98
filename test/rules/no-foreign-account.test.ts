import { test } from 'vitest';
import { noForeignAccount } from '../../packages/core/src/rules/no-foreign-account.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noForeignAccount,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
