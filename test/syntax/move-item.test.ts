import { expect, test } from 'vitest';
import { moveItemBefore, moveItemToEnd } from '../../packages/core/src/syntax/move-item.ts';
import type { ArrayNode, Node } from '../../packages/core/src/syntax/node.ts';
import { propertyOf } from '../../packages/core/src/syntax/node.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits, type TextEdit } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';

test('an item moves to the end, and the layout stays', () => {
  const before = '{ "list": [\n  1,\n  { "a":\n    2 },   3\n] }';
  expect(moved(before, (array) => moveItemToEnd(itemAt(array, 0)))).toBe(
    '{ "list": [\n  { "a":\n    2 },\n  3,   1\n] }',
  );
});

test('an item moves before an earlier one', () => {
  expect(moved('{ "list": [1, 2, 3, 4] }', (array) => moveItemBefore(itemAt(array, 2), itemAt(array, 1)))).toBe(
    '{ "list": [1, 3, 2, 4] }',
  );
});

test('an item that is there already stays', () => {
  expect(moved('{ "list": [1, 2] }', (array) => moveItemToEnd(itemAt(array, 1)))).toBeUndefined();
  expect(moved('{ "list": [1, 2] }', (array) => moveItemBefore(itemAt(array, 0), itemAt(array, 1)))).toBeUndefined();
});

test('an item of a YAML block moves with its lines', () => {
  const before = 'list:\n  - a: 1\n    b: 2\n  - c: 3\n';
  expect(moved(before, (array) => moveItemToEnd(itemAt(array, 0)), 'yaml')).toBe(
    'list:\n  - c: 3\n  - a: 1\n    b: 2\n',
  );
});

test('nothing moves past a comment', () => {
  const before = 'list:\n  - 1\n  # two\n  - 2\n';
  expect(moved(before, (array) => moveItemToEnd(itemAt(array, 0)), 'yaml')).toBeUndefined();
});

test('nothing moves past an anchor', () => {
  const before = 'list:\n  - &one a\n  - *one\n  - b\n';
  expect(moved(before, (array) => moveItemToEnd(itemAt(array, 0)), 'yaml')).toBeUndefined();
});

function moved(
  text: string,
  edit: (array: ArrayNode) => TextEdit | undefined,
  format: TextFormat = 'json',
): string | undefined {
  const { root } = documentOf(text, { format });
  const array = root?.kind === 'object' ? propertyOf(root, 'list')?.value : undefined;
  if (array?.kind !== 'array') throw new Error('There is no list.');
  const made = edit(array);
  return made === undefined ? undefined : applyEdits(text, [made]);
}

function itemAt({ items }: ArrayNode, index: number): Node {
  const item = items[index];
  if (item === undefined) throw new Error('There is no such item.');
  return item;
}
