import { machine } from '../explored.ts';
import { ends, lambda, type MachineWithDeadWays, when } from './machine-with-dead-ways.ts';

/** Ways that are dead because of what branches and iterations get and give. */
export const byScopes: readonly MachineWithDeadWays[] = [
  {
    what: 'the second of the results of two branches',
    definition: machine({
      Both: {
        Type: 'Parallel',
        Branches: [
          machine({ Left: { Type: 'Pass', Result: { side: 'left' }, End: true } }),
          machine({ Right: { ...lambda, ResultSelector: { 'side.$': '$.side' }, End: true } }),
        ],
        Next: 'Side?',
      },
      'Side?': {
        Type: 'Choice',
        Choices: [
          when('$[0].side', { StringEquals: 'right' }, 'Swapped'),
          when('$[2]', { IsPresent: true }, 'Three'),
          when('$[1].side', { StringEquals: 'right' }, 'Usual'),
        ],
        Default: 'Odd',
      },
      ...ends('Swapped', 'Three', 'Usual', 'Odd'),
    }),
    dead: ['Side? -> Swapped', 'Side? -> Three'],
  },
  {
    what: 'a part of the list that a Parallel gives',
    definition: machine({
      Both: {
        Type: 'Parallel',
        Branches: [machine({ A: { ...lambda, End: true } }), machine({ B: { ...lambda, End: true } })],
        Next: 'Order?',
      },
      'Order?': { Type: 'Choice', Choices: [when('$.order', { IsPresent: true }, 'Found')], Default: 'List' },
      ...ends('Found', 'List'),
    }),
    dead: ['Order? -> Found'],
  },
  {
    what: 'a branch that is given a fixed part',
    definition: machine({
      Both: {
        Type: 'Parallel',
        Parameters: { mode: 'fast', 'id.$': '$.id' },
        Branches: [
          machine({
            'Fast?': {
              Type: 'Choice',
              Choices: [when('$.mode', { StringEquals: 'slow' }, 'Slow'), when('$.id', { IsString: true }, 'Text')],
              Default: 'Number',
            },
            ...ends('Slow', 'Text', 'Number'),
          }),
          machine({ Other: { ...lambda, End: true } }),
        ],
        End: true,
      },
    }),
    dead: ['Fast? -> Slow'],
  },
  {
    what: 'items that are selected with a fixed kind',
    definition: machine({
      Each: {
        Type: 'Map',
        ItemsPath: '$.lines',
        ItemSelector: { 'line.$': '$$.Map.Item.Value', kind: 'line' },
        ItemProcessor: machine({
          'Kind?': {
            Type: 'Choice',
            Choices: [
              when('$.kind', { StringEquals: 'head' }, 'Head'),
              when('$.line.price', { IsPresent: true }, 'Price'),
              when('$.price', { IsPresent: true }, 'Flat'),
            ],
            Default: 'Free',
          },
          ...ends('Head', 'Price', 'Flat', 'Free'),
        }),
        Next: 'Done',
      },
      ...ends('Done'),
    }),
    dead: ['Kind? -> Head', 'Kind? -> Flat'],
  },
  {
    what: 'a variable of the outside, read within',
    definition: machine({
      Set: { Type: 'Pass', Assign: { tenant: 'blue' }, Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemProcessor: machine({
          'Whose?': {
            Type: 'Choice',
            Choices: [when('$tenant', { StringEquals: 'green' }, 'Green'), when('$.own', { IsPresent: true }, 'Own')],
            Default: 'Blue',
          },
          ...ends('Green', 'Own', 'Blue'),
        }),
        Next: 'Done',
      },
      ...ends('Done'),
    }),
    dead: ['Whose? -> Green'],
  },
  {
    what: 'what was decided before a Map holds within it',
    definition: machine({
      'Test?': { Type: 'Choice', Choices: [when('$.test', { IsPresent: true }, 'Pretend')], Default: 'Both' },
      Both: {
        Type: 'Parallel',
        Branches: [
          machine({
            'Still?': { Type: 'Choice', Choices: [when('$.test', { IsPresent: true }, 'Skip')], Default: 'Work' },
            Work: { ...lambda, End: true },
            Skip: { Type: 'Succeed' },
          }),
        ],
        Next: 'Done',
      },
      ...ends('Pretend', 'Done'),
    }),
    dead: ['Still? -> Skip'],
  },
  {
    what: 'the result of a Map is not kept',
    definition: machine({
      Set: { Type: 'Pass', Result: 'new', ResultPath: '$.state', Next: 'Each' },
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemProcessor: machine({ Work: { ...lambda, End: true } }),
        ResultPath: null,
        Next: 'State?',
      },
      'State?': {
        Type: 'Choice',
        Choices: [when('$.state', { StringEquals: 'old' }, 'Old'), when('$.list[0]', { IsPresent: true }, 'Some')],
        Default: 'None',
      },
      ...ends('Old', 'Some', 'None'),
    }),
    dead: ['State? -> Old'],
  },
  {
    what: 'a way within a scope that is never run',
    definition: machine({
      Only: { Type: 'Pass', Next: 'End' },
      Each: {
        Type: 'Map',
        ItemProcessor: machine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', End: true } }),
        Next: 'After',
      },
      ...ends('End', 'After'),
    }),
    dead: ['Each -> A', 'A -> B', 'Each -> After'],
  },
  {
    what: 'JSONata items with a fixed part',
    definition: machine(
      {
        Each: {
          Type: 'Map',
          Items: '{% $states.input.list %}',
          ItemSelector: { item: '{% $states.context.Map.Item.Value %}', step: 1 },
          ItemProcessor: machine({
            'Step?': {
              Type: 'Choice',
              Choices: [
                { Condition: '{% $states.input.step = 2 %}', Next: 'Second' },
                { Condition: "{% $states.input.item.kind = 'x' %}", Next: 'X' },
              ],
              Default: 'Other',
            },
            ...ends('Second', 'X', 'Other'),
          }),
          Next: 'Done',
        },
        ...ends('Done'),
      },
      { QueryLanguage: 'JSONata' },
    ),
    dead: ['Step? -> Second'],
  },
  {
    what: 'a path that fails for any item, caught around the Map',
    definition: machine({
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemSelector: { 'id.$': '$$.Map.Item.Value.id' },
        ItemProcessor: machine({
          Read: { Type: 'Pass', Parameters: { 'n.$': '$.name' }, Next: 'Use' },
          Use: { ...lambda, End: true },
        }),
        Next: 'Done',
      },
      ...ends('Done'),
    }),
    dead: ['Read -> Use'],
  },
];
