import { test } from 'vitest';
import { preferLogging } from '../../packages/core/src/rules/prefer-logging.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    preferLogging,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
