import { expect, test } from 'vitest';
import { type ErrorHandlers, errorHandlers } from '../../../packages/core/src/analyses/errors/error-handlers.ts';
import { documentOf } from '../../check.ts';

test('Retry and Catch of Task, Parallel and Map states, with every name', () => {
  const { lists, names } = handlersIn(`{ "States": {
    "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["E1", "E2"] }], "Catch": [{ "ErrorEquals": ["E3"], "Next": "B" }] },
    "B": { "Type": "Map", "Catch": [{ "ErrorEquals": ["E4"], "Next": "C" }] },
    "C": { "Type": "Pass", "Retry": [{ "ErrorEquals": ["E5"] }] }
  } }`);
  expect(lists.map(({ state, field, handlers }) => [state.name, field, handlers.length])).toEqual([
    ['A', 'Retry', 1],
    ['A', 'Catch', 1],
    ['B', 'Catch', 1],
  ]);
  expect(names.map(({ name }) => name)).toEqual(['E1', 'E2', 'E3', 'E4']);
});

test('names that only deployment knows are left out', () => {
  const { names } = handlersIn(`{ "States": {
    "A": { "Type": "Task", "Retry": [{ "ErrorEquals": ["\${Error}", "E"] }, { "ErrorEquals": { "Ref": "Errors" } }] }
  } }`);
  expect(names.map(({ name }) => name)).toEqual(['E']);
});

function handlersIn(text: string): ErrorHandlers {
  return errorHandlers.run(documentOf(text), {});
}
