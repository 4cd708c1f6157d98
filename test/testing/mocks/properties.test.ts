import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersFrom } from '../../../packages/core/src/testing/mocks/answers.ts';
import { answersTo, machine, read } from './mocked.ts';

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

test('a call after the last answer gets it again, but from Step Functions Local only as far as it says', () => {
  const answers = fc.array(fc.oneof(fc.integer(), fc.constantFrom('Busy', 'Late')), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(answers, fc.nat(6), (given, more) => {
      const names = Array.from({ length: given.length + more }, () => 'Charge');
      const wanted = names.map((_, call) => given[Math.min(call, given.length - 1)]);
      for (const form of [ownForm, testStateForm]) expect(gotten(names, form(given))).toEqual(wanted);
      expect(gotten(names, localForm(given, 0))).toEqual([...given, ...Array(more).fill('unanswered')]);
      expect(gotten(names, localForm(given, more))).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

/** A number is returned, a text is the name of an error. */
type Given = number | string;

function ownForm(given: readonly Given[]): object {
  return { Charge: given.map((one) => (typeof one === 'string' ? { throw: { error: one } } : { return: one })) };
}

function testStateForm(given: readonly Given[]): object {
  return {
    Charge: given.map((one) =>
      typeof one === 'string' ? { errorOutput: { error: one } } : { result: JSON.stringify(one) },
    ),
  };
}

/** The last answer is written for so many calls more. */
function localForm(given: readonly Given[], more: number): object {
  const last = given.length - 1;
  const rangeOf = (call: number) => (call === last && more > 0 ? `${call}-${call + more}` : `${call}`);
  const calls = given.map((one, call) => [
    rangeOf(call),
    typeof one === 'string' ? { Throw: { Error: one, Cause: 'why' } } : { Return: one },
  ]);
  return {
    StateMachines: { order: { TestCases: { Only: { Charge: 'Charged' } } } },
    MockedResponses: { Charged: Object.fromEntries(calls) },
  };
}

function gotten(names: readonly string[], mocks: object): readonly unknown[] {
  return answersTo(names, JSON.stringify(mocks)).map((answer) => {
    if (answer.kind === 'return') return answer.value;
    return answer.kind === 'throw' ? answer.error : answer.kind;
  });
}

/** What every state gets for three calls of every kind. */
function answered(mocks: ReturnType<typeof read>['mocks']): unknown {
  const answers = answersFrom(mocks);
  const kinds = ['task', 'items', 'whole', 'task'] as const;
  const given = machine.states.flatMap((state) =>
    kinds.map((kind, attempt) => answers.answer({ state, kind, payload: {}, attempt })),
  );
  return [given, answers.notes()];
}
