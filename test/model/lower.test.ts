import { expect, test } from 'vitest';
import { lowerStateMachine } from '../../packages/core/src/model/lower.ts';
import type { State, StateMachine } from '../../packages/core/src/model/state-machine.ts';
import { statesOfType } from '../../packages/core/src/model/state-machine.ts';
import { pointerOf } from '../../packages/core/src/syntax/node.ts';
import { documentOf } from '../check.ts';

function machineOf(text: string): StateMachine {
  return lowerStateMachine(documentOf(text).root);
}

function machineOfStates(states: string, fields = ''): StateMachine {
  return machineOf(`{ ${fields} "StartAt": "A", "States": { ${states} } }`);
}

function stateOf(fields: string): State {
  return machineOfStates(`"A": { ${fields} }`).states[0] as State;
}

function languagesOf(machine: StateMachine): Record<string, string | undefined> {
  return Object.fromEntries(machine.states.map(({ name, queryLanguage }) => [name, queryLanguage]));
}

test('what is no object is a machine without scopes', () => {
  for (const text of ['', '[]', '1', '"a"', 'null', '"${Definition}"'])
    expect(machineOf(text)).toMatchObject({ scope: undefined, scopes: [], states: [], queryLanguage: 'JSONPath' });
});

test('fields of a wrong type are malformed, and the rest is read', () => {
  const { scope, timeoutSeconds } = machineOf('{ "StartAt": 1, "States": [], "TimeoutSeconds": "5" }');
  expect([scope?.startAt.kind, scope?.statesField.kind, timeoutSeconds.kind]).toEqual([
    'malformed',
    'malformed',
    'malformed',
  ]);
  expect(scope?.states.size).toBe(0);
});

test('the query language is JSONPath unless the machine says otherwise', () => {
  expect(machineOf('{}').queryLanguage).toBe('JSONPath');
  expect(machineOf('{ "QueryLanguage": "JSONata" }').queryLanguage).toBe('JSONata');
});

test('a query language that is a placeholder, or none, is not known', () => {
  for (const value of ['"${Language}"', '"jsonata"', '1', 'null', '{ "Ref": "Language" }']) {
    const machine = machineOfStates('"A": { "Type": "Pass" }', `"QueryLanguage": ${value},`);
    expect([machine.queryLanguage, machine.states[0]?.queryLanguage]).toEqual([undefined, undefined]);
  }
});

test('a state has its own query language, or else that of the machine', () => {
  const states = '"A": { "QueryLanguage": "JSONata" }, "B": {}, "C": { "QueryLanguage": "JSONPath" }';
  expect(languagesOf(machineOfStates(states))).toEqual({ A: 'JSONata', B: 'JSONPath', C: 'JSONPath' });
  const known = languagesOf(machineOfStates(states, '"QueryLanguage": "JSONata",'));
  expect(known).toEqual({ A: 'JSONata', B: 'JSONata', C: 'JSONPath' });
});

test('a Map or Parallel state does not pass its query language on', () => {
  const inner = '"States": { "B": {}, "C": { "QueryLanguage": "JSONata" } }';
  const own = '"QueryLanguage": "JSONata"';
  for (const fields of [
    `"Type": "Map", ${own}, "ItemProcessor": { ${inner} }`,
    `"Type": "Parallel", ${own}, "Branches": [{ ${inner} }]`,
  ])
    expect(languagesOf(machineOfStates(`"A": { ${fields} }`))).toEqual({ A: 'JSONata', B: 'JSONPath', C: 'JSONata' });
});

test('the field of an inner scope leaves its states unknown where it differs from the machine', () => {
  const branch = (fields: string) => `"A": { "Type": "Parallel", "Branches": [{ ${fields} "States": { "B": {} } }] }`;
  expect(languagesOf(machineOfStates(branch('"QueryLanguage": "JSONata",'))).B).toBeUndefined();
  expect(languagesOf(machineOfStates(branch('"QueryLanguage": "JSONPath",'))).B).toBe('JSONPath');
});

test('outer scopes stand before inner ones, and states in that order', () => {
  const { scopes, states } = machineOfStates(`
    "A": { "Type": "Parallel", "Branches": [
      { "States": { "B": { "Type": "Map", "Iterator": { "States": { "C": {} } } } } },
      { "States": { "D": {} } }] },
    "E": { "Type": "Map", "ItemProcessor": { "States": { "F": {} } } }`);
  expect(scopes.map(({ kind, owner, node }) => [kind, owner?.name, pointerOf(node)])).toEqual([
    ['machine', undefined, ''],
    ['branch', 'A', '/States/A/Branches/0'],
    ['branch', 'A', '/States/A/Branches/1'],
    ['iteration', 'E', '/States/E/ItemProcessor'],
    ['iteration', 'B', '/States/A/Branches/0/States/B/Iterator'],
  ]);
  expect(states.map(({ name }) => name)).toEqual(['A', 'E', 'B', 'D', 'F', 'C']);
  expect(states.map(({ scope, name }) => scope.states.get(name)?.name)).toEqual(['A', 'E', 'B', 'D', 'F', 'C']);
});

