import { expect, test } from 'vitest';
import { type BatchConfig, batchItems } from '../../../packages/core/src/interpreter/items/batch-items.ts';
import { UnknownValue, type Value } from '../../../packages/core/src/interpreter/value.ts';
import { outcomeOf } from './outcome.ts';

test('makes batches of so many items', () => {
  expect(batchItems([1, 2, 3], { maxItems: count(2) })).toEqual([
    { input: { Items: [1, 2] }, start: 0, size: 2 },
    { input: { Items: [3] }, start: 2, size: 1 },
  ]);
  expect(batchItems([], { maxItems: count(2) })).toEqual([]);
});

test('gives the batch input to each', () => {
  expect(inputsOf([1, 2], { maxItems: count(1), batchInput: { job: 'x' } })).toEqual([
    { BatchInput: { job: 'x' }, Items: [1] },
    { BatchInput: { job: 'x' }, Items: [2] },
  ]);
});

test('counts the bytes of the whole input', () => {
  const bytes = new TextEncoder().encode('{"BatchInput":"ä","Items":["😀","é"]}').length;
  const config = { batchInput: 'ä' };
  expect(inputsOf(['😀', 'é'], { ...config, maxBytes: count(bytes) })).toHaveLength(1);
  expect(inputsOf(['😀', 'é'], { ...config, maxBytes: count(bytes - 1) })).toHaveLength(2);
});

test('lets the narrower of both limits decide', () => {
  expect(inputsOf([1, 2, 3, 4], { maxItems: count(3), maxBytes: count('{"Items":[1,2]}'.length) })).toHaveLength(2);
  expect(inputsOf([1, 2, 3, 4], { maxItems: count(1), maxBytes: count(1000) })).toHaveLength(4);
});

test('fills batches up to the size of an input where nothing else is said', () => {
  const items = Array.from({ length: 6 }, () => 'x'.repeat(100_000));
  expect(inputsOf(items, {})).toHaveLength(3);
});

test.each<[readonly Value[], BatchConfig, string]>([
  [
    ['a', 'bcdef'],
    { maxBytes: count(15) },
    'UNDECIDED: Item 1 alone makes a batch of 19 bytes, and 15 may be; make the item smaller with `ItemSelector`, or raise `MaxInputBytesPerBatch`.',
  ],
  [[1], { maxItems: count(0) }, 'UNDECIDED: `Max` is 0, and AWS takes positive integers; make it at least 1.'],
  [[1], { maxBytes: count(262_145) }, 'UNDECIDED: `Max` is 262145; AWS takes at most 262144, so lower it.'],
  [
    [1],
    { maxItems: { field: 'MaxItemsPerBatchPath', written: '$.n', value: 1.5 } },
    'States.Runtime: The MaxItemsPerBatchPath field refers to value "1.5" which is not a valid integer: $.n',
  ],
  [
    [1],
    { maxItems: { field: 'MaxItemsPerBatch', written: '{% "2" %}', value: '2' } },
    "States.QueryEvaluationError: The JSONata expression '\"2\"' specified for the field 'MaxItemsPerBatch' returned an unexpected result type. Expected 'integer', but was 'string' for value: \"2\"",
  ],
  [
    [new UnknownValue('<x>', 'Give x.'), 1],
    { maxItems: count(2) },
    'UNDECIDED: The size of item 0 is not known. Give x.',
  ],
])('refuses to batch %j', (items, config, expected) => {
  expect(outcomeOf(() => batchItems(items, config))).toBe(expected);
});

test('batches a hundred thousand items at once', () => {
  const items = Array.from({ length: 100_000 }, (_, index) => ({ index }));
  expect(inputsOf(items, { maxItems: count(7) })).toHaveLength(Math.ceil(100_000 / 7));
});

function inputsOf(items: readonly Value[], config: BatchConfig): readonly unknown[] {
  return batchItems(items, config).map(({ input }) => input);
}

function count(value: number): NonNullable<BatchConfig['maxItems']> {
  return { field: 'Max', value };
}

test('a single item makes a single batch, however large what is not known in it is', () => {
  const unknown = new UnknownValue('${Bucket}', 'It is known at deployment only.');
  expect(batchItems([1], { maxItems: count(10), batchInput: unknown })).toEqual([
    { input: { BatchInput: unknown, Items: [1] }, start: 0, size: 1 },
  ]);
});
