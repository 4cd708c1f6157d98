import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { expect, test } from 'vitest';
import { endingStates, isState } from '../../../packages/eslint-plugin/src/cdk/reading/state-classes.ts';

/** Classes that are made in a scope with an id, as states are. */
function constructs(library: object): readonly (readonly [string, { prototype: object }])[] {
  return Object.entries(library).filter(
    ([, exported]) =>
      typeof exported === 'function' && /^(?:class|function) .*\bconstructor\(scope,\s*id\b/s.test(String(exported)),
  );
}

test('every class of tasks that is made in a scope is a state', () => {
  const made = constructs(tasks);
  expect(made.length).toBeGreaterThan(40);
  expect(made.filter(([, { prototype }]) => !(prototype instanceof sfn.State)).map(([name]) => name)).toEqual([]);
});

test('the states of the library are those that are known', () => {
  const made = constructs(sfn).filter(([name]) => !abstract.has(name));
  for (const [name, { prototype }] of made) {
    expect([name, isState(`aws-stepfunctions.${name}`)]).toEqual([name, prototype instanceof sfn.State]);
  }
  expect(made.length).toBeGreaterThan(10);
});

/** States of others extend these; nobody makes one. */
const abstract = new Set(['State', 'TaskStateBase', 'MapBase']);

test('nothing follows a Choice, Succeed or Fail', () => {
  expect([...endingStates].sort()).toEqual(['Choice', 'Fail', 'Succeed'].map((name) => `aws-stepfunctions.${name}`));
  for (const type of [sfn.Choice, sfn.Fail, sfn.Succeed]) expect('next' in type.prototype).toBe(false);
});
