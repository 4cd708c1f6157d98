import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersFrom } from '../../../packages/core/src/testing/mocks/answers.ts';
import { machine, read } from './mocked.ts';

/** Names that mean something somewhere in mocks, and names that mean nothing. */
const names = [
  'Charge',
  'Each line',
  'Each label',
  'return',
  'throw',
  'file',
  'after',
  'heartbeatEvery',
  'error',
  'cause',
];
const others = [
  'result',
  'errorOutput',
  'StateMachines',
  'TestCases',
  'MockedResponses',
  'Return',
  'Throw',
  '0',
  '1-2',
];
const odd = ['__proto__', 'constructor', '', '${Name}', 'Ref', 'Fn::Sub'];

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1, 1e30, '', '{}', '{"a":', 'paid.json', 'Charge'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names, ...others, ...odd), tie('value'), { maxKeys: 5 }),
  ),
}));

test('whatever stands in mocks, reading and answering never fail, and every mistake lies in its text', () => {
  fc.assert(
    fc.property(value, (mocks) => {
      const text = JSON.stringify(mocks);
      const files = { 'paid.json': '{"id": 7}' };
      const { mocks: readable, mistakes } = read(text, { files });
      for (const { location, message } of mistakes) {
        expect(message).toMatch(/^[A-Z`].*[.?]$/s);
        if (location.file !== 'mocks.json') continue;
        expect(location.span.start).toBeLessThanOrEqual(location.span.end);
        expect(location.span.end).toBeLessThanOrEqual(text.length);
      }
      expect(answered(readable)).toEqual(answered(readable));
    }),
    { numRuns: 300 },
  );
});

/** What every state gets for three calls of every kind. */
function answered(mocks: ReturnType<typeof read>['mocks']): unknown {
  const answers = answersFrom(mocks);
  const kinds = ['task', 'items', 'whole', 'task'] as const;
  const given = machine.states.flatMap((state) =>
    kinds.map((kind, attempt) => answers.answer({ state, kind, payload: {}, attempt })),
  );
  return [given, answers.notes()];
}
