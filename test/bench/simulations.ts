import type { TaskAnswer } from '../../packages/core/src/interpreter/task-answers.ts';
import type { Value } from '../../packages/core/src/interpreter/value.ts';
import type { State } from './steps.ts';

/** A machine with what it is run with. */
export interface SimulatedMachine {
  readonly name: string;
  readonly text: string;
  readonly input: Value;
  /** Per Task state what its calls come to, one after the other, the last one repeated. */
  readonly calls: Readonly<Record<string, readonly Call[]>>;
  /** The states whose waits others are to skip; ours takes no time for them. */
  readonly waits: readonly string[];
}

export type Call = { readonly returned: Value } | { readonly thrown: string };

/** How often each Task state was called in one run. */
export class CallCount {
  readonly #counts = new Map<string, number>();
  readonly #calls: SimulatedMachine['calls'];

  constructor({ calls }: SimulatedMachine) {
    this.#calls = calls;
  }

  next(state: string): Call {
    const list = this.#calls[state] ?? [];
    const count = this.#counts.get(state) ?? 0;
    this.#counts.set(state, count + 1);
    const call = list[Math.min(count, list.length - 1)];
    if (call === undefined) throw new Error(`Nothing answers for \`${state}\`.`);
    return call;
  }
}

/** A call as the interpreter wants it. */
export function answerOf(call: Call): TaskAnswer {
  if ('returned' in call) return { kind: 'return', value: call.returned };
  return { kind: 'throw', error: call.thrown, cause: undefined };
}

/** As many states one after the other: waits, and now and then a call that fails once and is tried again. */
export function waitsAndRetries(states: number): SimulatedMachine {
  const retried = (index: number) => index % 20 === 10;
  const numbers = Array.from({ length: states }, (_, index) => index);
  const named = numbers.map((index): [string, State] => {
    const then = index === states - 1 ? { End: true } : { Next: `Step ${index + 1}` };
    return [`Step ${index}`, retried(index) ? { ...task('work'), Retry, ...then } : { ...waiting, ...then }];
  });
  const flaky = [{ thrown: 'Busy' }, { returned: { done: true } }];
  return {
    name: `${states} states of waits and retries`,
    text: JSON.stringify({ StartAt: 'Step 0', States: Object.fromEntries(named) }),
    input: { order: 17 },
    calls: Object.fromEntries(numbers.filter(retried).map((index) => [`Step ${index}`, flaky])),
    waits: [],
  };
}

function task(name: string): State {
  return { Type: 'Task', Resource: `arn:aws:lambda:us-east-1:000000000000:function:${name}` };
}

const waiting = { Type: 'Wait', Seconds: 60 };

const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 3 }];

const order = {
  StartAt: 'Prepare',
  States: {
    Prepare: {
      Type: 'Pass',
      Parameters: { 'id.$': '$.order.id', 'text.$': "States.Format('order {}', $.order.id)" },
      ResultPath: '$.prepared',
      Next: 'Large?',
    },
    'Large?': {
      Type: 'Choice',
      Choices: [
        {
          And: [
            { Variable: '$.order.total', IsPresent: true },
            { Variable: '$.order.total', NumericGreaterThan: 1000 },
          ],
          Next: 'Approve',
        },
        { Variable: '$.order.kind', StringMatches: 'gift-*', Next: 'Approve' },
      ],
      Default: 'Charge',
    },
    Approve: { ...task('approve'), ResultPath: '$.approval', Next: 'Charge' },
    Charge: {
      ...task('charge'),
      Retry,
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Sorry' }],
      ResultPath: '$.charge',
      Next: 'Ship',
    },
    Ship: {
      Type: 'Map',
      ItemsPath: '$.order.lines',
      ItemProcessor: {
        StartAt: 'Pack',
        States: {
          Pack: { Type: 'Pass', Result: 'packed', ResultPath: '$.state', Next: 'Send' },
          Send: { ...task('send'), ResultPath: '$.sent', End: true },
        },
      },
      ResultPath: '$.shipped',
      Next: 'Both',
    },
    Both: {
      Type: 'Parallel',
      Branches: ['Mail', 'Book'].map((name) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } })),
      Next: 'Pause',
    },
    Pause: { Type: 'Wait', Seconds: 1, Next: 'Done' },
    Sorry: { Type: 'Fail', Error: 'Sorry' },
    Done: { Type: 'Succeed' },
  },
};

