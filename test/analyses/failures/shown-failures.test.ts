import { expect, test } from 'vitest';
import { certainFailures } from '../../../packages/core/src/analyses/failures/certain-failures.ts';
import { possibleFailures } from '../../../packages/core/src/analyses/failures/possible-failures.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

const pay = '"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:pay"';

async function failuresOf(states: string) {
  const facts = new FactStore(documentOf(`{ "StartAt": "A", "States": { ${states} } }`));
  const needs = { certain: certainFailures, possible: possibleFailures };
  await facts.explore(needs, { steps: 4_000, signal: undefined });
  return facts.gather(needs);
}

test('the execution that shows a failure has all that the state asks for besides', async () => {
  const { certain } = await failuresOf(`
    "A": { "Type": "Pass", "Parameters": { "a.$": "$.order.a" }, "ResultPath": "$.made", "Next": "B" },
    "B": { "Type": "Pass", "Parameters": { "id.$": "$.order.id", "b.$": "$.made.b" }, "End": true }`);
  const input = { order: { a: expect.anything(), id: expect.anything() } };
  const places = [expect.anything(), expect.anything()];
  const witness = { visits: ['A', 'B'], places, error: 'States.Runtime', mocks: {}, input };
  expect(certain.shown.map((shown) => shown.witness)).toEqual([witness]);
});

test('a task answers with what is read of its result before', async () => {
  const { certain } = await failuresOf(`
    "A": { ${pay}, "ResultSelector": { "id.$": "$.id" }, "OutputPath": "$.name", "End": true }`);
  expect(certain.shown.map(({ witness }) => witness.mocks)).toEqual([{ A: [{ return: { id: expect.anything() } }] }]);
});

test('a failure behind the branches of a Parallel is shown by running them', async () => {
  const { certain } = await failuresOf(`
    "A": { "Type": "Parallel", "Branches": [
      { "StartAt": "X", "States": { "X": { "Type": "Pass", "End": true } } } ],
      "ResultSelector": { "x.$": "$.x" }, "End": true }`);
  expect(certain.shown.map(({ witness }) => witness.visits)).toEqual([['A', 'X']]);
});

test('a task that ends a branch answers what its state asks for, whatever its errors lead to', async () => {
  const { certain } = await failuresOf(`
    "A": { "Type": "Parallel", "Branches": [
      { "StartAt": "X", "States": { "X": { ${pay}, "ResultSelector": { "x.$": "$.x" }, "End": true } } } ],
      "ResultSelector": { "y.$": "$[0].y" }, "Catch": [{ "ErrorEquals": ["States.TaskFailed"], "Next": "B" }], "End": true },
    "B": { "Type": "Succeed" }`);
  expect(certain.shown.map(({ witness }) => [witness.visits, witness.mocks])).toEqual([
    [['A', 'X'], { X: [{ return: { x: expect.anything() } }] }],
  ]);
});

test('a caught failure is one all the same, and the execution goes on', async () => {
  const { certain } = await failuresOf(`
    "A": { "Type": "Pass", "Result": { "a": {} }, "Next": "B" },
    "B": { ${pay}, "Parameters": { "x.$": "States.MathAdd($.a, 1)" }, "End": true,
      "Catch": [{ "ErrorEquals": ["States.IntrinsicFailure"], "Next": "C" }] },
    "C": { "Type": "Succeed" }`);
  expect(certain.shown.map(({ witness }) => [witness.visits, witness.error])).toEqual([[['A', 'B', 'C'], undefined]]);
});

test('what no execution evaluates is dropped', async () => {
  const { certain } = await failuresOf(`
    "A": { "Type": "Pass", "Result": "text", "Next": "B" },
    "B": { "Type": "Wait", "TimestampPath": "$", "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$.x", "End": true }`);
  expect([certain.shown.length, certain.dropped.map(({ state }) => state.name)]).toEqual([0, ['C']]);
});

test('of several ways the one that fails is taken, a catcher as well', async () => {
  const { possible } = await failuresOf(`
    "A": { ${pay}, "Parameters": { "id.$": "$.id" }, "ResultSelector": { "paid.$": "$.paid" }, "Next": "B",
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] },
    "B": { "Type": "Wait", "Seconds": 1, "Next": "C" },
    "C": { "Type": "Pass", "InputPath": "$.paid", "End": true }`);
  expect(possible.shown.map(({ witness }) => [witness.visits, witness.mocks])).toEqual([
    [['A', 'B', 'C'], { A: [{ throw: { error: 'States.TaskFailed', cause: 'The task failed.' } }] }],
  ]);
});

test('an empty list is no reason where only its length decides', async () => {
  const { possible } = await failuresOf(`
    "A": { ${pay}, "Next": "B" },
    "B": { "Type": "Map", "ItemsPath": "$.list", "ResultPath": null, "Next": "C",
      "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Pass", "End": true } } } },
    "C": { "Type": "Pass", "InputPath": "$.list[0].id", "End": true }`);
  expect(possible.shown).toEqual([]);
});
