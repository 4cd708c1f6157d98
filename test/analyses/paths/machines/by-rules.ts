import { machine } from '../explored.ts';
import { ends, lambda, type MachineWithDeadWays, when } from './machine-with-dead-ways.ts';

const present = (Variable: string) => ({ Variable, IsPresent: true });

/** Ways that are dead because of the rules before them, of this Choice or of others. */
export const byRules: readonly MachineWithDeadWays[] = [
  {
    what: 'a country in a union of two rules before',
    definition: machine({
      Where: {
        Type: 'Choice',
        Choices: [
          {
            Or: [
              { Variable: '$.country', StringEquals: 'DE' },
              { Variable: '$.country', StringEquals: 'AT' },
            ],
            Next: 'German',
          },
          when('$.country', { StringEquals: 'FR' }, 'French'),
          {
            And: [
              { Variable: '$.country', StringLessThan: 'E' },
              { Variable: '$.country', StringMatches: 'D?E' },
            ],
            Next: 'Odd',
          },
          {
            Or: [
              { Variable: '$.country', StringEquals: 'AT' },
              { Variable: '$.country', StringEquals: 'FR' },
            ],
            Next: 'Alps',
          },
        ],
        Default: 'English',
      },
      ...ends('German', 'French', 'Odd', 'Alps', 'English'),
    }),
    dead: ['Where -> Alps'],
  },
  {
    what: 'bands of numbers with one inside of two others',
    definition: machine({
      Band: {
        Type: 'Choice',
        Choices: [
          when('$.amount', { NumericLessThan: 100 }, 'Small'),
          when('$.amount', { NumericGreaterThan: 500 }, 'Large'),
          {
            And: [
              { Variable: '$.amount', NumericGreaterThanEquals: 50 },
              { Variable: '$.amount', NumericLessThan: 80 },
            ],
            Next: 'Odd',
          },
          when('$.amount', { NumericGreaterThanEquals: 100 }, 'Medium'),
        ],
        Default: 'No number',
      },
      ...ends('Small', 'Large', 'Odd', 'Medium', 'No number'),
    }),
    dead: ['Band -> Odd'],
  },
  {
    what: 'days of a year in the wrong order',
    definition: machine({
      When: {
        Type: 'Choice',
        Choices: [
          when('$.due', { TimestampLessThan: '2025-07-01T00:00:00Z' }, 'First half'),
          when('$.due', { TimestampLessThan: '2025-04-01T00:00:00Z' }, 'First quarter'),
          when('$.due', { TimestampLessThan: '2026-01-01T00:00:00Z' }, 'Second half'),
        ],
        Default: 'Later',
      },
      ...ends('First half', 'First quarter', 'Second half', 'Later'),
    }),
    dead: ['When -> First quarter'],
  },
  {
    what: 'an instant that is the same in another time zone',
    definition: machine({
      Exactly: {
        Type: 'Choice',
        Choices: [
          when('$.at', { TimestampEquals: '2025-01-01T12:00:00Z' }, 'Noon'),
          when('$.at', { TimestampEquals: '2025-01-01T13:00:00+01:00' }, 'One'),
        ],
        Default: 'Other',
      },
      ...ends('Noon', 'One', 'Other'),
    }),
    dead: ['Exactly -> One'],
  },
  {
    what: 'files by their names, the general pattern first',
    definition: machine({
      File: {
        Type: 'Choice',
        Choices: [
          when('$.key', { StringMatches: 'incoming/*.json' }, 'Json'),
          when('$.key', { StringMatches: 'incoming/orders-*.json' }, 'Orders'),
          when('$.key', { StringMatches: 'incoming/*.csv' }, 'Csv'),
        ],
        Default: 'Skip',
      },
      ...ends('Json', 'Orders', 'Csv', 'Skip'),
    }),
    dead: ['File -> Orders'],
  },
  {
    what: 'an escaped star before a plain one',
    definition: machine({
      Star: {
        Type: 'Choice',
        Choices: [
          when('$.text', { StringMatches: 'a\\*b' }, 'With star'),
          when('$.text', { StringMatches: 'a*b' }, 'Any'),
          when('$.text', { StringEquals: 'a*b' }, 'Never'),
        ],
        Default: 'Other',
      },
      ...ends('With star', 'Never', 'Any', 'Other'),
    }),
    dead: ['Star -> Never'],
  },
  {
    what: 'a type after the value that has it',
    definition: machine({
      Type: {
        Type: 'Choice',
        Choices: [
          { Not: { Variable: '$.answer', IsString: true }, Next: 'No text' },
          when('$.answer', { NumericGreaterThan: 3 }, 'Number'),
          when('$.answer', { IsNull: true }, 'Null'),
          when('$.answer', { StringEquals: 'yes' }, 'Yes'),
        ],
        Default: 'Text',
      },
      ...ends('No text', 'Number', 'Null', 'Yes', 'Text'),
    }),
    dead: ['Type -> Number', 'Type -> Null'],
  },
  {
    what: 'two Choices about one status',
    definition: machine({
      First: { Type: 'Choice', Choices: [when('$.status', { StringEquals: 'open' }, 'Open')], Default: 'Second' },
      Second: {
        Type: 'Choice',
        Choices: [
          when('$.status', { StringEquals: 'closed' }, 'Closed'),
          when('$.status', { StringEquals: 'open' }, 'Reopen'),
        ],
        Default: 'Odd',
      },
      ...ends('Open', 'Closed', 'Reopen', 'Odd'),
    }),
    dead: ['Second -> Reopen'],
  },
  {
    what: 'a guard that was passed before, with a task between that keeps the data',
    definition: machine({
      Guard: { Type: 'Choice', Choices: [when('$.order', { IsPresent: true }, 'Tell')], Default: 'Refuse' },
      Tell: { ...lambda, ResultPath: '$.told', Next: 'Still?' },
      'Still?': { Type: 'Choice', Choices: [when('$.order', { IsPresent: false }, 'Lost')], Default: 'Kept' },
      ...ends('Refuse', 'Lost', 'Kept'),
    }),
    dead: ['Still? -> Lost'],
  },
  {
    what: 'a guard that a task between has undone',
    definition: machine({
      Guard: { Type: 'Choice', Choices: [when('$.order', { IsPresent: true }, 'Replace')], Default: 'Refuse' },
      Replace: { ...lambda, Next: 'Still?' },
      'Still?': { Type: 'Choice', Choices: [when('$.order', { IsPresent: false }, 'Lost')], Default: 'Kept' },
      ...ends('Refuse', 'Lost', 'Kept'),
    }),
    dead: [],
  },
  {
    what: 'numbers that exclude each other along three Choices',
    definition: machine({
      A: { Type: 'Choice', Choices: [when('$.n', { NumericGreaterThan: 10 }, 'B')], Default: 'Low' },
      B: { Type: 'Choice', Choices: [when('$.n', { NumericLessThan: 20 }, 'C')], Default: 'High' },
      C: {
        Type: 'Choice',
        Choices: [
          when('$.n', { NumericEquals: 25 }, 'Beyond'),
          when('$.n', { NumericEquals: 15 }, 'Exact'),
          when('$.n', { NumericLessThanEquals: 10 }, 'Below'),
        ],
        Default: 'Between',
      },
      ...ends('Low', 'High', 'Beyond', 'Exact', 'Below', 'Between'),
    }),
    dead: ['C -> Beyond', 'C -> Below'],
  },
  {
    what: 'a Default that is never taken after true, false, a type and its absence',
    definition: machine({
      Flag: {
        Type: 'Choice',
        Choices: [
          when('$.flag', { IsPresent: false }, 'Unset'),
          when('$.flag', { BooleanEquals: true }, 'On'),
          when('$.flag', { BooleanEquals: false }, 'Off'),
          { Not: { Variable: '$.flag', IsBoolean: true }, Next: 'Odd' },
        ],
        Default: 'Never',
      },
      ...ends('Unset', 'On', 'Off', 'Odd', 'Never'),
    }),
    dead: ['Flag -> Never'],
  },
  {
    what: 'a comparison of two places that contradicts a third',
    definition: machine({
      Same: {
        Type: 'Choice',
        Choices: [
          { And: [present('$.a'), present('$.b'), { Variable: '$.a', StringEqualsPath: '$.b' }], Next: 'Equal' },
        ],
        Default: 'Other',
      },
      Equal: {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.a', StringEquals: 'x' },
              { Variable: '$.b', StringEquals: 'y' },
            ],
            Next: 'Never',
          },
          when('$.a', { StringEquals: 'x' }, 'X'),
        ],
        Default: 'Rest',
      },
      ...ends('Other', 'Never', 'X', 'Rest'),
    }),
    dead: ['Equal -> Never'],
  },
  {
    what: 'a Not around an And that has been asked',
    definition: machine({
      Both: {
        Type: 'Choice',
        Choices: [
          { Not: { And: [present('$.a'), present('$.b')] }, Next: 'Incomplete' },
          when('$.a', { IsPresent: false }, 'No a'),
          when('$.a', { StringEquals: 'x' }, 'X'),
        ],
        Default: 'Complete',
      },
      ...ends('Incomplete', 'No a', 'X', 'Complete'),
    }),
    dead: ['Both -> No a'],
  },
  {
    what: 'members of a JSONata list that were taken one by one',
    definition: machine(
      {
        Where: {
          Type: 'Choice',
          Choices: [
            { Condition: "{% $states.input.zone in ['a', 'b'] %}", Next: 'Near' },
            { Condition: "{% $states.input.zone = 'b' %}", Next: 'B' },
            { Condition: "{% $states.input.zone = 'c' or $states.input.zone = 'd' %}", Next: 'Far' },
          ],
          Default: 'Nowhere',
        },
        ...ends('Near', 'B', 'Far', 'Nowhere'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Where -> B'],
  },
  {
    what: 'a JSONata condition and its opposite',
    definition: machine(
      {
        Big: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $exists($states.input.size) and $states.input.size > 9 %}', Next: 'Large' },
            { Condition: '{% $not($exists($states.input.size)) %}', Next: 'None' },
            { Condition: '{% $not($exists($states.input.size)) or $states.input.size > 20 %}', Next: 'Huge' },
          ],
          Default: 'Small',
        },
        ...ends('Large', 'None', 'Huge', 'Small'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Big -> Huge'],
  },
  {
    what: 'what the context object has, which is not ruled out',
    definition: machine(
      {
        Asked: {
          Type: 'Choice',
          Choices: [{ Condition: "{% $states.context.Execution.Input.mode = 'test' %}", Next: 'Test' }],
          Default: 'Real',
        },
        ...ends('Test', 'Real'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: [],
  },
  {
    what: 'a loop that is left by its counter alone',
    definition: machine({
      Begin: { Type: 'Pass', Parameters: { count: 0 }, Next: 'Enough?' },
      'Enough?': {
        Type: 'Choice',
        Choices: [
          when('$.count', { NumericGreaterThanEquals: 3 }, 'Done'),
          when('$.count', { NumericLessThan: 0 }, 'Negative'),
        ],
        Default: 'Work',
      },
      Work: { ...lambda, ResultPath: null, Next: 'Count' },
      Count: { Type: 'Pass', Parameters: { 'count.$': 'States.MathAdd($.count, 1)' }, Next: 'Enough?' },
      ...ends('Done', 'Negative'),
    }),
    dead: ['Enough? -> Negative'],
  },
  {
    what: 'a loop over a status, with one that was sorted out before it',
    definition: machine({
      Ask: { ...lambda, ResultPath: '$.answer', ResultSelector: { 'status.$': '$.status' }, Next: 'Ready?' },
      'Ready?': {
        Type: 'Choice',
        Choices: [
          when('$.answer.status', { StringEquals: 'READY' }, 'Use'),
          when('$.answer.status', { StringEquals: 'BROKEN' }, 'Stop'),
        ],
        Default: 'Sleep',
      },
      Sleep: { Type: 'Wait', Seconds: 30, Next: 'Broken?' },
      'Broken?': {
        Type: 'Choice',
        Choices: [when('$.answer.status', { StringEquals: 'BROKEN' }, 'Mend')],
        Default: 'Ask',
      },
      Mend: { Type: 'Pass', Next: 'Ask' },
      Stop: { Type: 'Fail', Error: 'Broken' },
      ...ends('Use'),
    }),
    dead: ['Broken? -> Mend', 'Mend -> Ask'],
  },
];
