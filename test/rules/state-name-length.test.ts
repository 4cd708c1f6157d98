import { expect, test } from 'vitest';
import { stateNameLength } from '../../packages/core/src/rules/state-name-length.ts';
import { check, findingsOf } from '../check.ts';

function messagesFor(name: string): readonly string[] {
  const text = JSON.stringify({ StartAt: name, States: { [name]: { Type: 'Succeed' } } });
  return findingsOf(stateNameLength, text).map(({ message }) => message);
}

test('a name has at most 80 characters', () => {
  expect(messagesFor('n'.repeat(80))).toEqual([]);
  expect(messagesFor('n'.repeat(81))).toEqual([
    'The name of this state has 81 characters, and at most 80 are allowed.',
  ]);
});

test('a name that is too long in UTF-16 units alone may be allowed', () => {
  expect(messagesFor('😀'.repeat(80))).toEqual([]);
  expect(messagesFor('😀'.repeat(81))).toEqual([
    'The name of this state has 81 characters, and at most 80 are allowed.',
  ]);
});

test('a name has at least one character', () => {
  check(
    stateNameLength,
    `
{ "StartAt": "A", "States": {
    "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "",
      "States": { "": { "Type": "Succeed" } } } }
//                ^^ The name of this state is empty.
} }`,
  );
});

test('how long a placeholder becomes is not known', () => {
  expect(messagesFor(`\${${'Name'.repeat(30)}}`)).toEqual([]);
});
