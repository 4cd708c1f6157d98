import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import { regexEngine as regex } from '../../packages/checking/src/parsers/regex-engine.ts';
import type { Simulation } from '../../packages/core/src/interpreter/simulation.ts';
import type { Value } from '../../packages/core/src/interpreter/value.ts';
import { type Asked, allVisits, simulated } from './simulated.ts';

const jsonata = await loadJsonataEngine();

/** What somebody might write who wants to keep a simulation busy, and how it ends. */
interface Hostile {
  readonly name: string;
  readonly definition: object | string;
  readonly settings?: Asked;
  /** AWS's error or what AWS would give, or our own bound. */
  readonly ends: object;
}

const end = { End: true };

function only(state: object): object {
  return { StartAt: 'Only', States: { Only: { ...end, ...state } } };
}

function query(expression: string): object {
  return only({ Type: 'Pass', QueryLanguage: 'JSONata', Output: `{% ${expression} %}` });
}

function path(OutputPath: string): object {
  return only({ Type: 'Pass', OutputPath });
}

function nestedValue(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

/** Each level runs the one within for every item of the input. */
function nestedMaps(depth: number): object {
  if (depth === 0) return only({ Type: 'Pass' });
  return only({ Type: 'Map', ItemsPath: '$$.Execution.Input', ItemProcessor: nestedMaps(depth - 1) });
}

const history = 'The execution reached the maximum number of history events (25000).';

const loops: readonly Hostile[] = [
  {
    name: 'two states that lead to each other',
    definition: { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } } },
    ends: { status: 'FAILED', error: 'States.Runtime', cause: history },
  },
  {
    name: 'a JSONata state that leads to itself',
    definition: { StartAt: 'A', QueryLanguage: 'JSONata', States: { A: { Type: 'Pass', Next: 'A' } } },
    ends: { status: 'FAILED', error: 'States.Runtime', cause: history },
  },
  {
    name: 'a catcher that leads back to what fails',
    definition: {
      StartAt: 'Work',
      States: {
        Work: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Work' }],
          ...end,
        },
      },
    },
    settings: { mocks: { Work: [{ throw: { error: 'Busy' } }] } },
    ends: { status: 'FAILED', error: 'States.Runtime', cause: history },
  },
  {
    name: 'a loop that waits for a year each time',
    definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 31_536_000, Next: 'A' } } },
    ends: { status: 'TIMED_OUT', duration: 31_536_000_000 },
  },
  {
    name: 'an Express loop without an end',
    definition: { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 0, Next: 'A' } } },
    settings: { type: 'EXPRESS' },
    ends: { status: 'LIMIT', reason: 'More than 100000 states were entered; look for a loop that nothing ends.' },
  },
  {
    name: 'Maps within each other, 20 times',
    definition: nestedMaps(20),
    settings: { input: [1, 2] },
    ends: { status: 'FAILED', error: 'States.Runtime', cause: history },
  },
  {
    name: 'Express Maps within each other, 20 times',
    definition: nestedMaps(20),
    settings: { type: 'EXPRESS', input: [1, 2], limits: { visits: 20_000 } },
    ends: { status: 'LIMIT' },
  },
];

