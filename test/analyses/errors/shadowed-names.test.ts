import { expect, test } from 'vitest';
import { errorHandlers } from '../../../packages/core/src/analyses/errors/error-handlers.ts';
import { shadowedNames } from '../../../packages/core/src/analyses/errors/shadowed-names.ts';
import { documentOf } from '../../check.ts';

test('a name is shadowed by the same name in an earlier entry', () => {
  expect(
    shadowedIn('Task', [
      ['A', 'B'],
      ['B', 'C'],
    ]),
  ).toEqual(['B by B']);
});

test('an entry is dead when all its names are shadowed', () => {
  expect(shadowedIn('Task', [['A', 'B'], ['B'], ['A']])).toEqual(['B by B: dead', 'A by A: dead']);
});

test('a name within one list is not shadowed', () => {
  expect(shadowedIn('Task', [['A', 'A']])).toEqual([]);
});

test('States.TaskFailed matches every failure of a Task but States.Timeout', () => {
  expect(shadowedIn('Task', [['States.TaskFailed'], ['A'], ['States.Timeout'], ['States.Permissions']])).toEqual([
    'A by States.TaskFailed: dead',
    'States.Permissions by States.TaskFailed: dead',
  ]);
});

test('what States.TaskFailed matches of the errors inside a Parallel state is not documented', () => {
  expect(shadowedIn('Parallel', [['States.TaskFailed'], ['A']])).toEqual([]);
});

test('States.TaskFailed does not match what is undocumented, nor what ends the execution', () => {
  expect(
    shadowedIn('Task', [['States.TaskFailed'], ['States.HeartbeatTimeout'], ['States.Runtime'], ['States.ALL']]),
  ).toEqual([]);
});

test('what follows States.ALL is refused, not shadowed', () => {
  expect(shadowedIn('Task', [['States.ALL'], ['A'], ['States.ALL']])).toEqual([]);
});

test('an entry with a name that only deployment knows is not dead', () => {
  expect(shadowedIn('Task', [['A'], ['A', '${Error}']])).toEqual(['A by A']);
});

function shadowedIn(type: 'Task' | 'Parallel', lists: readonly (readonly string[])[]): readonly string[] {
  const state = { Type: type, Retry: lists.map((names) => ({ ErrorEquals: names })) };
  const document = documentOf(JSON.stringify({ States: { S: state } }));
  const shadowed = shadowedNames.run(document, { errors: errorHandlers.run(document, {}) });
  return shadowed.flatMap(({ names, isDead }) =>
    names.map(({ node, by }) => `${node.value} by ${by.node.value}${isDead ? ': dead' : ''}`),
  );
}
