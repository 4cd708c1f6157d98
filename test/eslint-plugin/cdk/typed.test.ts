import { fileURLToPath } from 'node:url';
import { createProgram } from '@typescript-eslint/parser';
import { expect, test } from 'vitest';
import { expectedIn, linted } from './linted.ts';

const project = fileURLToPath(new URL('project/', import.meta.url));
const file = `${project}typed.ts`;

test('with types a class is known by its declaration, whatever file exports it', () => {
  const programs = [createProgram(`${project}tsconfig.json`)];
  const expected = expectedIn(file);
  expect(expected.length).toBeGreaterThan(8);
  expect(linted(file, { programs })).toEqual(expected);
});

test('without types nothing is said of what another file exports', () => {
  expect(linted(file)).toEqual([]);
});
