import { expect, test } from 'vitest';
import { printedErrors, printedFacts } from './printed-facts.ts';

const call = { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:f' };

test('the input and the results of tasks are as the contract says', () => {
  expect(
    printedFacts(
      {
        Call: { ...call, ResultPath: '$.result', Next: 'Read' },
        Read: { Type: 'Pass', InputPath: '$.result.id', End: true },
      },
      {
        input: {
          type: 'object',
          required: ['kind'],
          additionalProperties: false,
          properties: { kind: { enum: ['a', 'b'] } },
        },
        tasks: { Call: { output: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } } },
      },
    ),
  ).toBe(
    [
      'Call: { kind: "a" | "b" }',
      '  next Read: { kind: "a" | "b", result: { id: number, … } }',
      'Read: { kind: "a" | "b", result: { id: number, … } }',
      '  end: number',
    ].join('\n'),
  );
});

test('a part that the contract rules out fails for certain, and one that it leaves open is assumed', () => {
  expect(
    printedFacts(
      { Read: { Type: 'Pass', Parameters: { 'a.$': '$.order.id', 'b.$': '$.note' }, End: true } },
      { input: { type: 'object', properties: { order: { type: 'object', additionalProperties: false } } } },
    ),
  ).toBe(
    ['Read: { order?: {}, … }', '  end: never', '  assumes input.note', '  fails: missing /States/Read/Parameters/a.$']
      .filter((line) => !line.includes('assumes'))
      .concat('  assumes input.note')
      .join('\n'),
  );
});

test('a task fails with what the contract lists, and no more', () => {
  const states = { Call: { ...call, End: true } };
  const errors = (names: readonly string[]) => printedErrors(states, 'Call', { tasks: { Call: { errors: names } } });
  expect(errors(['Busy'])).toBe('Busy, States.DataLimitExceeded');
  expect(errors([])).toBe('States.DataLimitExceeded');
  expect(errors(['States.ALL'])).toBe('any');
  expect(errors(['States.TaskFailed'])).toBe('any but States.Timeout');
});
