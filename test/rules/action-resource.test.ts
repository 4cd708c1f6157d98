import { test } from 'vitest';
import { actionResource } from '../../packages/core/src/rules/action-resource.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    actionResource,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
