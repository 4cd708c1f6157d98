import { expect, test } from 'vitest';
import type { JsonataAnswer } from '../../packages/core/src/interpreter/jsonata/engine.ts';
import { queryFailureCause, unexpectedTypeCause } from '../../packages/core/src/interpreter/jsonata/query-failure.ts';

const query = { expression: ' $x ', field: 'Output/a' };
const subject = "The JSONata expression '$x' specified for the field 'Output/a'";

const causes: readonly (readonly [answer: JsonataAnswer, cause: string | undefined])[] = [
  [{ kind: 'value', value: 1 }, undefined],
  [{ kind: 'undefined' }, `${subject} returned nothing (undefined).`],
  [{ kind: 'unsupported' }, `${subject} returned an unsupported result type.`],
  [
    { kind: 'failure', code: 'T1006', message: 'Attempted to invoke a non-function' },
    `${subject} threw an error during evaluation. T1006: Attempted to invoke a non-function`,
  ],
  [
    { kind: 'failure', code: undefined, message: 'Expression evaluation timeout: Check for infinite loop' },
    `${subject} threw an error during evaluation: Expression evaluation timeout: Check for infinite loop`,
  ],
];

test.each(causes)('the cause for %j', (answer, cause) => {
  expect(queryFailureCause(query, answer)).toBe(cause);
});

test.each([
  [{ foo: 'bar' }, `'object' for value: {"foo":"bar"}`],
  ['string', `'string' for value: "string"`],
  [true, `'boolean' for value: true`],
  [1, `'number' for value: 1`],
  [null, `'null' for value: null`],
] as const)('the cause for a field that takes an array and gets %j', (value, told) => {
  expect(unexpectedTypeCause({ expression: ' $ItemsVar ', field: 'Items' }, 'array', value)).toBe(
    `The JSONata expression '$ItemsVar' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was ${told}`,
  );
});
