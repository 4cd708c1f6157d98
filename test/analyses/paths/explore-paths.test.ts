import { expect, test } from 'vitest';
import { explored, machine, openWaysIn, waysIn } from './explored.ts';

const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:charge' };
const done = { Done: { Type: 'Succeed' } };

/** The paths as text: the states, and the status. */
async function pathsOf(definition: object) {
  const { paths } = await explored(definition);
  return paths.map(
    ({ visits, status, input, mocks }) => `${visits.join(' ')} ${status} ${JSON.stringify({ input, mocks })}`,
  );
}

test('each rule of a Choice is shown with an input that it holds for', async () => {
  const rule = (StringEquals: string, Next: string) => ({ Variable: '$.kind', StringEquals, Next });
  const states = {
    Pick: { Type: 'Choice', Choices: [rule('small', 'A')], Default: 'B' },
    A: { Type: 'Succeed' },
    B: { Type: 'Fail', Error: 'Big' },
  };
  expect(await pathsOf(machine(states))).toEqual([
    'Pick A SUCCEEDED {"input":{"kind":"small"},"mocks":{}}',
    'Pick B FAILED {"input":{"kind":"a"},"mocks":{}}',
  ]);
});

test('a task fails as often as it is retried before its catcher takes the error', async () => {
  const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }];
  const states = {
    Call: { ...task, Retry, Catch: [{ ErrorEquals: ['Busy'], Next: 'Sorry' }], Next: 'Done' },
    Sorry: { Type: 'Pass', End: true },
    ...done,
  };
  const { paths } = await explored(machine(states));
  const sorry = paths.find(({ visits }) => visits.includes('Sorry'));
  expect(sorry?.simulation.visits[0]?.attempts).toHaveLength(3);
  expect(sorry?.mocks).toEqual({ Call: [{ throw: { error: 'Busy', cause: 'The task failed.' } }] });
});

test('what a later Choice asks of an answer is answered', async () => {
  const states = {
    Call: {
      ...task,
      ResultSelector: { 'text.$': 'States.StringToJson($.body)' },
      ResultPath: '$.answer',
      Next: 'Pick',
    },
    Pick: {
      Type: 'Choice',
      Choices: [{ Variable: '$.answer.text.ok', BooleanEquals: true, Next: 'Done' }],
      Default: 'Sorry',
    },
    Sorry: { Type: 'Fail' },
    ...done,
  };
  const exploration = await explored(machine(states));
  expect(openWaysIn(exploration)).toEqual([]);
  const good = exploration.paths.find(({ status }) => status === 'SUCCEEDED');
  expect(good?.mocks).toEqual({ Call: [{ return: { body: '{"ok":true}' } }] });
});

test('errors leave iterations and branches for the catchers around them', async () => {
  const failing = machine({
    Check: { Type: 'Choice', Choices: [{ Variable: '$.bad', IsPresent: true, Next: 'Stop' }], Default: 'Fine' },
    Stop: { Type: 'Fail', Error: 'Bad' },
    Fine: { Type: 'Pass', End: true },
  });
  const states = {
    Each: {
      Type: 'Map',
      ItemsPath: '$.list',
      ItemProcessor: failing,
      Catch: [{ ErrorEquals: ['Bad'], Next: 'Both' }],
      Next: 'Both',
    },
    Both: {
      Type: 'Parallel',
      Branches: [machine({ Call: { ...task, End: true } }), machine({ Rest: { Type: 'Pass', End: true } })],
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'Late' },
        { ErrorEquals: ['States.ALL'], Next: 'Sorry' },
      ],
      Next: 'Done',
    },
    Late: { Type: 'Succeed' },
    Sorry: { Type: 'Succeed' },
    ...done,
  };
  expect(waysIn(await explored(machine(states)))).toEqual([
    '· -> Each',
    'Each -> Both',
    'Each !> Both',
    'Both -> Done',
    'Both !> Late',
    'Both !> Sorry',
    'Each -> Check',
    'Check -> Stop',
    'Check -> Fine',
    'Both -> Call',
    'Both -> Rest',
  ]);
});

