import { test } from 'vitest';
import { noUndefinedReference } from '../../packages/core/src/rules/no-undefined-reference.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noUndefinedReference,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
