import { test } from 'vitest';
import { noExcessiveNesting } from '../../packages/core/src/rules/no-excessive-nesting.ts';
import { check } from '../check.ts';

test('an alias inside its own anchor', () => {
  check(
    noExcessiveNesting,
    `
StartAt: &start
  - *start
#   ^^^^^^ This alias stands inside the value that it names, which would never end.`,
    { format: 'yaml' },
  );
});

test('a few levels', () => {
  check(
    noExcessiveNesting,
    `
{ "States": { "A": { "Result": [[[[[[]]]]]] } } }`,
  );
});
