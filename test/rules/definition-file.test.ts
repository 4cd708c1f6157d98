import { test } from 'vitest';
import { definitionFile } from '../../packages/core/src/rules/definition-file.ts';
import { check } from '../check.ts';

test('what the rule reports', () => {
  check(
    definitionFile,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Succeed" }
} }`,
  );
});
