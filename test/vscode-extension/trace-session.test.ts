import { expect, test } from 'vitest';
import type { ToldVisit } from '../../packages/panels/src/told.ts';
import type { StatePlaces } from '../../packages/vscode-extension/src/debugging/breakpoints.ts';
import type { Arguments, Message } from '../../packages/vscode-extension/src/debugging/protocol.ts';
import { TraceSession } from '../../packages/vscode-extension/src/debugging/trace-session.ts';

const path = '/flows/order.asl.json';

/** Each state is in a line of its own, in the order of these names. */
const places: StatePlaces = new Map(
  ['Weigh', 'Fork', 'Lift', 'Cut', 'Pay'].map((name, index) => [
    name,
    { path, start: { line: 10 * (index + 1), column: 5 } },
  ]),
);

function visit(state: string, more: Partial<ToldVisit> = {}): ToldVisit {
  return { id: 0, state, type: 'Pass', enteredAt: 0, input: { of: state }, steps: [], output: {}, ...more };
}

const trace: readonly ToldVisit[] = [
  visit('Weigh', { assigned: { kg: 9 }, next: 'Fork' }),
  visit('Fork', {
    type: 'Parallel',
    attempts: [
      {
        steps: [],
        runs: [
          { kind: 'branch', index: 0, trace: [visit('Lift', { assigned: { crane: 2 } }), visit('Lift')] },
          { kind: 'branch', index: 1, trace: [visit('Cut')] },
        ],
      },
    ],
  }),
  visit('Pay', {
    type: 'Task',
    attempts: [{ steps: [{ field: 'Parameters', value: { x: 1 } }], error: 'States.Timeout' }, { steps: [] }],
  }),
];

interface Sent extends Message {
  readonly event?: string;
  readonly command?: string;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: never;
}

async function started(load: (file: string, test: string) => Promise<string | undefined> = async () => undefined) {
  const sent: Sent[] = [];
  const session = new TraceSession({
    load: async (file, name) =>
      (await load(file, name)) ?? { trace, variables: { start: true }, places, end: 'It succeeded.' },
    send: (message) => void sent.push(message as Sent),
  });
  let seq = 0;
  const ask = async <Body>(command: string, given: Arguments = {}): Promise<Body> => {
    await session.handle({ seq: ++seq, type: 'request', command, arguments: given });
    const response = sent.findLast((message) => message.type === 'response');
    if (response?.success !== true) throw new Error(response?.message);
    return response.body ?? ({} as Body);
  };
  const events = () => sent.splice(0).flatMap(({ event }) => event ?? []);
  await ask('initialize');
  return { ask, events, session };
}

interface Frames {
  readonly stackFrames: readonly { id: number; name: string; line: number; source?: { path: string } }[];
}

interface Variables {
  readonly variables: readonly { name: string; value: string; variablesReference: number }[];
}

async function stepping(lines: readonly number[] = []) {
  const { ask, events } = await started();
  await ask('launch', { file: '/flows/order.asl.test.yaml', test: 'heavy' });
  const breakpoints = lines.map((line) => ({ line }));
  const set = await ask<{ breakpoints: object[] }>('setBreakpoints', { source: { path }, breakpoints });
  await ask('configurationDone');
  const names = async () => (await ask<Frames>('stackTrace')).stackFrames.map(({ name }) => name);
  const scope = async (index: number, frameId = 1) => {
    const { scopes } = await ask<{ scopes: { variablesReference: number }[] }>('scopes', { frameId });
    return (await ask<Variables>('variables', scopes[index] ?? {})).variables;
  };
  const shown = async (index: number, frameId = 1) =>
    Object.fromEntries((await scope(index, frameId)).map(({ name, value }) => [name, value]));
  return { ask, events, names, scope, shown, set };
}

