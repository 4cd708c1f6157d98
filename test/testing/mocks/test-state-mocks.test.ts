import { expect, test } from 'vitest';
import { answersTo, mistakes } from './mocked.ts';

test('a result is a text that holds JSON, and an error output is thrown', () => {
  const mocks = JSON.stringify({
    Charge: [
      { errorOutput: { error: 'Busy', cause: 'Try later' }, fieldValidationMode: 'NONE' },
      { result: '{"id": 7}', fieldValidationMode: 'STRICT' },
    ],
  });
  expect(answersTo(['Charge', 'Charge'], mocks)).toEqual([
    { kind: 'throw', error: 'Busy', cause: 'Try later' },
    { kind: 'return', value: { id: 7 } },
  ]);
});

test.each([
  ['{"result": "{}"}', '{"result": "{}"}', 'Say which state this mock is for: {"Charge": {"result": "{}"}}.'],
  [
    '{"errorOutput": {"error": "Busy"}}',
    '{"errorOutput": {"error": "Busy"}}',
    'Say which state this mock is for: {"Charge": {"result": "{}"}}.',
  ],
  [
    '{"Charge": {"result": {}}}',
    '{}',
    '`result` is a text that holds JSON, as in the TestState API; a value as it is goes into `return`.',
  ],
  [
    '{"Charge": {"result": "1", "fieldValidationMode": "LAX"}}',
    '"LAX"',
    '`fieldValidationMode` is `STRICT`, `PRESENT` or `NONE`.',
  ],
  [
    '{"Charge": {"result": "1", "errorOutput": {}}}',
    '"errorOutput"',
    'An answer has either `result` or `errorOutput`, not both.',
  ],
])('a mistake is told where it is: %s', (text, at, message) => {
  expect(mistakes(text)).toEqual([[at, message]]);
});

test('a fault in the text of a result is told at its own characters', () => {
  const text = String.raw`{"Charge": {"result": "{\"id\": oops}"}}`;
  expect(mistakes(text).map(([at]) => at)).toEqual(['oops']);
});