const data: readonly Hostile[] = [
  {
    name: 'a list that doubles in every round of JSONata',
    definition: {
      StartAt: 'A',
      QueryLanguage: 'JSONata',
      States: { A: { Type: 'Pass', Output: '{% $append($states.input, $states.input) %}', Next: 'A' } },
    },
    settings: { input: [1, 2, 3] },
    ends: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  {
    name: 'variables that double in every round',
    definition: {
      StartAt: 'A',
      States: { A: { Type: 'Pass', Assign: { 'v.$': 'States.Array($v, $v)' }, Next: 'A' } },
    },
    settings: { variables: { v: 'seed' } },
    ends: { status: 'LIMIT' },
  },
  {
    name: 'a value that is one level deeper after every state',
    definition: { StartAt: 'A', States: { A: { Type: 'Pass', Parameters: { 'a.$': '$' }, Next: 'A' } } },
    ends: { status: 'LIMIT', reason: 'A value is nested deeper than 1000 levels.' },
  },
  {
    name: 'a deep text that becomes a value',
    definition: only({ Type: 'Pass', Parameters: { 'a.$': 'States.StringToJson($.text)' } }),
    settings: { input: { text: nestedValue(5_000) } },
    ends: { status: 'LIMIT', reason: 'A value is nested deeper than 1000 levels.' },
  },
  {
    name: 'a result of 10 MB',
    definition: only({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' }),
    settings: { mocks: { Only: [{ return: 'x'.repeat(10_000_000) }] } },
    ends: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  {
    name: 'a result that is too large in bytes alone',
    definition: only({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' }),
    settings: { mocks: { Only: [{ return: 'é'.repeat(131_072) }] } },
    ends: { status: 'FAILED', error: 'States.DataLimitExceeded' },
  },
  {
    name: 'a result of just as many bytes as there may be',
    definition: only({ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' }),
    settings: { mocks: { Only: [{ return: 'é'.repeat(131_071) }] } },
    ends: { status: 'SUCCEEDED' },
  },
  {
    name: 'a list of 100,000 items that are iterated',
    definition: only({ Type: 'Map', ItemProcessor: only({ Type: 'Pass' }) }),
    settings: { input: Array.from({ length: 100_000 }, () => 1) },
    ends: { status: 'FAILED', error: 'States.Runtime', cause: history },
  },
];

const expressions: readonly Hostile[] = [
  {
    name: 'JSONata that calls itself for ever',
    definition: query('($f := function($x) { 1 + $f($x) }; $f(1))'),
    ends: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  {
    name: 'JSONata that goes on for ever',
    definition: query('($f := function($x) { $f($x + 1) }; $f(1))'),
    ends: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  {
    name: 'JSONata that makes a list of ten millions',
    definition: query('[1..10000000]'),
    ends: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
  {
    name: 'a regular expression in JSONata that others backtrack on',
    definition: query('$contains($states.input, /^(a+)+$/)'),
    settings: { input: `${'a'.repeat(50_000)}b` },
    ends: { status: 'SUCCEEDED', output: false },
  },
  {
    name: 'a regular expression in a filter that others backtrack on',
    definition: path('$[?(@ =~ /^(a+)+$/)]'),
    settings: { input: [`${'a'.repeat(50_000)}b`, 'a'] },
    ends: { status: 'SUCCEEDED', output: ['a'] },
  },
  {
    name: 'JSONata within more parentheses than AWS takes',
    definition: query(`${'('.repeat(150)}1${')'.repeat(150)}`),
    ends: { status: 'FAILED', error: 'States.QueryEvaluationError' },
  },
];

test.each([...loops, ...data, ...expressions])('$name comes to its end', async ({ definition, settings, ends }) => {
  const simulation = await simulated(definition, { jsonata, regex, ...settings });
  // Only what is asked for is compared, because a report of the whole might never end.
  expect(Object.fromEntries(Object.keys(ends).map((name) => [name, simulation[name as keyof Simulation]]))).toEqual(
    ends,
  );
  expect(allVisits(simulation.visits).length).toBeLessThanOrEqual(100_000);
});

test('a path that looks through everything, again and again, is not known', async () => {
  const wide: Value = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => ({ a: 1 })));
  const simulation = await simulated(path('$..*..*..*'), { input: wide });
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: { label: '<path>' } });
});

test('a number without a double, which no JSON could hold, is not known', async () => {
  const simulation = await simulated('{"StartAt":"A","States":{"A":{"Type":"Pass","Result":1e999,"End":true}}}');
  expect(simulation).toMatchObject({ status: 'SUCCEEDED', output: { label: '1e999' } });
});
