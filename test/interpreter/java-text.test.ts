import { expect, test } from 'vitest';
import {
  canonicalText,
  javaNumber,
  javaText,
  jsonText,
  quotedJson,
} from '../../packages/core/src/interpreter/java-text.ts';
import { unknown } from './evaluated.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-17, '-17'],
  [1.1, '1.1'],
  [0.001, '0.001'],
  [0.0001, '1.0E-4'],
  [0.00012, '1.2E-4'],
  [1234567.5, '1234567.5'],
  [12345678.5, '1.23456785E7'],
  [9007199254740991, '9007199254740991'],
  [1e20, '100000000000000000000'],
  [1e21, '1.0E21'],
  [5e-324, '5.0E-324'],
])('Java prints %d as %s', (number, text) => {
  expect(javaNumber(number)).toBe(text);
});

test('JSON is compact, and its escapes are capitals', () => {
  expect(jsonText({ a: [1, null, true, { b: 'x"y\u001f/é' }], c: [], d: {} })).toBe(
    '{"a":[1,null,true,{"b":"x\\"y\\u001F/é"}],"c":[],"d":{}}',
  );
  expect(jsonText('\\u001f')).toBe('"\\\\u001f"');
});

test('Java writes texts without quotes', () => {
  expect(javaText({ Arg1: 1, Arg2: [], Arg3: ['x', null, { y: true }] })).toBe(
    '{Arg1=1, Arg2=[], Arg3=[x, null, {y=true}]}',
  );
  expect(javaText('text')).toBe('text');
});

test('equal values have one canonical text', () => {
  expect(canonicalText({ b: 1, a: [2] })).toBe(canonicalText({ a: [2], b: 1 }));
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  expect(canonicalText('1')).not.toBe(canonicalText(1));
});

test('a text of something unknown is unknown, but a message quotes its label', () => {
  expect(jsonText({ a: [unknown] })).toBe(unknown);
  expect(javaText([unknown])).toBe(unknown);
  expect(quotedJson({ a: [unknown] })).toBe('{"a":[<unknown>]}');
});

test('values of any depth and width are written', () => {
  const depth = 100_000;
  const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(jsonText(JSON.parse(text))).toBe(text);
  expect(jsonText(new Array(200_000).fill(1))).toHaveLength(400_001);
});
