import { expect, test } from 'vitest';
import { type ScopeGraph, stateGraph } from '../../../packages/core/src/analyses/flow/state-graph.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { pointerOf } from '../../../packages/core/src/syntax/node.ts';
import { documentOf } from '../../check.ts';

function graphsOf(states: string, startAt = '"A"'): readonly ScopeGraph[] {
  const document = documentOf(`{ "StartAt": ${startAt}, "States": { ${states} } }`);
  return new FactStore(document).gather({ graphs: stateGraph }).graphs;
}

function graphOf(states: string, startAt?: string): ScopeGraph {
  return graphsOf(states, startAt)[0] as ScopeGraph;
}

function transitionsOf(states: string): string[] {
  const { transitions } = graphOf(states);
  return transitions.map(({ kind, from, to, property }) => `${kind} ${from?.name} ${to?.name} ${pointerOf(property)}`);
}

test('every place that names a next state is a transition', () => {
  expect(
    transitionsOf(`
      "A": { "Type": "Task", "Next": "B", "Catch": [{ "Next": "C" }, { "Next": "A" }] },
      "B": { "Type": "Choice", "Choices": [{ "Next": "A" }, { "Next": "C" }], "Default": "B" },
      "C": { "Type": "Succeed" }`),
  ).toEqual([
    'start undefined A /StartAt',
    'next A B /States/A/Next',
    'catch A C /States/A/Catch/0/Next',
    'catch A A /States/A/Catch/1/Next',
    'choice B A /States/B/Choices/0/Next',
    'choice B C /States/B/Choices/1/Next',
    'default B B /States/B/Default',
  ]);
});

test('a name that no state of the scope has leads nowhere', () => {
  const states = '"A": { "Type": "Map", "Next": "B", "ItemProcessor": { "StartAt": "A", "States": { "B": {} } } }';
  expect(transitionsOf(states)).toEqual(['start undefined A /StartAt', 'next A undefined /States/A/Next']);
  expect(transitionsOf('"A": { "Type": "Pass", "Next": "constructor" }')).toContain('next A undefined /States/A/Next');
});

test('states that do not go on have no transitions, whatever they say', () => {
  expect(transitionsOf('"A": { "Type": "Succeed", "Next": "A" }')).toEqual(['start undefined A /StartAt']);
  expect(transitionsOf('"A": { "Type": "Wat", "Next": "A" }')).toEqual(['start undefined A /StartAt']);
});

test('the graph has the states as numbers, and the transitions between them as edges', () => {
  const { graph, states, numbers } = graphOf(
    '"A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Pass", "Next": "A" }, "C": { "Type": "Pass", "Next": "X" }',
  );
  expect(graph).toEqual({ size: 3, successors: [[1], [0], []] });
  expect(states.map((state) => numbers.get(state))).toEqual([0, 1, 2]);
});

test('each scope has a graph of its own', () => {
  const graphs = graphsOf('"A": { "Type": "Parallel", "Branches": [{ "States": { "B": {} } }, { "States": {} }] }');
  expect(graphs.map(({ scope, states }) => [scope.kind, states.length])).toEqual([
    ['machine', 1],
    ['branch', 1],
    ['branch', 0],
  ]);
});

test('of two states of one name the graph has the later one', () => {
  const { states, transitions } = graphOf('"A": { "Type": "Pass", "Next": "A" }, "A": { "Type": "Succeed" }');
  expect([states.length, states[0]?.type, transitions.length]).toEqual([1, 'Succeed', 1]);
});

test('a graph is complete when every state and every target can be read', () => {
  expect(graphOf('"A": { "Type": "Pass", "Next": "Nowhere" }').isComplete).toBe(true);
  expect(graphOf('"A": { "Type": "Pass" }').isComplete).toBe(true);
});

test.each([
  ['a target that is a placeholder', '"A": { "Type": "Pass", "Next": "${Next}" }'],
  ['a target that is no text', '"A": { "Type": "Pass", "Next": 1 }'],
  ['a state that is a placeholder', '"A": { "Type": "Pass" }, "B": "${B}"'],
  ['a state without a type', '"A": {}'],
  ['a name that is a placeholder', '"A": { "Type": "Pass" }, "${Name}": { "Type": "Pass" }'],
  ['a rule that is a placeholder', '"A": { "Type": "Choice", "Choices": ["${Rule}"] }'],
  ['a Catch that is a placeholder', '"A": { "Type": "Task", "Catch": "${Catch}" }'],
])('%s leaves a graph incomplete', (_name, states) => {
  expect(graphOf(states).isComplete).toBe(false);
});

test('a StartAt that is missing or unknown leaves a graph incomplete', () => {
  expect(graphOf('"A": { "Type": "Pass" }', '"${Start}"').isComplete).toBe(false);
  expect(graphOf('"A": { "Type": "Pass" }', '1').isComplete).toBe(false);
});
