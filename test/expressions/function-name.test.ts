import { expect, test } from 'vitest';
import { readFunctionName } from '../../packages/core/src/expressions/function-name.ts';

function partsOf(text: string): readonly (string | undefined)[] | undefined {
  const read = readFunctionName(text);
  return read === undefined ? undefined : [read.name.text, read.qualifier?.text];
}

test('a function by its name, with or without a qualifier', () => {
  expect(partsOf('charge')).toEqual(['charge', undefined]);
  expect(partsOf('charge:live')).toEqual(['charge', 'live']);
});

test('a function by a partial ARN', () => {
  expect(partsOf('111122223333:function:charge')).toEqual(['charge', undefined]);
  expect(partsOf('111122223333:function:charge:$LATEST')).toEqual(['charge', '$LATEST']);
});

test('a function by its ARN', () => {
  expect(partsOf('arn:aws:lambda:eu-west-1:111122223333:function:charge')).toEqual(['charge', undefined]);
  expect(partsOf('arn:aws:lambda:eu-west-1:111122223333:function:charge:7')).toEqual(['charge', '7']);
});

test('a placeholder hides what is what', () => {
  expect(partsOf('${Function}:live')).toBeUndefined();
  expect(partsOf('arn:aws:lambda:${Region}:111122223333:function:charge')).toBeUndefined();
});

test('what names no function', () => {
  expect(partsOf('')).toBeUndefined();
  expect(partsOf('arn:aws:lambda:eu-west-1:111122223333:function')).toBeUndefined();
  expect(partsOf('a:b:c')).toBeUndefined();
});
