import { describe, expect, test } from 'vitest';
import {
  addProperty,
  type JsonValue,
  removeItem,
  removeProperty,
  renameProperty,
  replaceString,
  replaceValue,
} from '../../packages/core/src/syntax/edit.ts';
import { parseHcl } from '../../packages/core/src/syntax/hcl/parse-hcl.ts';
import { moveItemToEnd } from '../../packages/core/src/syntax/move-item.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../packages/core/src/syntax/node.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { applyEdits, impossibleEdit, type TextEdit } from '../../packages/core/src/text/text-edit.ts';
import { valueIn } from './value-in.ts';

/** One object, `{ a = 1, b = [2, 3], c = "x" }` in the argument `of`, in every layout that people write. */
const layouts: Readonly<Record<string, string>> = {
  'on one line': 'of = { a = 1, b = [2, 3], c = "x" }\n',
  minified: 'of={a=1,b=[2,3],c="x"}',
  'on many lines': 'of = {\n  a = 1\n  b = [\n    2,\n    3\n  ]\n  c = "x"\n}\n',
  'on many lines with commas': 'of = {\n  a = 1,\n  b = [2, 3],\n  c = "x"\n}\n',
  'on many lines with a comma at the end': 'of = {\n  a = 1,\n  b = [\n    2,\n    3,\n  ],\n  c = "x",\n}\n',
  'as JSON': 'of = {\n  "a": 1,\n  "b": [2, 3],\n  "c": "x"\n}\n',
  'with line breaks of Windows': 'of = {\r\n\ta = 1\r\n\tb = [2, 3]\r\n\tc = "x"\r\n}\r\n',
  'with comments': 'of = { # of\n  # a\n  a = 1 # one\n  b = [2, 3] // two\n  /* c */\n  c = "x" # last\n}\n',
  'aligned, two on a line': 'of = { a    = 1, b = [2, 3]\n  c    = "x" }\n',
};

describe.each(Object.entries(layouts))('%s', (_name, text) => {
  function changed(edit: (object: ObjectNode) => TextEdit | undefined): unknown {
    const made = edit(objectIn(text));
    return made === undefined ? 'no edit' : valueOf(applyEdits(text, [made]));
  }

  test('every property can be removed', () => {
    expect(changed((object) => removeProperty(named(object, 'a')))).toEqual({ b: [2, 3], c: 'x' });
    expect(changed((object) => removeProperty(named(object, 'b')))).toEqual({ a: 1, c: 'x' });
    expect(changed((object) => removeProperty(named(object, 'c')))).toEqual({ a: 1, b: [2, 3] });
  });

  test('one property after the other can be removed, until the object is empty', () => {
    let left = text;
    for (const name of ['b', 'c', 'a']) left = applyEdits(left, [removeProperty(named(objectIn(left), name))]);
    expect(valueOf(left)).toEqual({});
  });

  test('every item can be removed, and moved', () => {
    expect(changed((object) => removeItem(itemOf(object, 1)))).toEqual({ a: 1, b: [2], c: 'x' });
    const moved = changed((object) => moveItemToEnd(itemOf(object, 0)));
    expect([{ a: 1, b: [3, 2], c: 'x' }, 'no edit']).toContainEqual(moved);
  });

  test('a property is added at the end', () => {
    const value = { f: ['{"${x}', true] };
    expect(changed((object) => addProperty(object, 'd e', value))).toEqual({ a: 1, b: [2, 3], c: 'x', 'd e': value });
  });

  test('every property can be renamed', () => {
    for (const name of ['a', 'b', 'c'])
      expect(changed((of) => renameProperty(named(of, name), 'true: "#$'))).toHaveProperty('true: "#$');
  });

  test('every value can be replaced', () => {
    const value: JsonValue = [null, { g: ': #', for: -1 }];
    for (const name of ['a', 'b', 'c'])
      expect(changed((of) => replaceValue(named(of, name).value, value))).toMatchObject({ [name]: value });
    expect(changed((of) => replaceValue(of, {}))).toEqual({});
  });

  test('a string can become any other', () => {
    for (const value of ['', '12', 'two\nlines\n', "it's \"#\\ $${%{ - '", ' blank ', '\u0000\b\f\u2028😀\ud800'])
      expect(changed((of) => replaceNamed(of, 'c', value))).toMatchObject({ c: value });
  });
});

