import { expect, test } from 'vitest';
import { scopeFlows } from '../../../packages/core/src/analyses/flow/scope-flow.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

function flowsOf(states: string) {
  const document = documentOf(`{ "StartAt": "A", "States": ${states} }`);
  const { flows } = new FactStore(document).gather({ flows: scopeFlows });
  return flows.map(({ isReached, canEnd }) => ({ isReached, canEnd }));
}

test('what StartAt leads to, and what leads to an end', () => {
  const states =
    '{ "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Pass", "Next": "D" }, "D": { "Type": "Succeed" } }';
  expect(flowsOf(states)).toEqual([{ isReached: [true, true, false, false], canEnd: [false, false, true, true] }]);
});

test('a Catcher leads on, and so does each rule of a Choice', () => {
  const states =
    '{ "A": { "Type": "Parallel", "Branches": [], "Next": "A", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "B" }] }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$.a", "IsNull": true, "Next": "C" }], "Default": "A" }, "C": { "Type": "Fail" } }';
  expect(flowsOf(states)).toEqual([{ isReached: [true, true, true], canEnd: [true, true, true] }]);
});

test('a state without Next may have been meant to end', () => {
  const states =
    '{ "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass" }, "C": { "Type": "Pass", "Next": "A" } }';
  expect(flowsOf(states)).toEqual([{ isReached: [true, true, false], canEnd: [true, true, true] }]);
});

test('nothing is said of a scope that runs from its start to its ends', () => {
  expect(flowsOf('{ "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Succeed" } }')).toEqual([]);
});

test.each([
  ['only deployment knows', '"${Next}"'],
  ['names no state', '"B"'],
])('nothing is said of a scope with a target that %s', (_, next) => {
  expect(flowsOf(`{ "A": { "Type": "Pass", "Next": ${next} } }`)).toEqual([]);
});
