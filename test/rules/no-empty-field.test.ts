import { test } from 'vitest';
import { noEmptyField } from '../../packages/core/src/rules/no-empty-field.ts';
import { check } from '../check.ts';

test('no states', () => {
  check(
    noEmptyField,
    `
{ "StartAt": "A", "States": {} }
//                          ^^ \`States\` is empty.`,
  );
});

test('no rules', () => {
  check(
    noEmptyField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Choice", "Choices": [] }
//                                      ^^ \`Choices\` is empty.
} }`,
  );
});

test('Retry and Catch may be empty', () => {
  check(
    noEmptyField,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "Retry": [], "Catch": [], "End": true }
} }`,
  );
});
