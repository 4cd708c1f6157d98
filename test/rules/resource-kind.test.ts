import { test } from 'vitest';
import { resourceKind } from '../../packages/core/src/rules/resource-kind.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    resourceKind,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
