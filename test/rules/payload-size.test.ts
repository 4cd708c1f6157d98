import { expect, test } from 'vitest';
import { payloadSize } from '../../packages/core/src/rules/payload-size.ts';
import { findingsOf } from '../check.ts';

const limit = 262_144;

test('a payload has no more bytes than the limit', () => {
  const [finding] = findingsOf(payloadSize, withField('Parameters', jsonOf(limit + 1, 'x')));
  expect(finding?.message).toBe(
    '`Parameters` of state `A` holds more than 262,144 bytes, the most that a payload may have.',
  );
  expect(finding?.pointer).toBe('/States/A/Parameters');
  expect(findingsOf(payloadSize, withField('Parameters', jsonOf(limit, 'x')))).toEqual([]);
});

test('a Result is a payload too', () => {
  expect(findingsOf(payloadSize, withField('Result', jsonOf(limit + 1, 'x')))).toHaveLength(1);
});

test('bytes are those of UTF-8', () => {
  expect(findingsOf(payloadSize, withField('Result', `["${'é'.repeat(limit / 2)}"]`))).toHaveLength(1);
  expect(findingsOf(payloadSize, withField('Result', `["${'é'.repeat(limit / 2 - 2)}"]`))).toEqual([]);
});

test('what deployment fills in counts as nothing', () => {
  expect(findingsOf(payloadSize, withField('Result', jsonOf(limit + 100, `\${Name}${'x'.repeat(9)}`)))).toEqual([]);
});

function withField(name: string, value: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Pass", "${name}": ${value}, "End": true } } }`;
}

/** An array of one text, of about that many characters. */
function jsonOf(length: number, text: string): string {
  return `["${text.repeat(Math.floor((length - '[""]'.length) / text.length))}"]`;
}
