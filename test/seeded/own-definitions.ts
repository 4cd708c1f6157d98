import type { NamedDefinition } from './definitions.ts';

const lambda = { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke' };
const called = (FunctionName: string) => ({ ...lambda, Parameters: { FunctionName, 'Payload.$': '$' } });

/** Definitions with something of each kind that can be spoilt. */
export const ownDefinitions: readonly NamedDefinition[] = [
  {
    name: 'order',
    definition: {
      StartAt: 'Prepare',
      States: {
        Prepare: {
          Type: 'Pass',
          Parameters: { 'id.$': '$.order.id', 'total.$': '$.order.total', currency: 'EUR' },
          Next: 'Large?',
        },
        'Large?': {
          Type: 'Choice',
          Choices: [
            { Variable: '$.total', NumericGreaterThan: 1000, Next: 'Approve' },
            { Variable: '$.total', NumericGreaterThan: 0, Next: 'Charge' },
          ],
          Default: 'Reject',
        },
        Approve: {
          ...called('approve'),
          ResultSelector: { 'by.$': '$.Payload.by' },
          ResultPath: '$.approval',
          Next: 'Note',
        },
        Note: {
          Type: 'Pass',
          Parameters: { 'id.$': '$.id', 'by.$': '$.approval.by' },
          ResultPath: '$.note',
          Next: 'Charge',
        },
        Charge: {
          ...called('charge'),
          ResultPath: '$.charged',
          Catch: [
            { ErrorEquals: ['Card.Declined'], ResultPath: '$.error', Next: 'Reject' },
            { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Failed' },
          ],
          Next: 'Receipt',
        },
        Receipt: { Type: 'Pass', Parameters: { 'order.$': '$.id', 'paid.$': '$.total' }, End: true },
        Reject: { Type: 'Succeed' },
        Failed: { Type: 'Fail', Error: 'ChargeFailed' },
      },
    },
  },
  {
    name: 'polling',
    definition: {
      StartAt: 'Start',
      States: {
        Start: { ...called('start'), ResultSelector: { 'job.$': '$.Payload.id' }, Next: 'Ask' },
        Ask: {
          ...called('ask'),
          ResultSelector: { 'state.$': '$.Payload.state' },
          ResultPath: '$.status',
          Next: 'Ready?',
        },
        'Ready?': {
          Type: 'Choice',
          Choices: [
            { Variable: '$.status.state', StringEquals: 'DONE', Next: 'Collect' },
            { Variable: '$.status.state', StringEquals: 'FAILED', Next: 'Broken' },
          ],
          Default: 'Sleep',
        },
        Sleep: { Type: 'Wait', Seconds: 30, Next: 'Ask' },
        Collect: { ...lambda, Parameters: { FunctionName: 'collect', Payload: { 'job.$': '$.job' } }, End: true },
        Broken: { Type: 'Fail', Error: 'JobFailed' },
      },
    },
  },
  {
    name: 'lines, in JSONata',
    definition: {
      QueryLanguage: 'JSONata',
      StartAt: 'Read',
      States: {
        Read: {
          Type: 'Pass',
          Assign: { limit: 10 },
          Output: { lines: '{% $states.input.lines %}', owner: 'shop' },
          Next: 'Any?',
        },
        'Any?': {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $count($states.input.lines) > $limit %}', Next: 'Many' },
            { Condition: "{% $states.input.owner = 'shop' %}", Next: 'Each' },
          ],
          Default: 'Many',
        },
        Each: {
          Type: 'Map',
          Items: '{% $states.input.lines %}',
          ItemProcessor: {
            StartAt: 'Price',
            States: {
              Price: { ...lambda, Arguments: { FunctionName: 'price', Payload: '{% $states.input %}' }, End: true },
            },
          },
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Many' }],
          End: true,
        },
        Many: { Type: 'Fail', Error: 'TooMany' },
      },
    },
  },
  {
    name: 'branches',
    definition: {
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'Stock',
              States: { Stock: { ...called('stock'), ResultSelector: { 'count.$': '$.Payload.count' }, End: true } },
            },
            {
              StartAt: 'Price of it',
              States: {
                'Price of it': { ...called('price'), ResultSelector: { 'price.$': '$.Payload.price' }, End: true },
              },
            },
          ],
          ResultPath: '$.found',
          Next: 'Offer',
        },
        Offer: {
          Type: 'Pass',
          Parameters: { 'item.$': '$.item', 'count.$': '$.found[0].count', 'price.$': '$.found[1].price' },
          Next: 'Send',
        },
        Send: {
          ...lambda,
          Parameters: { FunctionName: 'send', Payload: { 'price.$': '$.price', 'item.$': '$.item' } },
          Catch: [{ ErrorEquals: ['Busy'], Next: 'Later' }],
          End: true,
        },
        Later: { Type: 'Succeed' },
      },
    },
  },
];
