import { expect, test } from 'vitest';
import { shown, simulated } from './simulated.ts';

const task = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };

test('a task that nobody answers for has an unknown result, and says so', async () => {
  const machine = { StartAt: 'Charge', States: { Charge: { ...task, ResultPath: '$.paid', End: true } } };
  const simulation = await simulated(machine, { input: { id: 1 } });
  expect(shown(simulation.output)).toEqual({ id: 1, paid: '<result of Charge>' });
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', unanswered: ['Charge'] });
});

test('a decision on something unknown is none', async () => {
  const machine = {
    StartAt: 'Charge',
    States: {
      Charge: { ...task, Next: 'Paid?' },
      'Paid?': {
        Type: 'Choice',
        Choices: [{ Variable: '$.paid', BooleanEquals: true, Next: 'Done' }],
        Default: 'Done',
      },
      Done: { Type: 'Succeed' },
    },
  };
  const simulation = await simulated(machine);
  expect(simulation).toMatchObject({ status: 'UNDECIDED', place: { kind: 'object' } });
  expect(simulation.reason).toBe(
    'Which way `Paid?` goes is not known: Nothing answers for the task `Charge`; add it to the mocks.',
  );
});

test('a placeholder is handed on as it is written, and decides nothing', async () => {
  const Result = { table: '${TableName}', plain: 1 };
  const machine = { StartAt: 'A', States: { A: { Type: 'Pass', Result, End: true } } };
  expect(shown((await simulated(machine)).output)).toEqual({ table: '${TableName}', plain: 1 });
});

test('a name that leads nowhere ends the simulation', async () => {
  const machine = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' } } };
  const simulation = await simulated(machine);
  expect(simulation).toMatchObject({ status: 'UNDECIDED' });
  expect(simulation.reason).toBe('`A` goes on to `B`, and there is no such state beside it.');
});

test.each([
  '{}',
  '[]',
  '"x"',
  '',
  '{"StartAt":1}',
  '{"States":{"A":3}}',
  '{"StartAt":"A","States":{"A":{"Type":"Nap"}}}',
])('there is nothing to run in %s', async (text) => {
  expect(await simulated(text)).toMatchObject({ status: 'UNDECIDED' });
});

test('`__proto__` and `constructor` are names as any other', async () => {
  const text =
    '{"StartAt":"__proto__","States":{"__proto__":{"Type":"Pass","Parameters":{"__proto__":{"x":1},"got.$":"$.constructor"},"End":true}}}';
  const input = JSON.parse('{"constructor":"mine"}');
  const { output } = await simulated(text, { input });
  expect(JSON.stringify(output)).toBe('{"__proto__":{"x":1},"got":"mine"}');
  expect(await simulated(text)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
});
