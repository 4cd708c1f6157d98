import { test } from 'vitest';
import { oneDefinition } from '../../packages/core/src/rules/one-definition.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    oneDefinition,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
