import { expect, test } from 'vitest';
import {
  drawingOf,
  type Problem,
  stateAt,
  type ToldGraph,
} from '../../packages/vscode-extension/src/views/told-graph.ts';

const lines = (start: number, end: number) => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 80 },
});

function state(name: string, start: number, end: number, parent?: number) {
  return {
    name,
    type: 'Pass' as const,
    parent,
    branch: parent === undefined ? undefined : 0,
    range: lines(start, end),
    selectionRange: lines(start, start),
  };
}

const graph: ToldGraph = {
  machine: 'order',
  states: [state('Choose', 1, 4), state('Around', 5, 9), state('Inside', 6, 7, 1)],
  transitions: [
    { kind: 'start', from: null, to: 0, target: 'Choose', placeRange: lines(0, 0) },
    { kind: 'choice', from: 0, to: 1, target: 'Around', placeRange: lines(2, 2) },
    { kind: 'start', from: null, to: 2, target: 'Inside', placeRange: lines(6, 6) },
  ],
};

function problem(line: number, more: Partial<Problem> = {}): Problem {
  return {
    range: lines(line, line),
    severity: 'error',
    message: `at ${line}`,
    rule: 'a-rule',
    isUnnecessary: false,
    ...more,
  };
}

test('problems are badges of the innermost state that they are in', () => {
  const { states } = drawingOf(graph, [problem(2), problem(7), problem(9), problem(20)]);
  expect(states.map(({ findings }) => findings?.map(({ message }) => message))).toEqual([['at 2'], ['at 9'], ['at 7']]);
});

test('what no execution takes is faded, and all that only it leads to', () => {
  const { states, transitions } = drawingOf(graph, [problem(2, { isUnnecessary: true })]);
  expect(transitions.map(({ isFeasible }) => isFeasible)).toEqual([true, false, true]);
  expect(states.map(({ isFeasible }) => isFeasible)).toEqual([true, false, false]);
});

test('the state at the cursor is the innermost one', () => {
  const at = (line: number) => stateAt(graph.states, { line, character: 3 });
  expect([0, 1, 5, 6, 8, 10].map(at)).toEqual([undefined, 0, 1, 2, 1, undefined]);
});
