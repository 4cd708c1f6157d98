import { test } from 'vitest';
import { preferTracing } from '../../packages/core/src/rules/prefer-tracing.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    preferTracing,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
