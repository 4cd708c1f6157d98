import { test } from 'vitest';
import { noUnsuppliedPlaceholder } from '../../packages/core/src/rules/no-unsupplied-placeholder.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noUnsuppliedPlaceholder,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
