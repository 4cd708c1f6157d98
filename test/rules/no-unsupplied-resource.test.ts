import { test } from 'vitest';
import { noUnsuppliedResource } from '../../packages/core/src/rules/no-unsupplied-resource.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noUnsuppliedResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
