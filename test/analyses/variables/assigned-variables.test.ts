import { expect, test } from 'vitest';
import { assignedVariables } from '../../../packages/core/src/analyses/variables/assigned-variables.ts';
import { FactStore } from '../../../packages/core/src/engine/fact-store.ts';
import { documentOf } from '../../check.ts';

test('what a state assigns holds from the next state on', () => {
  expect(
    entries(`
      "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
      "B": { "Type": "Succeed" }`),
  ).toEqual({ A: '', B: 'x' });
});

test('only some ways to a state assign', () => {
  expect(
    entries(`
      "A": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Next": "B" }], "Default": "C" },
      "B": { "Type": "Pass", "Assign": { "x": 1, "y": 1 }, "Next": "D" },
      "C": { "Type": "Pass", "Assign": { "y": 1 }, "Next": "D" },
      "D": { "Type": "Succeed" }`),
  ).toEqual({ A: '', B: '', C: '', D: 'x? y' });
});

test("a Catcher's Assign replaces that of the state", () => {
  expect(
    entries(`
      "A": { "Type": "Task", "Resource": "r", "Assign": { "x": 1 }, "Next": "B",
             "Catch": [{ "ErrorEquals": ["E"], "Assign": { "e": 1 }, "Next": "C" }, { "ErrorEquals": ["States.ALL"], "Next": "D" }] },
      "B": { "Type": "Succeed" },
      "C": { "Type": "Succeed" },
      "D": { "Type": "Succeed" }`),
  ).toEqual({ A: '', B: 'x', C: 'e', D: '' });
});

test("a rule's Assign holds when the rule is taken, and the state's own when `Default` is", () => {
  expect(
    entries(`
      "A": { "Type": "Choice", "Assign": { "d": 1 }, "Default": "D", "Choices": [
        { "Variable": "$.x", "IsNull": true, "Assign": { "r": 1 }, "Next": "B" },
        { "Variable": "$.y", "IsNull": true, "Next": "C" }] },
      "B": { "Type": "Succeed" },
      "C": { "Type": "Succeed" },
      "D": { "Type": "Succeed" }`),
  ).toEqual({ A: '', B: 'r', C: '', D: 'd' });
});

test('a loop brings back what it assigns', () => {
  expect(
    entries(`
      "A": { "Type": "Pass", "Next": "B" },
      "B": { "Type": "Choice", "Choices": [{ "Variable": "$.x", "IsNull": true, "Next": "C" }], "Default": "D" },
      "C": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "B" },
      "D": { "Type": "Succeed" }`),
  ).toEqual({ A: '', B: 'x?', C: 'x?', D: 'x?' });
});

test('branches and iterations see the variables around them, and theirs vanish', () => {
  expect(
    entries(`
      "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "P" },
      "P": { "Type": "Parallel", "Next": "M", "Branches": [
        { "StartAt": "P1", "States": { "P1": { "Type": "Pass", "Assign": { "p": 1 }, "Next": "P2" }, "P2": { "Type": "Succeed" } } },
        { "StartAt": "Q", "States": { "Q": { "Type": "Succeed" } } }] },
      "M": { "Type": "Map", "Assign": { "m": 1 }, "Next": "Z", "ItemProcessor": { "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } },
      "Z": { "Type": "Succeed" }`),
  ).toEqual({ A: '', P: 'x', P1: 'x', P2: 'p x', Q: 'x', M: 'x', I: 'x', Z: 'm x' });
});

test('the states of a distributed Map begin without variables', () => {
  expect(
    entries(`
      "A": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "M" },
      "M": { "Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
        "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }`),
  ).toEqual({ A: '', M: 'x', I: '' });
});

test('nothing is known at a state that nothing leads to', () => {
  expect(entries(`"A": { "Type": "Succeed" }, "B": { "Type": "Succeed" }`)).toEqual({ A: '', B: 'unknown' });
});

test.each([
  [
    'an Assign that only deployment knows',
    '"A": { "Type": "Pass", "Assign": "${Assign}", "Next": "B" }, "B": { "Type": "Succeed" }',
  ],
  ['a target that only deployment knows', '"A": { "Type": "Pass", "Next": "${Next}" }, "B": { "Type": "Succeed" }'],
  ['a target that does not exist', '"A": { "Type": "Pass", "Next": "X" }, "B": { "Type": "Succeed" }'],
])('%s hides what the scope assigns', (_, states) => {
  expect(entries(states)).toEqual({ A: 'unknown', B: 'unknown' });
});

test('an unknown mode hides what the iterations see, and not what the scope around them does', () => {
  expect(
    entries(`
      "A": { "Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": { "Mode": "\${Mode}" }, "StartAt": "I", "States": { "I": { "Type": "Succeed" } } } }`),
  ).toEqual({ A: '', I: 'unknown' });
});

test('a chain of transitions back and forth is no burden', () => {
  const length = 4000;
  const states = Array.from({ length }, (_, index) => {
    const [back, forth] = [Math.max(index - 1, 0), Math.min(index + 1, length - 1)];
    const choices = `[{ "Variable": "$.x", "IsNull": true, "Assign": { "v${index}": 1 }, "Next": "S${back}" }]`;
    return `"S${index}": { "Type": "Choice", "Choices": ${choices}, "Default": "S${forth}" }`;
  });
  const document = documentOf(`{ "StartAt": "S0", "States": { ${states.join(', ')} } }`);
  const start = performance.now();
  const { variables } = new FactStore(document).gather({ variables: assignedVariables });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(variables.mayHold(document.machine.states[0] as never, `v${length - 1}`)).toBe(true);
});

/** By state: the variables that hold at its entry, `?` after those that only may. */
function entries(states: string): Record<string, string> {
  const document = documentOf(`{ "StartAt": "A", "States": { ${states} } }`);
  const { variables } = new FactStore(document).gather({ variables: assignedVariables });
  const words = document.machine.states.map((state) => {
    if (!variables.areKnownAt(state)) return [state.name, 'unknown'];
    const names = variables.namesAt(state).map((name) => (variables.alwaysHolds(state, name) ? name : `${name}?`));
    return [state.name, names.sort().join(' ')];
  });
  return Object.fromEntries(words);
}
