import { expect, test } from 'vitest';
import { assignments } from '../../../packages/core/src/analyses/variables/assignments.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('states, Catchers and Choice rules assign', () => {
  const definition = `{ "StartAt": "A", "States": {
    "A": { "Type": "Task", "Resource": "r", "Assign": { "a": 1, "b.$": "$.b" }, "Next": "C",
           "Catch": [{ "ErrorEquals": ["States.ALL"], "Assign": { "e.$": "$" }, "Next": "C" }] },
    "C": { "Type": "Choice", "Assign": { "d": 1 }, "Default": "A",
           "Choices": [{ "Variable": "$.x", "IsPresent": true, "Assign": { "r": 1 }, "Next": "A" }] } } }`;
  expect(assigned(definition)).toEqual([
    ['A', 'a', 'b'],
    ['A', 'e'],
    ['C', 'd'],
    ['C', 'r'],
  ]);
});

test('in a JSONata state `.$` is part of the name', () => {
  const definition = `{ "QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "b.$": "$.b" }, "End": true } } }`;
  expect(assigned(definition)).toEqual([['A', 'b.$']]);
});

test.each(['"${Assign}"', '5', '{ "Fn::If": [1, 2, 3], "a": 1 }', '{ "${Name}": 1 }'])(
  '%s may assign anything',
  (value) => {
    const found = assignmentsIn(
      `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Assign": ${value}, "End": true } } }`,
    );
    expect(found.map(({ isFullyKnown }) => isFullyKnown)).toEqual([false]);
  },
);

test('a variable may have the name of a member of every object', () => {
  const definition = `{ "StartAt": "A", "States": {
    "A": { "Type": "Pass", "Assign": { "__proto__": 1, "constructor": 2 }, "End": true } } }`;
  expect(assigned(definition)).toEqual([['A', '__proto__', 'constructor']]);
});

test('names that are written twice are told twice', () => {
  const [found] = assignmentsIn('{ "States": { "A": { "Type": "Pass", "Assign": { "a": 1, "a.$": "$", "b": 1 } } } }');
  expect(found?.written.map(([name, { name: key }]) => [name, key])).toEqual([
    ['a', 'a'],
    ['a', 'a.$'],
    ['b', 'b'],
  ]);
  expect([...(found?.variables.values() ?? [])].map(({ name }) => name)).toEqual(['a.$', 'b']);
});

function assignmentsIn(text: string) {
  return new FactStore(documentOf(text)).gather({ assignments }).assignments;
}

function assigned(text: string): string[][] {
  return assignmentsIn(text).map(({ state, variables }) => [state.name, ...variables.keys()]);
}
