import { expect, test } from 'vitest';
import { explorePaths } from '../../../packages/core/src/analyses/paths/explore-paths.ts';
import { fits } from '../../../packages/core/src/project/contract/fits.ts';
import { machineOf } from '../../interpreter/simulated.ts';
import { contractFor } from '../../project/contract/under-contract.ts';
import { deadWaysIn, engine, machine } from './explored.ts';

const call = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'f' } };
const ends = { Good: { Type: 'Succeed' }, Bad: { Type: 'Fail', Error: 'Bad' } };

/** What is explored under a contract, to which all that is shown has to keep. */
async function exploredUnder(states: Readonly<Record<string, object>>, written: object) {
  const read = machineOf(machine(states));
  const contract = contractFor(read, written);
  const exploration = await explorePaths(read, { steps: 20_000, seed: 1, jsonata: engine, contract });
  for (const { input } of exploration.paths) expect(fits(input, contract.input)).toBe(true);
  return exploration;
}

function choice(...choices: readonly object[]): object {
  return { Type: 'Choice', Choices: choices, Default: 'Good' };
}

test('a rule that asks for what the contract rules out is dead', async () => {
  const states = { Pick: choice({ Variable: '$.kind', StringEquals: 'z', Next: 'Bad' }), ...ends };
  const input = { type: 'object', required: ['kind'], properties: { kind: { enum: ['a', 'b'] } } };
  expect(deadWaysIn(await exploredUnder(states, { input }))).toEqual([
    'Pick -> Bad (never: Rule 1 of `Pick` asks for what the contract rules out there.)',
  ]);
  expect(deadWaysIn(await exploredUnder(states, { input: {} }))).toEqual([]);
});

test('a member is there only as far as the contract says so', async () => {
  const states = { Pick: choice({ Variable: '$.note', IsPresent: true, Next: 'Bad' }), ...ends };
  const closed = { type: 'object', properties: { id: {} }, additionalProperties: false };
  expect(deadWaysIn(await exploredUnder(states, { input: closed }))).toHaveLength(1);
  const needed = { type: 'object', required: ['note'] };
  expect(deadWaysIn(await exploredUnder(states, { input: needed }))).toEqual([
    'Pick -> Good (never: Whatever gets to `Pick` is taken by rule 1 or one before it.)',
  ]);
  const allowed = { type: 'object', properties: { note: {} } };
  expect(deadWaysIn(await exploredUnder(states, { input: allowed }))).toEqual([]);
});

test('bounds of numbers hold', async () => {
  const states = {
    Pick: choice(
      { Variable: '$.n', NumericLessThan: 1, Next: 'Bad' },
      { Variable: '$.n', NumericGreaterThan: 5, Next: 'Bad' },
    ),
    ...ends,
  };
  const input = {
    type: 'object',
    required: ['n'],
    properties: { n: { type: 'number', minimum: 1, exclusiveMaximum: 6 } },
  };
  const exploration = await exploredUnder(states, { input });
  expect(deadWaysIn(exploration)).toHaveLength(1);
  expect(deadWaysIn(exploration)[0]).toContain('Rule 1');
});

test('what goes together in one of several schemas goes together in inputs', async () => {
  const states = {
    Pick: choice({
      And: [
        { Variable: '$.kind', StringEquals: 'card' },
        { Variable: '$.iban', IsPresent: true },
      ],
      Next: 'Bad',
    }),
    ...ends,
  };
  const way = (kind: string, name: string) => ({
    properties: { kind: { const: kind }, [name]: { type: 'string' } },
    required: ['kind', name],
    additionalProperties: false,
  });
  const input = { type: 'object', anyOf: [way('card', 'number'), way('bank', 'iban')] };
  const exploration = await exploredUnder(states, { input });
  expect(deadWaysIn(exploration)).toHaveLength(1);
  const apart = {
    type: 'object',
    required: ['kind'],
    anyOf: [{ properties: { kind: { const: 'card' }, iban: false } }, { properties: { kind: { const: 'bank' } } }],
  };
  expect(deadWaysIn(await exploredUnder(states, { input: apart }))).toHaveLength(1);
});

test('items of a list are as the contract says', async () => {
  const states = {
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemProcessor: {
        StartAt: 'Test',
        States: {
          Test: { Type: 'Choice', Choices: [{ Variable: '$.s', IsPresent: false, Next: 'Lost' }], Default: 'Fine' },
          Fine: { Type: 'Pass', End: true },
          Lost: { Type: 'Fail' },
        },
      },
      End: true,
    },
  };
  const items = { type: 'array', minItems: 1, items: { type: 'object', required: ['s'] } };
  const input = { type: 'object', required: ['items'], properties: { items } };
  expect(deadWaysIn(await exploredUnder(states, { input }))).toEqual([
    'Test -> Lost (never: Rule 1 of `Test` asks for what the contract rules out there.)',
  ]);
});

test('results of tasks are as the contract says, and tasks fail with what it lists', async () => {
  const states = {
    Call: {
      ...call,
      Catch: [
        { ErrorEquals: ['Busy'], Next: 'Good' },
        { ErrorEquals: ['States.ALL'], Next: 'Bad' },
      ],
      Next: 'Pick',
    },
    Pick: choice({ Variable: '$.Payload.ok', BooleanEquals: false, Next: 'Bad' }),
    ...ends,
  };
  const payload = { type: 'object', required: ['ok'], properties: { ok: { const: true } } };
  const output = { type: 'object', required: ['Payload'], properties: { Payload: payload } };
  const exploration = await exploredUnder(states, { tasks: { Call: { output, errors: ['Busy'] } } });
  expect(deadWaysIn(exploration)).toEqual([
    'Call !> Bad (never: What this catcher of `Call` names is caught before it, or is never caught.)',
    'Pick -> Bad (never: Rule 1 of `Pick` asks for what the contract rules out there.)',
  ]);
  expect(exploration.paths.map(({ mocks }) => mocks.Call)).toContainEqual([{ return: { Payload: { ok: true } } }]);
});

test('a schema that leads back to itself is followed as far as the machine asks', async () => {
  const states = {
    Pick: choice({ Variable: '$.next.next.next.end', BooleanEquals: true, Next: 'Bad' }),
    ...ends,
  };
  const node = { type: 'object', properties: { next: { $ref: '#/$defs/Node' }, end: { const: false } } };
  const exploration = await exploredUnder(states, { input: { $ref: '#/$defs/Node' }, $defs: { Node: node } });
  expect(deadWaysIn(exploration)).toHaveLength(1);
});
