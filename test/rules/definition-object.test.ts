import { test } from 'vitest';
import { definitionObject } from '../../packages/core/src/rules/definition-object.ts';
import { check } from '../check.ts';

test('a definition is an object', () => {
  check(
    definitionObject,
    `
  ["StartAt"]
//^^^^^^^^^^^ A definition is an object, and this is an array.`,
  );
});

test('a placeholder may become an object', () => {
  check(
    definitionObject,
    `
  "\${Definition}"`,
  );
});
