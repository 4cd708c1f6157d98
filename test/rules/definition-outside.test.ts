import { test } from 'vitest';
import { definitionOutside } from '../../packages/core/src/rules/definition-outside.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    definitionOutside,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
