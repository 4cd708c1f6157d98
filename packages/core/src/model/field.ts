import type { ArrayNode, Node, ObjectNode, Property } from '../syntax/node.ts';
import { isUnknown, propertyOf } from '../syntax/node.ts';

/**
 * A field as it stands in the definition: `present` with a value of the right JSON type, `unknown` until deployment,
 * `malformed` when its type is wrong (which the field rules report, and nobody else needs to), or `missing`.
 */
export type Field<Value> = Present<Value> | Written<'unknown'> | Written<'malformed'> | Missing;

export interface Present<Value> extends Written<'present'> {
  readonly value: Value;
}

interface Written<Kind> {
  readonly kind: Kind;
  readonly property: Property;
}

interface Missing {
  readonly kind: 'missing';
}

export const missing: Missing = { kind: 'missing' };

/** The value where it is present, nothing otherwise. */
export function valueOf<Value>(field: Field<Value>): Value | undefined {
  return field.kind === 'present' ? field.value : undefined;
}

/** The property where the field is written, whatever its value. */
export function writtenAt(field: Field<unknown>): Property | undefined {
  return field.kind === 'missing' ? undefined : field.property;
}

/** Whether the object surely has none of the fields: a key that only deployment resolves might turn into one. */
export function lacks(object: ObjectNode, ...names: readonly string[]): boolean {
  return !object.hasUnknownKeys && !object.properties.some(({ name }) => names.includes(name));
}

export function stringField(object: ObjectNode, name: string): Field<string> {
  return readField(object, name, asString);
}

/** A number, or unknown where a JSONata expression or a placeholder stands for it. */
export function numberField(object: ObjectNode, name: string): Field<number> {
  return readField(object, name, asNumber);
}

export function booleanField(object: ObjectNode, name: string): Field<boolean> {
  return readField(object, name, asBoolean);
}

export function objectField(object: ObjectNode, name: string): Field<ObjectNode> {
  return readField(object, name, asObject);
}

export function arrayField(object: ObjectNode, name: string): Field<ArrayNode> {
  return readField(object, name, asArray);
}

/** A string, or JSON's null, which says "none" for the paths that take it. */
export function nullableStringField(object: ObjectNode, name: string): Field<string | null> {
  return readField(object, name, asNullableString);
}

function readField<Value>(object: ObjectNode, name: string, read: (node: Node) => Value | undefined): Field<Value> {
  const property = propertyOf(object, name);
  if (property === undefined) return missing;
  const { value: node } = property;
  if (isUnknown(node)) return { kind: 'unknown', property };
  const value = read(node);
  if (value !== undefined) return { kind: 'present', value, property };
  return { kind: isExpression(node) ? 'unknown' : 'malformed', property };
}

/** A JSONata expression stands where a value of another type belongs; what it yields is not known. */
function isExpression(node: Node): boolean {
  return node.kind === 'string' && node.value.startsWith('{%');
}

function asString(node: Node): string | undefined {
  return node.kind === 'string' ? node.value : undefined;
}

function asNullableString(node: Node): string | null | undefined {
  return node.kind === 'null' ? null : asString(node);
}

function asNumber(node: Node): number | undefined {
  return node.kind === 'number' ? node.value : undefined;
}

function asBoolean(node: Node): boolean | undefined {
  return node.kind === 'boolean' ? node.value : undefined;
}

function asObject(node: Node): ObjectNode | undefined {
  return node.kind === 'object' ? node : undefined;
}

function asArray(node: Node): ArrayNode | undefined {
  return node.kind === 'array' ? node : undefined;
}
