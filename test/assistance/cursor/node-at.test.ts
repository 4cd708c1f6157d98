import { expect, test } from 'vitest';
import { nodeAt } from '../../../packages/core/src/assistance/cursor/node-at.ts';
import { spanOf } from '../../../packages/core/src/syntax/node.ts';
import type { TextFormat } from '../../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../../check.ts';
import { atCaret } from '../marks.ts';

/** The kind of what stands at the caret, and its characters. */
function found(marked: string, format: TextFormat = 'json'): readonly string[] {
  const { text, offset } = atCaret(marked);
  const node = nodeAt(documentOf(text, { format }).root, offset);
  if (node === undefined) return [];
  const { start, end } = spanOf(node);
  return [node.kind, text.slice(start, end)];
}

test('the innermost value or key that holds the offset is found', () => {
  expect(found('{ "a": [1, "▮b"] }')).toEqual(['string', '"b"']);
  expect(found('{ "▮a": 1 }')).toEqual(['property', '"a"']);
  expect(found('{ "a": [1, ▮ 2] }')).toEqual(['array', '[1,  2]']);
  expect(found('{ "a": ▮{} }')).toEqual(['object', '{}']);
  expect(found('a:\n  - b: ▮c\n', 'yaml')).toEqual(['string', 'c']);
});

test('both edges belong to it', () => {
  expect(found('[▮12, 3]')).toEqual(['number', '12']);
  expect(found('[12▮, 3]')).toEqual(['number', '12']);
  expect(found('{ "a"▮: 1 }')).toEqual(['property', '"a"']);
});

test('outside of the definition there is nothing', () => {
  expect(found('  ▮ {}')).toEqual([]);
  expect(found('▮')).toEqual([]);
});

test('what stands in a value that only deployment knows is found', () => {
  expect(found('{ "a": { "Fn::If": ["x", "▮y"] } }')).toEqual(['string', '"y"']);
  expect(found('{ "a": "${▮b}" }')).toEqual(['string', '"${b}"']);
  expect(found('a: !Sub ▮b', 'yaml')).toEqual(['string', 'b']);
});

test('what an alias stands for is found where it is written', () => {
  expect(found('a: &x { b: ▮c }\nd: *x\n', 'yaml')).toEqual(['string', 'c']);
  expect(found('a: &x { b: c }\nd: *▮x\n', 'yaml')).toEqual(['object', 'a: &x { b: c }\nd: *x']);
  expect(found('a: &x { b: ▮c }\nd: { <<: *x, e: f }\n', 'yaml')).toEqual(['string', 'c']);
});