test('it stops at each state that is entered, with those around it, and ends', async () => {
  const { ask, events, names } = await stepping();
  const stops = [await names()];
  while (!events().includes('terminated')) {
    await ask('stepIn');
    stops.push(await names());
  }
  expect(stops).toEqual([
    ['Weigh (Pass)'],
    ['Fork (Parallel)'],
    ['Lift (Pass)', 'Fork · branch 1'],
    ['Lift (Pass)', 'Fork · branch 1'],
    ['Cut (Pass)', 'Fork · branch 2'],
    ['Pay (Task)'],
    ['Pay · attempt 2'],
    [],
  ]);
});

test('a step over leaves out what is inside, a step out goes to what is around', async () => {
  const { ask, names } = await stepping();
  await ask('next');
  await ask('next');
  expect(await names()).toEqual(['Pay (Task)']);
  await ask('stepBack');
  expect(await names()).toEqual(['Cut (Pass)', 'Fork · branch 2']);
  await ask('stepOut');
  expect(await names()).toEqual(['Pay (Task)']);
});

test('it goes on to a breakpoint and back to one', async () => {
  const { ask, events, names, set } = await stepping([35, 50, 3]);
  expect(set.breakpoints).toEqual([
    { verified: true, line: 30 },
    { verified: true, line: 50 },
    { verified: false, line: 3, message: 'No state of the tested state machine begins here.' },
  ]);
  await ask('continue');
  expect(await names()).toEqual(['Lift (Pass)', 'Fork · branch 1']);
  await ask('continue');
  await ask('continue');
  expect(await names()).toEqual(['Pay (Task)']);
  await ask('reverseContinue');
  expect(await names()).toEqual(['Lift (Pass)', 'Fork · branch 1']);
  await ask('reverseContinue');
  await ask('reverseContinue');
  expect(await names()).toEqual(['Weigh (Pass)']);
  events();
  for (let times = 0; times < 5; times++) await ask('continue');
  expect(events()).toContain('terminated');
});

test('the data of a state and the variables that it can read', async () => {
  const { ask, shown } = await stepping();
  expect(await shown(0)).toEqual({ input: '{"of":"Weigh"}', assigned: '{"kg":9}', output: '{}', next: '"Fork"' });
  expect(await shown(1)).toEqual({ $start: 'true' });
  await ask('next');
  expect(await shown(1)).toEqual({ $start: 'true', $kg: '9' });
  await ask('stepIn');
  await ask('stepIn');
  expect(await shown(1)).toEqual({ $start: 'true', $kg: '9', $crane: '2' });
  expect(await shown(1, 2)).toEqual({ $start: 'true', $kg: '9' });
  await ask('stepOut');
  expect(await shown(1)).toEqual({ $start: 'true', $kg: '9' });
  expect(await shown(0)).toMatchObject({ Parameters: '{"x":1}', error: '"States.Timeout"' });
});

test('one may look into values and ask for one by name', async () => {
  const { ask, scope } = await stepping();
  const [input] = await scope(0);
  expect(await ask('variables', input)).toEqual({
    variables: [{ name: 'of', value: '"Weigh"', type: 'string', variablesReference: 0 }],
  });
  expect(await ask('evaluate', { expression: 'input.of', frameId: 1 })).toMatchObject({ result: '"Weigh"' });
  expect(await ask('evaluate', { expression: '$start', frameId: 1 })).toMatchObject({ result: 'true' });
  expect(await ask('evaluate', { expression: 'input.constructor', frameId: 1 })).toMatchObject({
    result: 'nothing of that name',
  });
});

test('what cannot be stepped through is said', async () => {
  const { ask, events } = await started(async (file, name) => `There is no test ${name} in ${file}.`);
  await expect(ask('launch', { file: 'a', test: 'b' })).rejects.toThrow('There is no test b in a.');
  expect(events()).toEqual(['terminated']);
  await expect(ask('attach')).rejects.toThrow('There is no `attach` here.');
});

test('nonsense is answered', async () => {
  const { ask } = await started();
  for (const given of [
    {},
    { frameId: 99, variablesReference: 1e9, start: -5, count: -1, levels: -3, expression: '..[0]' },
  ])
    for (const command of ['stackTrace', 'scopes', 'variables', 'evaluate', 'continue', 'stepBack', 'setBreakpoints'])
      expect(await ask(command, given)).toBeDefined();
});
