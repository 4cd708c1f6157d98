import { holdsConstant } from '../../../packages/core/src/analyses/shapes/constants.ts';
import {
  fieldOf,
  kinds,
  type ListShape,
  type ObjectShape,
  type Shape,
} from '../../../packages/core/src/analyses/shapes/shape.ts';
import {
  isList,
  isObject,
  memberOf,
  UnknownValue,
  type Value,
  type ValueList,
  type ValueObject,
} from '../../../packages/core/src/interpreter/value.ts';

/** Whether a value is among those of a shape; nothing stands for what is absent, and what is unknown may be any of them. */
export function contains(shape: Shape, value: Value | undefined): boolean {
  if (value instanceof UnknownValue) return shape.kinds !== 0;
  if ((shape.kinds & kindOf(value)) === 0) return false;
  if (typeof value === 'number') return holdsConstant(shape.numbers, value);
  if (typeof value === 'string') return holdsConstant(shape.strings, value);
  if (isList(value)) return shape.list === undefined || containsList(shape.list, value);
  return !isObject(value) || shape.object === undefined || containsObject(shape.object, value);
}

function kindOf(value: Exclude<Value, UnknownValue> | undefined): number {
  if (value === undefined) return kinds.absent;
  if (value === null) return kinds.null;
  if (typeof value === 'boolean') return value ? kinds.true : kinds.false;
  if (typeof value === 'object') return isList(value) ? kinds.list : kinds.object;
  return typeof value === 'number' ? kinds.number : kinds.string;
}

function containsList({ items, rest, minimum, maximum }: ListShape, list: ValueList): boolean {
  if (list.length < minimum || list.length > maximum) return false;
  return list.every((item, index) => contains(items[index] ?? rest, item));
}

function containsObject(object: ObjectShape, value: ValueObject): boolean {
  const names = new Set([...object.fields.keys(), ...Object.keys(value)]);
  return [...names].every((name) => contains(fieldOf(object, name), memberOf(value, name)));
}
