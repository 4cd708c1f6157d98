import { test } from 'vitest';
import { policySyntax } from '../../packages/core/src/rules/policy-syntax.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    policySyntax,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
