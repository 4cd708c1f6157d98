import { machine } from '../explored.ts';
import { ends, lambda, type MachineWithDeadWays, when } from './machine-with-dead-ways.ts';

const caught = (Next: string, ...ErrorEquals: readonly string[]) => ({ ErrorEquals, ResultPath: '$.error', Next });

/** Ways that are dead because of which errors there can be, and who takes them. */
export const byErrors: readonly MachineWithDeadWays[] = [
  {
    what: 'a name that stands in two catchers',
    definition: machine({
      Pay: {
        ...lambda,
        Catch: [
          caught('Ask', 'Card.Declined', 'Card.Expired'),
          caught('Renew', 'Card.Expired'),
          caught('Stop', 'States.ALL'),
        ],
        Next: 'Ship',
      },
      ...ends('Ask', 'Renew', 'Stop', 'Ship'),
    }),
    dead: ['Pay !> Renew'],
  },
  {
    what: 'a task that fails by itself, caught by name after all of its failures',
    definition: machine({
      Load: {
        ...lambda,
        TimeoutSeconds: 60,
        Catch: [caught('Retry later', 'States.TaskFailed'), caught('Mend', 'Broken'), caught('Late', 'States.Timeout')],
        Next: 'Done',
      },
      ...ends('Retry later', 'Mend', 'Late', 'Done'),
    }),
    dead: ['Load !> Mend'],
  },
  {
    what: 'States.Runtime, which nothing catches',
    definition: machine({
      Read: { ...lambda, Catch: [caught('Mend', 'States.Runtime'), caught('Stop', 'States.ALL')], Next: 'Done' },
      ...ends('Mend', 'Stop', 'Done'),
    }),
    dead: ['Read !> Mend'],
  },
  {
    what: 'what a catcher writes, asked for by its name',
    definition: machine({
      Call: { ...lambda, Catch: [caught('Which?', 'Busy', 'Full')], Next: 'Done' },
      'Which?': {
        Type: 'Choice',
        Choices: [
          when('$.error.Error', { StringEquals: 'Busy' }, 'Wait'),
          when('$.error.Error', { StringEquals: 'Broken' }, 'Mend'),
          when('$.error.Message', { IsPresent: true }, 'Told'),
        ],
        Default: 'Empty it',
      },
      ...ends('Wait', 'Mend', 'Told', 'Empty it', 'Done'),
    }),
    dead: ['Which? -> Mend', 'Which? -> Told'],
  },
  {
    what: 'the error in place of the data',
    definition: machine({
      Mark: { Type: 'Pass', Result: 7, ResultPath: '$.order', Next: 'Call' },
      Call: { ...lambda, ResultPath: null, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Order?' }], Next: 'Order?' },
      'Order?': {
        Type: 'Choice',
        Choices: [
          {
            And: [
              { Variable: '$.order', IsPresent: true },
              { Variable: '$.order', NumericEquals: 7 },
            ],
            Next: 'Go on',
          },
        ],
        Default: 'Lost?',
      },
      'Lost?': { Type: 'Choice', Choices: [when('$.order', { IsPresent: true }, 'Never')], Default: 'Begin anew' },
      ...ends('Go on', 'Never', 'Begin anew'),
    }),
    dead: ['Lost? -> Never'],
  },
  {
    what: 'a branch that stops with an error of its own, told apart after all errors',
    definition: machine({
      Both: {
        Type: 'Parallel',
        Branches: [
          machine({
            'Valid?': { Type: 'Choice', Choices: [when('$.valid', { IsPresent: true }, 'Fine')], Default: 'Refuse' },
            Fine: { Type: 'Pass', End: true },
            Refuse: { Type: 'Fail', Error: 'Invalid' },
          }),
          machine({ Audit: { ...lambda, End: true } }),
        ],
        Catch: [caught('Tell', 'Invalid'), caught('Stop', 'States.ALL'), caught('Never', 'Invalid', 'Late')],
        Next: 'Done',
      },
      ...ends('Tell', 'Stop', 'Never', 'Done'),
    }),
    dead: ['Both !> Never'],
  },
  {
    what: 'a way on from what always stops',
    definition: machine({
      Each: {
        Type: 'Map',
        ItemsPath: '$.orders',
        ItemProcessor: machine({
          Empty: { Type: 'Pass', Result: {}, Next: 'Id' },
          Id: { Type: 'Pass', InputPath: '$.id', Next: 'Use' },
          Use: { ...lambda, End: true },
        }),
        Next: 'Done',
      },
      ...ends('Done'),
    }),
    dead: ['Id -> Use'],
  },
  {
    what: 'a Fail before what stands behind it',
    definition: machine({
      'Ok?': { Type: 'Choice', Choices: [when('$.ok', { IsPresent: true }, 'Go')], Default: 'Stop' },
      Go: { Type: 'Pass', Next: 'End' },
      Stop: { Type: 'Fail', Error: 'Stopped' },
      Clean: { Type: 'Pass', Next: 'End' },
      ...ends('End'),
    }),
    dead: ['Clean -> End'],
  },
];
