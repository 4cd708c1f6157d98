import { expect, test } from 'vitest';
import { saysTheSame } from '../../packages/vscode-extension/src/toolkit-problems.ts';

const danglingNext = 'The value of "Next" property must be the name of an existing state.';

test('a target that does not exist is the same problem where the places overlap', () => {
  const text = '{ "Next": "Shipp" }';
  expect(same({ text, theirs: ['"Shipp"', danglingNext], ours: ['Shipp', 'no-dangling-target'] })).toBe(true);
  expect(same({ text, theirs: ['"Next"', danglingNext], ours: ['Shipp', 'no-dangling-target'] })).toBe(false);
});

test('another rule at the same place says something else', () => {
  const text = '{ "Next": "Shipp" }';
  expect(same({ text, theirs: ['"Shipp"', danglingNext], ours: ['"Shipp"', 'no-endless-loop'] })).toBe(false);
});

test('what the Toolkit says in unknown words is something else', () => {
  const text = '{ "Next": "Shipp" }';
  expect(same({ text, theirs: ['"Shipp"', 'It is odd.'], ours: ['"Shipp"', 'no-dangling-target'] })).toBe(false);
});

test('a missing field is the same only if it has the same name', () => {
  const text = '"Charge": { "Type": "Task" }';
  const theirs = ['"Charge"', 'Missing property "Resource".'] as const;
  const lacks = (field: string) => ['"Charge"', 'required-field', `State \`Charge\` lacks \`${field}\`.`] as const;
  expect(same({ text, theirs, ours: lacks('Resource') })).toBe(true);
  expect(same({ text, theirs, ours: lacks('Type') })).toBe(false);
});

test('a value inside of one of the wrong type is another matter', () => {
  const text = '{ "Retry": { "MaxAttempts": "3" } }';
  const theirs = ['{ "MaxAttempts": "3" }', 'Incorrect type. Expected "array".'] as const;
  expect(same({ text, theirs, ours: ['"3"', 'field-type'] })).toBe(false);
  expect(same({ text, theirs, ours: ['{ "MaxAttempts": "3" }', 'field-type'] })).toBe(true);
});

test('what is missing may be reported before and behind the space where it should stand', () => {
  const text = '{ "StartAt": "Charge"\n  "States": {} }';
  const theirs = ['"States"', 'Expected comma'] as const;
  expect(same({ text, theirs, ours: ['"Charge"', 'no-invalid-syntax'] })).toBe(true);
  expect(same({ text, theirs, ours: ['"StartAt"', 'no-invalid-syntax'] })).toBe(false);
});

interface Reported {
  readonly text: string;
  readonly theirs: readonly [part: string, message: string];
  readonly ours: readonly [part: string, rule: string, message?: string];
}

function same({ text, theirs, ours }: Reported): boolean {
  const [part, rule, message = 'It is wrong.'] = ours;
  const theirProblem = { message: theirs[1], range: rangeOf(theirs[0], text) };
  return saysTheSame(
    theirProblem,
    { message, rule, range: rangeOf(part, text) },
    {
      textBetween: (start, end) => text.slice(offsetOf(start, text), offsetOf(end, text)),
    },
  );
}

function rangeOf(part: string, text: string) {
  const start = text.indexOf(part);
  return { start: pointAt(start, text), end: pointAt(start + part.length, text) };
}

function pointAt(offset: number, text: string) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetOf({ line, character }: { readonly line: number; readonly character: number }, text: string): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, one) => sum + one.length + 1, character);
}
