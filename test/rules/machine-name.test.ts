import { test } from 'vitest';
import { machineName } from '../../packages/core/src/rules/machine-name.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    machineName,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
