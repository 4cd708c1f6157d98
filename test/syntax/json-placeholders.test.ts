import { expect, test } from 'vitest';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { valueIn } from './value-in.ts';

function read(text: string) {
  const { root, problems } = parseJson(SourceText.ofFile('a.json', text));
  const value = root && valueIn(root);
  return { root, value, problems: problems.map(({ message }) => message) };
}

test.each([
  ['a value', '{ "a": ${x}, "b": 1 }', { a: undefined, b: 1 }],
  ['an item', '[1, ${x}, 2]', [1, undefined, 2]],
  ['a name', '{ ${x}: 1 }', { '${x}': 1 }],
  ['all properties', '{ ${x} }', {}],
  ['properties before others', '{ ${x}, "a": 1 }', { a: 1 }],
  ['properties and their comma', '{ ${x} "a": 1 }', { a: 1 }],
  ['properties behind others', '{ "a": 1, ${x} }', { a: 1 }],
  ['a comma and properties', '{ "a": [] ${x} }', { a: [] }],
  ['properties between others', '{ "a": 1, ${x}"b": 2 }', { a: 1, b: 2 }],
  ['properties, in braces', '{ "a": 1, {{ x }} }', { a: 1 }],
  ['all items', '[${x}]', [undefined]],
  ['items and their comma', '[${x} 1]', [undefined, 1]],
  ['a comma and items', '[1 ${x}]', [1, undefined]],
  ['two values that are one', '{ "a": ${x}${y} }', { a: undefined }],
  ['the end of a number', '[{ "a": 1 }, ${x}0]', [{ a: 1 }, undefined]],
])('a placeholder without quotes may stand for %s', (_part, text, value) => {
  expect(read(text)).toMatchObject({ value, problems: [] });
});

test('a value of which a placeholder is a part is not known', () => {
  const { root, problems } = read('{ "a": 5${x}, "b": 1 }');
  expect(problems).toEqual([]);
  expect(root).toMatchObject({ properties: [{ value: { kind: 'opaque' } }, { value: { kind: 'number' } }] });
});

test('an object with properties that a placeholder stands for may have any', () => {
  expect(read('{ "a": 1, ${x} }').root).toMatchObject({ hasUnknownKeys: true });
  expect(read('{ "a": ${x} }').root).toMatchObject({ hasUnknownKeys: false });
});

test.each(['${x}{ "a": 1 }', '{ "a": 1 }${x}', '${x}'])('nothing is known of the text %s', (text) => {
  expect(read(text)).toMatchObject({ root: { kind: 'opaque' }, problems: [] });
});

test('what is missing elsewhere is missing', () => {
  expect(read('{ "a": ${x}, "b": 1 "c": 2 }').problems).toEqual(['A comma is missing after this value.']);
  expect(read('{ "a": 1 } "b"').problems).toEqual(['Something stands after the end of the definition.']);
  expect(read('{ "a": 1, , ${x} }').problems).toEqual(['A comma too many stands here.']);
});
