import { expect, test } from 'vitest';
import { isReservedVariableName, parseVariableName } from '../../packages/core/src/expressions/variable-name.ts';
import { problemsOf } from './texts.ts';

test.each(['x', 'myVar1', 'größe', '変数', '_x', 'a_b', '__proto__', 'v'.repeat(80), '𝒜'.repeat(80)])(
  'VAR-02: %s is a name',
  (name) => {
    expect(parseVariableName(name)).toEqual({ kind: 'parsed', tree: name });
  },
);

test.each([
  ['', '0-0 A variable has a name of at least one character.'],
  ['1a', '0-1 `1` cannot start a variable name, which is made of letters, digits and underscores.'],
  ['$x', '0-1 `$` cannot start a variable name, which is made of letters, digits and underscores.'],
  ['my-var', '2-3 `-` cannot be part of a variable name, which is made of letters, digits and underscores.'],
  ['x.y', '1-2 `.` cannot be part of a variable name, which is made of letters, digits and underscores.'],
  ['a😀', '1-3 `😀` cannot be part of a variable name, which is made of letters, digits and underscores.'],
  ['v'.repeat(81), '0-81 The variable name has 81 characters, more than the 80 that are allowed.'],
])('VAR-02: %s is not a name', (name, problem) => {
  expect(problemsOf(parseVariableName(name))).toEqual([problem]);
});

test('VAR-03: states is reserved, and only it', () => {
  expect(isReservedVariableName('states')).toBe(true);
  expect(isReservedVariableName('States')).toBe(false);
});
