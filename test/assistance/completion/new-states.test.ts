import { expect, test } from 'vitest';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { documentOf } from '../../check.ts';
import { complete, completeYaml } from './complete.ts';

test('a state of each type, and before them the names that others lead to', async () => {
  const { labels } = await complete('{ "StartAt": "First", "States": { "A": { "Type": "Pass", "Next": "Ship" }, █ } }');
  expect(labels).toEqual([
    'First',
    'Ship',
    'Task state',
    'Pass state',
    'Choice state',
    'Wait state',
    'Parallel state',
    'Map state',
    'Succeed state',
    'Fail state',
  ]);
});

test('a new state takes a name that is missing, or one that is free', async () => {
  expect((await complete('{ "StartAt": "First", "States": { █ } }')).snippet('Wait state')).toContain(
    '"${1:First}": {',
  );
  const taken = await complete('{ "StartAt": "Wait", "States": { "Wait": { "Type": "Pass", "End": true }, █ } }');
  expect(taken.snippet('Wait state')).toContain('"${1:Wait2}": {');
  const begun = await complete('{ "StartAt": "Wait", "States": { "Wait": null, "Pass█" } }');
  expect(begun.snippet('Wait state')).toContain('"${1:Wait2}": {');
  expect(begun.snippet('Pass state')).toContain('"${1:Pass}": {');
});

test('the name of a state that is there may become one that is missing', async () => {
  const { labels, taken } = await complete('{ "StartAt": "First", "States": { "Fi█": { "Type": "Succeed" } } }');
  expect(labels).toEqual(['First']);
  expect(taken('First')).toBe('{ "StartAt": "First", "States": { "First": { "Type": "Succeed" } } }');
});

test('in a JSONata machine states are written in JSONata', async () => {
  const { taken } = await completeYaml('QueryLanguage: JSONata\nStartAt: A\nStates:\n  █\n');
  expect(taken('Pass state')).toBe(
    "QueryLanguage: JSONata\nStartAt: A\nStates:\n  A:\n    Type: Pass\n    Output: '{% $states.input %}'\n    End: true\n",
  );
});

test.each(['JSONPath', 'JSONata'])(
  'a new state of %s is one that AWS takes, but for what is to be filled in',
  async (language) => {
    for (const type of ['Pass', 'Wait', 'Parallel', 'Map', 'Succeed']) {
      const marked = `{ "QueryLanguage": "${language}", "StartAt": "A", "States": { █ } }`;
      const text = (await complete(marked)).taken(`${type} state`);
      const { diagnostics } = lint(documentOf(text), rules, { preset: 'recommended', levels: new Map() });
      expect(
        diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        text,
      ).toEqual([]);
    }
  },
);