test('nesting is as deep as the text', () => {
  const depth = 4_000;
  const open = '{ "States": { "A": { "Type": "Parallel", "Branches": [';
  const { scopes, states } = machineOf(`${open.repeat(depth)}{}${'] } } }'.repeat(depth)}`);
  expect([scopes.length, states.length]).toEqual([depth + 1, depth]);
});

test('of two states of one name the later one counts, and both are read', () => {
  const machine = machineOfStates('"A": { "Type": "Pass" }, "A": { "Type": "Fail" }');
  expect(machine.states.map(({ type }) => type)).toEqual(['Pass', 'Fail']);
  expect(machine.scope?.states.get('A')?.type).toBe('Fail');
});

test('of two fields of one name the later one counts', () => {
  expect(stateOf('"Type": "Pass", "Type": "Fail"').type).toBe('Fail');
});

test('names that every JavaScript object has are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const machine = machineOfStates(names.map((name) => `"${name}": { "Type": "Pass" }`).join());
  expect([...(machine.scope?.states.keys() ?? [])]).toEqual(names);
  expect(machineOf('{ "States": {} }').scope?.states.get('constructor')).toBeUndefined();
  expect(stateOf('"Type": "constructor"').type).toBeUndefined();
});

test('a state without a type that there is has no type', () => {
  for (const fields of ['', '"Type": "task"', '"Type": 1', '"Type": "${Type}"', '"Type": null'])
    expect(stateOf(fields).type).toBeUndefined();
});

test('a state that is no object is no state, which only a placeholder makes unknown', () => {
  const machine = machineOfStates('"A": 1, "B": [], "C": null');
  expect([machine.states.length, machine.scope?.isFullyKnown]).toEqual([0, true]);
  expect(machineOfStates('"A": "${State}"').scope?.isFullyKnown).toBe(false);
});

test('keys and values that only deployment knows make a scope unknown', () => {
  for (const text of [
    '{ "States": "${States}" }',
    '{ "States": { "Fn::If": [] } }',
    '{ "States": { "${Name}": {}, "B": {} } }',
    '{ "States": { "A": {}, "Fn::Transform": {} } }',
    '{ "StartAt": "A", "States": {}, "Fn::Transform": {} }',
  ])
    expect([text, machineOf(text).scope?.isFullyKnown]).toEqual([text, false]);
  expect(machineOf('{ "States": { "A": {} } }').scope?.isFullyKnown).toBe(true);
});

test('a Map runs what its ItemProcessor holds, and its Iterator only without one', () => {
  const machine = machineOfStates(
    '"A": { "Type": "Map", "Iterator": { "States": { "B": {} } }, "ItemProcessor": { "States": { "C": {} } } }',
  );
  const map = statesOfType(machine, 'Map')[0];
  expect([map?.processorProperty?.name, [...(map?.processor?.states.keys() ?? [])]]).toEqual(['ItemProcessor', ['C']]);
  expect(stateOf('"Type": "Map", "ItemProcessor": 1')).toMatchObject({ processor: undefined });
});

test('a Map is inline unless its ProcessorConfig says otherwise', () => {
  const modeOf = (config: string) => {
    const state = stateOf(`"Type": "Map", "ItemProcessor": { ${config} }`);
    return state.type === 'Map' ? [state.mode, state.executionType] : [];
  };
  expect(modeOf('')).toEqual(['INLINE', undefined]);
  expect(modeOf('"ProcessorConfig": {}')).toEqual(['INLINE', undefined]);
  expect(modeOf('"ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" }')).toEqual([
    'DISTRIBUTED',
    'EXPRESS',
  ]);
  for (const config of ['"${Config}"', '{ "Mode": "${Mode}" }', '{ "Mode": "distributed" }', '{ "Mode": 1 }', '[]'])
    expect(modeOf(`"ProcessorConfig": ${config}`)).toEqual([undefined, undefined]);
});

test('a Choice has rules, and a Default if any', () => {
  const state = stateOf('"Type": "Choice", "Choices": [{ "Next": "B" }, 1, "${Rule}"], "Default": "C"');
  if (state.type !== 'Choice') throw new Error('This is a Choice.');
  expect(state.rules.map(({ next }) => next.kind === 'present' && next.value)).toEqual(['B']);
  expect([state.rulesAreKnown, state.default.kind]).toEqual([false, 'present']);
});

test('states of several types are found in the order they are written', () => {
  const machine = machineOfStates('"A": { "Type": "Wait" }, "B": { "Type": "Pass" }, "C": { "Type": "Wait" }, "D": {}');
  expect(statesOfType(machine, 'Wait', 'Pass').map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

test('a machine in YAML is read like one in JSON', () => {
  const { root } = documentOf('StartAt: A\nStates:\n  A:\n    Type: Wait\n    Seconds: 5\n    End: true\n', {
    format: 'yaml',
  });
  expect(lowerStateMachine(root).states[0]).toMatchObject({ name: 'A', type: 'Wait', end: { value: true } });
});