test('what is added is laid out as what stands there', () => {
  const added = (text: string) => applyEdits(text, [addProperty(objectIn(text), 'End', true) ?? impossibleEdit]);
  expect(added('of = {}\n')).toBe('of = { End = true }\n');
  expect(added('of = { a = 1 }\n')).toBe('of = { a = 1, End = true }\n');
  expect(added('of = {\n  long_key = 1\n}\n')).toBe('of = {\n  long_key = 1\n  End      = true\n}\n');
  expect(added('of = {\n  a = 1\n}\n')).toBe('of = {\n  a = 1\n  End = true\n}\n');
  expect(added('of = {\n  "a": 1\n}\n')).toBe('of = {\n  "a": 1\n  "End": true\n}\n');
  expect(added('of = {\n  "a.$" : 1,\n}\n')).toBe('of = {\n  "a.$" : 1,\n  End : true,\n}\n');
  expect(added('of = {\n  a = { # x\n  }\n}\n')).toBe('of = {\n  a = { # x\n  }\n  End = true\n}\n');
});

test('what is removed takes its lines along', () => {
  const removed = (text: string, name: string) => applyEdits(text, [removeProperty(named(objectIn(text), name))]);
  expect(removed('of = {\n  a = 1 # one\n  b = 2\n}\n', 'a')).toBe('of = {\n  b = 2\n}\n');
  expect(removed('of = {\n  a = {\n    c = 1\n  },\n  b = 2\n}\n', 'a')).toBe('of = {\n  b = 2\n}\n');
  expect(removed('of = {\n  a = <<EOF\nx\nEOF\n  b = 2\n}\n', 'a')).toBe('of = {\n  b = 2\n}\n');
});

test('what cannot be written is not offered', () => {
  const heredoc = 'of = { a = <<EOF\nx\nEOF\n}\n';
  expect(addProperty(objectIn(heredoc), 'b', 1)).toBeUndefined();
  const computed = objectIn('of = { (a.b) = "x-${c}" }\n');
  expect(computed.properties.map((property) => renameProperty(property, 'd'))).toEqual([impossibleEdit]);
  expect(computed.properties.map(({ value }) => value.kind === 'string' && replaceString(value, 'd'))).toEqual([
    undefined,
  ]);
});

test('what is missing gets a value', () => {
  const text = 'of = { a = , b = 2 }\n';
  expect(valueOf(applyEdits(text, [replaceValue(named(objectIn(text), 'a').value, 1)]))).toEqual({ a: 1, b: 2 });
});

function objectIn(text: string): ObjectNode {
  const { root } = parseHcl(SourceText.ofFile('/flows/main.tf', text));
  const value = root?.kind === 'object' ? propertyOf(root, 'of')?.value : undefined;
  if (value?.kind !== 'object') throw new Error('There is no object.');
  return value;
}

function valueOf(text: string): unknown {
  const { problems } = parseHcl(SourceText.ofFile('/flows/main.tf', text));
  expect([text, problems]).toEqual([text, []]);
  return valueIn(objectIn(text));
}

function named(object: ObjectNode, name: string): Property {
  const property = propertyOf(object, name);
  if (property === undefined) throw new Error(`There is no ${name}.`);
  return property;
}

function itemOf(object: ObjectNode, index: number): Node {
  const { value } = named(object, 'b');
  const item = value.kind === 'array' ? value.items[index] : undefined;
  if (item === undefined) throw new Error('There is no such item.');
  return item;
}

function replaceNamed(object: ObjectNode, name: string, text: string): TextEdit | undefined {
  const { value } = named(object, name);
  return value.kind === 'string' ? replaceString(value, text) : undefined;
}
