/** A machine of many kinds of states, with something to find fault with. */
export const order = {
  StartAt: 'Validate order',
  States: {
    'Validate order': task('lambda:invoke', { Next: 'Is it large?' }),
    'Is it large?': {
      Type: 'Choice',
      Choices: [{ Variable: '$.total', NumericGreaterThan: 5000, Next: 'Ask a person' }],
      Default: 'Reserve and pay',
    },
    'Ask a person': task('sqs:sendMessage.waitForTaskToken', { Next: 'Reserve and pay' }),
    'Reserve and pay': {
      Type: 'Parallel',
      Branches: [
        one('Reserve stock', task('dynamodb:putItem', { End: true })),
        one('Charge card', task('lambda:invoke', { End: true })),
      ],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Rejected' }],
      Next: 'For each parcel',
    },
    'For each parcel': {
      Type: 'Map',
      ItemProcessor: one('Pack', task('ecs:runTask.sync', { End: true })),
      Next: 'Shiped',
    },
    Shipped: { Type: 'Succeed' },
    Rejected: { Type: 'Fail', Error: 'OrderRejected' },
  },
};

/** A machine whose paths differ in length. */
export const parcel = {
  StartAt: 'Weigh',
  States: {
    Weigh: {
      Type: 'Choice',
      Choices: [{ Variable: '$.kg', NumericGreaterThan: 5, Next: 'Lift' }],
      Default: 'Pay',
    },
    Lift: { Type: 'Pass', Next: 'Pay' },
    Pay: task('lambda:invoke', { End: true }),
  },
};

/** So many states: steps in a row, every fifth a choice that leaves some out. */
export function long(count: number): object {
  const name = (index: number) => `Step ${index}`;
  const states = Array.from({ length: count }, (_, index) => {
    if (index + 1 === count) return [name(index), { Type: 'Succeed' }];
    if (index % 5 !== 0 || index + 4 >= count) return [name(index), task('lambda:invoke', { Next: name(index + 1) })];
    const Choices = [{ Variable: '$.skip', BooleanEquals: true, Next: name(index + 3) }];
    return [name(index), { Type: 'Choice', Choices, Default: name(index + 1) }];
  });
  return { StartAt: name(0), States: Object.fromEntries(states) };
}

const evil = '</title></svg><script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken = 1">"\'`&#60;';

/** A machine whose texts would run if one of them were taken for markup. */
export const hostile = {
  Comment: evil,
  StartAt: evil,
  States: {
    [evil]: {
      ...task('lambda:invoke', { Next: `${evil} more` }),
      Comment: evil,
      Catch: [{ ErrorEquals: [evil], Next: evil }],
    },
  },
};

function task(call: string, way: object): object {
  return {
    Type: 'Task',
    Resource: `arn:aws:states:::${call}`,
    Retry: [{ ErrorEquals: ['States.TaskFailed'], MaxAttempts: 2 }],
    ...way,
  };
}

function one(name: string, state: object): object {
  return { StartAt: name, States: { [name]: state } };
}
