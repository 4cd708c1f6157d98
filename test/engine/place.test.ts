import { expect, test } from 'vitest';
import { locatePlace, type Place, pointerOfPlace, stringPart } from '../../packages/core/src/engine/place.ts';
import type { ArrayNode, Node, Property, StringNode } from '../../packages/core/src/syntax/node.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { documentOf } from '../check.ts';

/** The characters of the file at a place. */
function textAt(text: string, place: Place): string {
  const { file, span } = locatePlace(place);
  expect(file).toMatch(/^machine\.asl/);
  return text.slice(span.start, span.end);
}

test('a value is its own characters, and a property those of its name', () => {
  const text = '{ "a": { "b/c~d": [1, "two"] } }';
  const property = propertyIn(propertyIn(rootOf(text), 0).value, 0);
  const item = (property.value as ArrayNode).items[1] as Node;
  expect([textAt(text, property), pointerOfPlace(property)]).toEqual(['"b/c~d"', '/a/b~1c~0d']);
  expect([textAt(text, item), pointerOfPlace(item)]).toEqual(['"two"', '/a/b~1c~0d/1']);
  expect(pointerOfPlace(rootOf(text))).toBe('');
});

test('a span of the file is itself, and about the whole', () => {
  const place: Place = { kind: 'span', file: 'machine.asl.json', span: { start: 2, end: 4 } };
  expect([textAt('012345', place), pointerOfPlace(place)]).toEqual(['23', '']);
});

test.each<[string, string, TextFormat]>([
  ['a JSON string', '["one two three"]', 'json'],
  ['a plain YAML scalar', '- one two three\n', 'yaml'],
  ['a YAML scalar in single quotes', "- 'one two three'\n", 'yaml'],
  ['a literal block', '- |\n  one two\n  three\n', 'yaml'],
  ['a folded block', '- >\n    one\n    two three\n', 'yaml'],
])('a part of %s is the characters that stand there', (_name, text, format) => {
  const place = partOf(text, 'two', format);
  expect([textAt(text, place), pointerOfPlace(place)]).toEqual(['two', '/0']);
});

test.each<[string, string, string, string, TextFormat]>([
  ['JSON', '["a\\n\\"b\\"\\u00e9c"]', '"b"é', '\\"b\\"\\u00e9', 'json'],
  ['JSON, of a character in two parts', '["\\ud83d\\ude00x"]', '😀', '\\ud83d\\ude00', 'json'],
  ['YAML double quotes', '- "a\\tb\\x41\\u00e9c"\n', 'bAé', 'b\\x41\\u00e9', 'yaml'],
  ['YAML single quotes', "- 'it''s'\n", "'s", "''s", 'yaml'],
])('escapes of %s are passed over', (_name, text, part, written, format) => {
  expect(textAt(text, partOf(text, part, format))).toBe(written);
});

test('a part over several lines reaches from its first character to its last', () => {
  const text = 'a: |\n    one\n    two\n    three\n';
  const node = propertyIn(rootOf(text, 'yaml'), 0).value as StringNode;
  expect(textAt(text, stringPart(node, { start: 2, end: 6 }))).toBe('e\n    tw');
});

test('a part of no characters is a point inside the string', () => {
  for (const [text, format] of [
    ['[""]', 'json'],
    ["- ''\n", 'yaml'],
  ] as const) {
    const { span } = locatePlace(partOf(text, '', format));
    expect([span.start, span.end]).toEqual([text.indexOf(text.includes('"') ? '"' : "'") + 1, span.start]);
  }
  const { span } = locatePlace(stringPart(stringIn('["abc"]', 'json'), { start: 3, end: 3 }));
  expect(span).toEqual({ start: 5, end: 5 });
});

function rootOf(text: string, format: TextFormat = 'json'): Node {
  const { root } = documentOf(text, { format });
  if (root === undefined) throw new Error('There is no root.');
  return root;
}

function propertyIn(node: Node, index: number): Property {
  const property = node.kind === 'object' ? node.properties[index] : undefined;
  if (property === undefined) throw new Error('There is no such property.');
  return property;
}

function stringIn(text: string, format: TextFormat): StringNode {
  const root = rootOf(text, format);
  const node = root.kind === 'array' ? root.items[0] : undefined;
  if (node?.kind !== 'string') throw new Error('There is no string.');
  return node;
}

function partOf(text: string, part: string, format: TextFormat): Place {
  const node = stringIn(text, format);
  const start = node.value.indexOf(part);
  if (start === -1) throw new Error(`\`${node.value}\` does not hold it.`);
  return stringPart(node, { start, end: start + part.length });
}
