import { test } from 'vitest';
import { logDestination } from '../../packages/core/src/rules/log-destination.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    logDestination,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