const retries = {
  StartAt: 'Begin',
  States: {
    Begin: { Type: 'Pass', Result: 1, ResultPath: '$.round', Next: 'Poll' },
    Poll: { ...task('poll'), Retry, ResultPath: '$.answer', Next: 'Count' },
    Count: {
      Type: 'Pass',
      Parameters: { 'job.$': '$.job', 'answer.$': '$.answer', 'round.$': 'States.MathAdd($.round, 1)' },
      Next: 'Ready?',
    },
    'Ready?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.round', NumericGreaterThanEquals: 10, Next: 'Done' }],
      Default: 'Pause',
    },
    Pause: { Type: 'Wait', Seconds: 30, Next: 'Poll' },
    Done: { Type: 'Succeed' },
  },
};

const transformation = {
  StartAt: 'Read',
  States: {
    Read: {
      Type: 'Pass',
      Parameters: {
        'rows.$': 'States.StringToJson($.text)',
        'names.$': "States.StringSplit($.names, ',')",
        'settings.$': 'States.JsonMerge($.usual, $.given, false)',
      },
      Next: 'Shape',
    },
    Shape: {
      Type: 'Pass',
      Parameters: {
        'pages.$': 'States.ArrayPartition($.rows, 2)',
        'count.$': 'States.ArrayLength($.rows)',
        'numbers.$': 'States.ArrayRange(1, 9, 2)',
        'unique.$': 'States.ArrayUnique($.names)',
        'isKnown.$': "States.ArrayContains($.names, 'b')",
        'large.$': '$.rows[?(@.size > 2)].id',
        'settings.$': '$.settings',
      },
      Next: 'Each',
    },
    Each: {
      Type: 'Map',
      ItemsPath: '$.pages',
      ItemSelector: { 'page.$': '$$.Map.Item.Value', 'index.$': '$$.Map.Item.Index' },
      ItemProcessor: {
        StartAt: 'Label',
        States: {
          Label: {
            Type: 'Pass',
            Parameters: {
              'label.$': "States.Format('page {} of {}', $.index, $.page[0].id)",
              'code.$': 'States.Base64Encode($.page[0].id)',
            },
            End: true,
          },
        },
      },
      ResultSelector: { 'labels.$': '$[*].label', 'codes.$': '$[*].code' },
      ResultPath: '$.labelled',
      Next: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
};

const rowsText = JSON.stringify(['a', 'b', 'c', 'd', 'e'].map((id, size) => ({ id, size })));

/** Machines that others run too, with the same outcome. */
export const simulatedMachines: readonly SimulatedMachine[] = [
  {
    name: 'an order',
    text: JSON.stringify(order),
    input: { order: { id: '17', total: 2000, kind: 'usual', lines: [{ sku: 'a' }, { sku: 'b' }, { sku: 'c' }] } },
    calls: {
      Approve: [{ returned: { ok: true } }],
      Charge: [{ returned: { id: 1 } }],
      Send: [{ returned: { parcel: 7 } }],
    },
    waits: ['Pause'],
  },
  {
    name: 'a loop with retries',
    text: JSON.stringify(retries),
    input: { job: '17' },
    calls: { Poll: [{ thrown: 'Busy' }, { thrown: 'Busy' }, { returned: { ready: false } }] },
    waits: ['Pause'],
  },
  {
    name: 'a transformation',
    text: JSON.stringify(transformation),
    input: { text: rowsText, names: 'a,b,c,b', usual: { size: 1, colour: 'red' }, given: { size: 2 } },
    calls: {},
    waits: [],
  },
];
