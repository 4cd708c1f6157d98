import { test } from 'vitest';
import { knownAction } from '../../packages/core/src/rules/known-action.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    knownAction,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
