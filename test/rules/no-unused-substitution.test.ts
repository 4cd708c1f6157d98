import { test } from 'vitest';
import { noUnusedSubstitution } from '../../packages/core/src/rules/no-unused-substitution.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noUnusedSubstitution,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
