import { test } from 'vitest';
import { noDuplicateMachineName } from '../../packages/core/src/rules/no-duplicate-machine-name.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    noDuplicateMachineName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
