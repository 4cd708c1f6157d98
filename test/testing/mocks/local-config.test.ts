import { expect, test } from 'vitest';
import { answersTo, mistakes } from './mocked.ts';

const config = JSON.stringify(
  {
    StateMachines: {
      Order: { TestCases: { Happy: { Charge: 'Paid', Ship: 'Sent' }, Slow: { Charge: 'Third time' } } },
      Refund: { TestCases: { Happy: { Ship: 'Sent' } } },
    },
    MockedResponses: {
      Paid: { 0: { Return: { id: 7 } } },
      Sent: { 0: { Return: 'sent' } },
      'Third time': {
        3: { Return: { id: 8 } },
        0: { Throw: { Error: 'Busy', Cause: 'Try later' } },
        '1-2': { Throw: { Error: 'Slow' } },
      },
    },
  },
  undefined,
  1,
);

test('a test case answers for the calls that its ranges count', () => {
  const calls = ['Charge', 'Charge', 'Charge', 'Charge', 'Charge'];
  expect(answersTo(calls, config, { testCase: 'Slow' })).toEqual([
    { kind: 'throw', error: 'Busy', cause: 'Try later' },
    { kind: 'throw', error: 'Slow', cause: undefined },
    { kind: 'throw', error: 'Slow', cause: undefined },
    { kind: 'return', value: { id: 8 } },
    { kind: 'unanswered' },
  ]);
});

test('of machines that both have the test case, the one of that name or the one that is named counts', () => {
  const sent = [{ kind: 'return', value: 'sent' }];
  expect(answersTo(['Charge'], config, { testCase: 'Happy', machineName: 'Refund' })).toEqual([{ kind: 'unanswered' }]);
  expect(answersTo(['Ship'], config, { testCase: 'Happy', machineName: 'Order' })).toEqual(sent);
  expect(answersTo(['Charge'], config, { testCase: 'Refund#Happy', machineName: 'Order' })).toEqual([
    { kind: 'unanswered' },
  ]);
  expect(answersTo(['Ship'], config, { machineName: 'Refund' })).toEqual(sent);
});

test('which test case is meant is asked where that is not clear', () => {
  const several = 'There are several test cases, of which one is to be named with `--test-case`:';
  expect(mistakes(config)).toEqual([
    ['"StateMachines"', `${several} \`Order#Happy\`, \`Order#Slow\`, \`Refund#Happy\`.`],
  ]);
  expect(mistakes(config, { testCase: 'Happy' })).toEqual([
    ['"StateMachines"', `${several} \`Order#Happy\`, \`Refund#Happy\`.`],
  ]);
  expect(mistakes(config, { machineName: 'Order' })).toEqual([['"StateMachines"', `${several} \`Happy\`, \`Slow\`.`]]);
  expect(mistakes(config, { testCase: 'Order#Hapy' })).toEqual([
    ['"StateMachines"', 'There is no test case `Order#Hapy`. Did you mean `Order#Happy`?'],
  ]);
});

const withCase = (testCase: string, responses: string) =>
  `{"StateMachines": {"Order": {"TestCases": {"Happy": ${testCase}}}}, "MockedResponses": ${responses}}`;

test.each([
  [withCase('{"Chrage": "Paid"}', '{}'), '"Chrage"', 'There is no state `Chrage`. Did you mean `Charge`?'],
  [
    withCase('{"Charge": "Payd"}', '{"Paid": {"0": {"Return": 1}}}'),
    '"Payd"',
    'There is no `Payd` in `MockedResponses`. Did you mean `Paid`?',
  ],
  [withCase('{"Charge": 1}', '{}'), '1', '`Charge` is given the name of one of the `MockedResponses`.'],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {"first": {"Return": 1}}}'),
    '"first"',
    '`first` counts no calls: write `0`, or `1-2` for several.',
  ],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {"2-1": {"Return": 1}}}'),
    '"2-1"',
    '`2-1` counts no calls: write `0`, or `1-2` for several.',
  ],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {"0": {"Return": 1, "Throw": {}}}}'),
    '"0"',
    'What call `0` does is written {"Return": …} or {"Throw": {"Error": "…", "Cause": "…"}}.',
  ],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {"0-2": {"Return": 1}, "1": {"Return": 2}}}'),
    '"1"',
    'Another entry of `Paid` answers call 1 too.',
  ],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {}}'),
    '{}',
    '`Paid` says for each call what it does: {"0": {"Return": …}}.',
  ],
  [
    withCase('{"Charge": "Paid"}', '{"Paid": {"0": {"Throw": {"error": "Busy"}}}}'),
    '"error"',
    'An error has `Error` and `Cause`, not `error`. Did you mean `Error`?',
  ],
  ['{"StateMachines": {}}', '"StateMachines"', 'There is no test case in `StateMachines`.'],
  ['{"StateMachines": {"Order": {}}}', '"Order"', '`Order` has no `TestCases`.'],
  ['{"StateMachines": []}', '[]', '`StateMachines` is an object in a configuration of Step Functions Local.'],
])('a mistake is told where it is: %s', (text, at, message) => {
  expect(mistakes(text)).toEqual([[at, message]]);
});
