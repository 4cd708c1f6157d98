import { expect, test } from 'vitest';
import {
  arrayField,
  booleanField,
  type Field,
  lacks,
  nullableStringField,
  numberField,
  objectField,
  stringField,
  valueOf,
  writtenAt,
} from '../../packages/core/src/model/field.ts';
import type { ObjectNode } from '../../packages/core/src/syntax/node.ts';
import { documentOf } from '../check.ts';

test('an object lacks fields when none of them is written', () => {
  expect(lacksIn('{ "a": 1 }', 'b', 'c')).toBe(true);
  expect(lacksIn('{ "a": 1, "c": null }', 'b', 'c')).toBe(false);
});

test('a key that only deployment resolves may turn into any field', () => {
  expect(lacksIn('{ "a": 1, "Fn::Transform": {} }', 'b')).toBe(false);
  expect(lacksIn('{ "a": 1, "${Name}": 2 }', 'b')).toBe(false);
});

test('names that every JavaScript object has are names like others', () => {
  expect(lacksIn('{ "a": 1 }', 'constructor', '__proto__')).toBe(true);
});

test('a field of the right type is present', () => {
  expect(valueOf(fieldOf('{ "a": "" }', stringField))).toBe('');
  expect(valueOf(fieldOf('{ "a": 0 }', numberField))).toBe(0);
  expect(valueOf(fieldOf('{ "a": false }', booleanField))).toBe(false);
  expect(valueOf(fieldOf('{ "a": {} }', objectField))?.kind).toBe('object');
  expect(valueOf(fieldOf('{ "a": [] }', arrayField))?.kind).toBe('array');
});

test('a field of a wrong type is malformed, and has no value', () => {
  for (const read of [numberField, booleanField, objectField, arrayField] satisfies Read[])
    expect(fieldOf<unknown>('{ "a": "text" }', read).kind).toBe('malformed');
  expect(fieldOf('{ "a": 1 }', stringField).kind).toBe('malformed');
  expect(valueOf(fieldOf('{ "a": null }', stringField))).toBeUndefined();
});

test('null is a value only for the fields that take it', () => {
  expect(fieldOf('{ "a": null }', nullableStringField)).toMatchObject({ kind: 'present', value: null });
  expect(fieldOf('{ "a": "$" }', nullableStringField)).toMatchObject({ kind: 'present', value: '$' });
  expect(fieldOf('{ "a": 1 }', nullableStringField).kind).toBe('malformed');
});

test('a placeholder, or a part of one, makes a field unknown', () => {
  for (const value of ['"${A}"', '"a${A}"', '{ "Ref": "A" }', '{ "Fn::Sub": "a" }'])
    for (const read of [stringField, numberField, objectField] satisfies Read[])
      expect(fieldOf<unknown>(`{ "a": ${value} }`, read).kind).toBe('unknown');
});

test('an expression in the place of another type makes a field unknown', () => {
  expect(fieldOf('{ "a": "{% 1 %}" }', numberField).kind).toBe('unknown');
  expect(fieldOf('{ "a": "{% 1 %}" }', stringField).kind).toBe('present');
});

test('a field that is not written is missing, and of two the later one counts', () => {
  expect(fieldOf('{ "b": 1 }', numberField)).toEqual({ kind: 'missing' });
  expect(writtenAt(fieldOf('{ "b": 1 }', numberField))).toBeUndefined();
  expect(valueOf(fieldOf('{ "a": 1, "a": 2 }', numberField))).toBe(2);
});

test('a field knows where it is written, whatever its value', () => {
  for (const value of ['1', '"text"', '"${A}"'])
    expect(writtenAt(fieldOf(`{ "a": ${value} }`, numberField))?.name).toBe('a');
});

type Read<Value = unknown> = (object: ObjectNode, name: string) => Field<Value>;

function fieldOf<Value>(text: string, read: Read<Value>): Field<Value> {
  return read(objectOf(text), 'a');
}

function lacksIn(text: string, ...names: string[]): boolean {
  return lacks(objectOf(text), ...names);
}

function objectOf(text: string): ObjectNode {
  const { root } = documentOf(text);
  if (root?.kind !== 'object') throw new Error('This is no object.');
  return root;
}
