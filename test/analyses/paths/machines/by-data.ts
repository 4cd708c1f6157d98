import { machine } from '../explored.ts';
import { ends, lambda, type MachineWithDeadWays, when } from './machine-with-dead-ways.ts';

const invoke = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Parameters: { FunctionName: 'price' } };

/** Ways that are dead because of what states before made of the data. */
export const byData: readonly MachineWithDeadWays[] = [
  {
    what: 'a channel that a Pass has fixed',
    definition: machine({
      Mark: { Type: 'Pass', Result: 'web', ResultPath: '$.channel', Next: 'Route' },
      Route: {
        Type: 'Choice',
        Choices: [
          when('$.channel', { StringEquals: 'shop' }, 'Shop'),
          when('$.channel', { StringMatches: 'w*' }, 'Web'),
        ],
        Default: 'Unknown',
      },
      ...ends('Shop', 'Web', 'Unknown'),
    }),
    dead: ['Route -> Shop', 'Route -> Unknown'],
  },
  {
    what: 'a price that ResultSelector has left out',
    definition: machine({
      Quote: { ...invoke, ResultSelector: { 'amount.$': '$.Payload.amount' }, ResultPath: '$.quote', Next: 'Free?' },
      'Free?': {
        Type: 'Choice',
        Choices: [
          when('$.quote.currency', { IsPresent: true }, 'Convert'),
          when('$.quote.amount', { NumericEquals: 0 }, 'Give away'),
        ],
        Default: 'Charge',
      },
      Convert: { Type: 'Pass', Next: 'Charge' },
      ...ends('Give away', 'Charge'),
    }),
    dead: ['Free? -> Convert', 'Convert -> Charge'],
  },
  {
    what: 'the envelope of a call, asked for what lies in its payload',
    definition: machine({
      Check: { ...invoke, Next: 'Good?' },
      'Good?': {
        Type: 'Choice',
        Choices: [
          when('$.approved', { IsPresent: true }, 'Old form'),
          {
            And: [
              { Variable: '$.Payload.approved', IsPresent: true },
              { Variable: '$.Payload.approved', BooleanEquals: true },
            ],
            Next: 'Approve',
          },
        ],
        Default: 'Reject',
      },
      ...ends('Old form', 'Approve', 'Reject'),
    }),
    dead: ['Good? -> Old form'],
  },
  {
    what: 'a variable that is assigned once',
    definition: machine({
      Start: { Type: 'Pass', Assign: { mode: 'full' }, Next: 'Load' },
      Load: { ...lambda, Next: 'Mode?' },
      'Mode?': {
        Type: 'Choice',
        Choices: [when('$mode', { StringEquals: 'delta' }, 'Delta'), when('$.rows', { IsPresent: true }, 'Full')],
        Default: 'Nothing',
      },
      ...ends('Delta', 'Full', 'Nothing'),
    }),
    dead: ['Mode? -> Delta'],
  },
  {
    what: 'two ways that set the same flag to different values, and a third value',
    definition: machine({
      'New?': { Type: 'Choice', Choices: [when('$.id', { IsPresent: true }, 'Update')], Default: 'Create' },
      Update: { ...lambda, ResultSelector: { action: 'updated' }, Next: 'Done?' },
      Create: { ...lambda, ResultSelector: { action: 'created' }, Next: 'Done?' },
      'Done?': {
        Type: 'Choice',
        Choices: [
          when('$.action', { StringEquals: 'updated' }, 'Tell'),
          when('$.action', { StringEquals: 'deleted' }, 'Forget'),
        ],
        Default: 'Welcome',
      },
      ...ends('Tell', 'Forget', 'Welcome'),
    }),
    dead: ['Done? -> Forget'],
  },
  {
    what: 'a count that a function gives',
    definition: machine({
      List: {
        Type: 'Pass',
        Parameters: { 'count.$': "States.ArrayLength(States.Array('a', 'b', 'c'))" },
        Next: 'Any?',
      },
      'Any?': {
        Type: 'Choice',
        Choices: [when('$.count', { NumericEquals: 0 }, 'None'), when('$.count', { NumericGreaterThan: 2 }, 'Many')],
        Default: 'Few',
      },
      ...ends('None', 'Many', 'Few'),
    }),
    dead: ['Any? -> None', 'Any? -> Few'],
  },
  {
    what: 'a text that Format has put together',
    definition: machine({
      Name: { Type: 'Pass', Parameters: { 'key.$': "States.Format('{}/{}', 'orders', 'new')" }, Next: 'Where?' },
      'Where?': {
        Type: 'Choice',
        Choices: [when('$.key', { StringMatches: 'returns/*' }, 'Returns')],
        Default: 'Orders',
      },
      ...ends('Returns', 'Orders'),
    }),
    dead: ['Where? -> Returns'],
  },
  {
    what: 'an input that InputPath null has emptied',
    definition: machine({
      Forget: { Type: 'Pass', InputPath: null, Next: 'Any?' },
      'Any?': { Type: 'Choice', Choices: [when('$.id', { IsPresent: true }, 'Found')], Default: 'Empty' },
      ...ends('Found', 'Empty'),
    }),
    dead: ['Any? -> Found'],
  },
  {
    what: 'what OutputPath has left behind',
    definition: machine({
      Pick: {
        Type: 'Pass',
        Parameters: { order: { state: 'open' }, 'who.$': '$.who' },
        OutputPath: '$.order',
        Next: 'Who?',
      },
      'Who?': {
        Type: 'Choice',
        Choices: [when('$.who', { IsPresent: true }, 'Greet'), when('$.state', { StringEquals: 'open' }, 'Work')],
        Default: 'Idle',
      },
      ...ends('Greet', 'Work', 'Idle'),
    }),
    dead: ['Who? -> Greet', 'Who? -> Idle'],
  },
  {
    what: 'a kind that JSONata Output has fixed',
    definition: machine(
      {
        Fetch: { ...lambda, Output: { kind: 'invoice', total: '{% $states.result.total %}' }, Next: 'Kind?' },
        'Kind?': {
          Type: 'Choice',
          Choices: [
            { Condition: "{% $states.input.kind = 'receipt' %}", Next: 'Receipt' },
            { Condition: '{% $states.input.total > 1000 %}', Next: 'Large' },
          ],
          Default: 'Usual',
        },
        ...ends('Receipt', 'Large', 'Usual'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Kind? -> Receipt'],
  },
  {
    what: 'a JSONata variable of a constant',
    definition: machine(
      {
        Start: { Type: 'Pass', Assign: { limit: 10, dryRun: false }, Next: 'Run?' },
        'Run?': {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $dryRun %}', Next: 'Pretend' },
            { Condition: '{% $limit > 5 and $states.input.go = true %}', Next: 'Go' },
          ],
          Default: 'Stay',
        },
        ...ends('Pretend', 'Go', 'Stay'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Run? -> Pretend'],
  },
  {
    what: 'a part of an object that a Pass has replaced',
    definition: machine({
      Reset: { Type: 'Pass', Result: { tries: 0 }, ResultPath: '$.job', Next: 'Tried?' },
      'Tried?': {
        Type: 'Choice',
        Choices: [
          when('$.job.tries', { NumericGreaterThan: 0 }, 'Again'),
          when('$.job.id', { IsPresent: true }, 'Known'),
        ],
        Default: 'First',
      },
      ...ends('Again', 'Known', 'First'),
    }),
    dead: ['Tried? -> Again', 'Tried? -> Known'],
  },
  {
    what: 'a read that is always too early',
    definition: machine({
      Blank: { Type: 'Pass', Result: { step: 1 }, Next: 'Early?' },
      'Early?': { Type: 'Choice', Choices: [when('$.report', { IsPresent: true }, 'Send')], Default: 'Make' },
      Make: { ...lambda, InputPath: '$.report', Next: 'Send' },
      ...ends('Send'),
    }),
    dead: ['Early? -> Send', 'Make -> Send'],
  },
  {
    what: 'what lies behind a state that always fails',
    definition: machine({
      Small: { Type: 'Pass', Parameters: { 'id.$': '$.id' }, Next: 'Amount' },
      Amount: { Type: 'Pass', Parameters: { 'total.$': '$.amount' }, Next: 'Paid?' },
      'Paid?': { Type: 'Choice', Choices: [when('$.total', { NumericEquals: 0 }, 'Free')], Default: 'Pay' },
      ...ends('Free', 'Pay'),
    }),
    dead: ['Amount -> Paid?', 'Paid? -> Free', 'Paid? -> Pay'],
  },
];