test('branches are walked side by side, not multiplied', async () => {
  const branch = (name: string) =>
    machine({
      [`${name}?`]: {
        Type: 'Choice',
        Choices: [{ Variable: `$.${name}`, BooleanEquals: true, Next: `${name}+` }],
        Default: `${name}-`,
      },
      [`${name}+`]: { Type: 'Pass', End: true },
      [`${name}-`]: { Type: 'Pass', End: true },
    });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const exploration = await explored(machine({ All: { Type: 'Parallel', Branches: names.map(branch), End: true } }));
  expect(openWaysIn(exploration)).toEqual([]);
  expect(exploration.paths).toHaveLength(2);
});

test('a loop is left when a task says so', async () => {
  const states = {
    Ask: { ...task, Next: 'Ready?' },
    'Ready?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.status', StringEquals: 'DONE', Next: 'Done' }],
      Default: 'Later',
    },
    Later: { Type: 'Wait', Seconds: 60, Next: 'Ask' },
    ...done,
  };
  const { paths, complete } = await explored(machine(states));
  expect(complete).toBe(true);
  expect(paths.map(({ visits }) => visits.join(' '))).toEqual(['Ask Ready? Later Ask Ready? Done']);
});

test('Conditions of JSONata are met, with variables and results', async () => {
  const states = {
    Call: { ...task, Assign: { total: '{% $states.result.total %}' }, Output: '{% $states.input %}', Next: 'Pick' },
    Pick: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $total >= 100 and $states.input.country in ['DE', 'FR'] %}", Next: 'A' },
        { Condition: '{% $exists($states.input.coupon) %}', Next: 'B' },
        { Condition: '{% $not($states.input.paid) or $count($states.input.items) > 1 %}', Next: 'C' },
      ],
      Default: 'Done',
    },
    A: { Type: 'Succeed' },
    B: { Type: 'Succeed' },
    C: { Type: 'Succeed' },
    ...done,
  };
  expect(openWaysIn(await explored(machine(states, { QueryLanguage: 'JSONata' })))).toEqual([]);
});

test('what stands for a placeholder is not guessed, and that it decides is told', async () => {
  const rule = (StringEquals: string) => ({ Variable: '$.kind', StringEquals, Next: 'Done' });
  const states = { Pick: { Type: 'Choice', Choices: [rule('${Kind}'), rule('sell')], Default: 'Done' }, ...done };
  const { reasons, dropped } = await explored(machine(states));
  expect(reasons).toEqual([
    'Of 3 transitions it is not known whether an execution takes them.',
    'Which way `Pick` goes is not known: What stands for `${Kind}` is known at deployment only.',
  ]);
  expect(dropped).toBe(0);
});

test('the same machine gives the same exploration, and few steps give an honest one', async () => {
  const states = { Call: { ...task, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }], Next: 'Done' }, ...done };
  const texts = async () =>
    JSON.stringify((await explored(machine(states))).paths.map(({ simulation, ...path }) => path));
  expect(await texts()).toBe(await texts());
  const cut = await explored(machine(states), 1);
  expect(cut.complete).toBe(false);
  expect(cut.reasons).not.toEqual([]);
  expect(cut.transitions.some(({ feasible }) => feasible === false)).toBe(false);
});

/** Rules of one Choice, each with a state of its own behind it. */
function wide(count: number): object {
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const Choices = names.map((name) => ({ Variable: '$.kind', StringEquals: name, Next: name }));
  const ends = Object.fromEntries(names.map((name) => [name, { Type: 'Succeed' }]));
  return machine({ Pick: { Type: 'Choice', Choices, Default: 'Done' }, ...ends, ...done });
}

test('of a Choice of very many rules, every one is shown, and of each no more is looked at than leads there', async () => {
  const { complete, paths } = await explored(wide(400), 10_000);
  expect(complete).toBe(true);
  expect(paths.map(({ visits }) => visits.length)).toEqual(Array(401).fill(2));
});

test('where rules take all the steps, that is why not all is known', async () => {
  const { reasons, paths } = await explored(wide(400), 1_200);
  expect(reasons).toEqual([
    `Of ${401 - paths.length} transitions it is not known whether an execution takes them.`,
    'The steps that it may take are used up.',
  ]);
  // Visits alone would come to this many paths.
  expect(paths.length).toBeLessThan(300);
});
