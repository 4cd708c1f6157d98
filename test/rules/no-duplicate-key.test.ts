import { test } from 'vitest';
import { noDuplicateKey } from '../../packages/core/src/rules/no-duplicate-key.ts';
import { check } from '../check.ts';

test('the earlier property is dead', () => {
  check(
    noDuplicateKey,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Next": "A", "Next": "B" }
//                         ^^^^^^ The name \`Next\` stands twice in this object, and only the last one counts.
} }`,
  );
});

test('deep inside a payload, and among many keys', () => {
  check(
    noDuplicateKey,
    `
{ "StartAt": "A", "States": {
    "A": { "Result": [{ "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "j": 10, "k": 11, "l": 12, "a": 0 }] }
//                      ^^^ The name \`a\` stands twice in this object, and only the last one counts.
} }`,
  );
});

test('names that objects inherit are names like any other', () => {
  check(
    noDuplicateKey,
    `
{ "__proto__": 1, "toString": 2, "constructor": 3 }`,
  );
});

test('where it is unclear what belongs where, names are not compared', () => {
  check(noDuplicateKey, '{ "States": { {% for job in jobs %} "A": {}, {% endfor %} "A": {} }');
});
