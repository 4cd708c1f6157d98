import { allConstants, uniteConstants } from './constants.ts';
import {
  anything,
  boundedList,
  boundedObject,
  copiedFields,
  elementAt,
  fieldOf,
  kinds,
  type ListShape,
  listOf,
  never,
  type ObjectShape,
  present,
  type Shape,
  type Source,
} from './shape.ts';

/** What is in one of them; `one` itself where `other` adds nothing, so that it is seen at once that nothing changed. */
export function join(one: Shape, other: Shape): Shape {
  if (one === other || one === anything || other.kinds === 0) return one;
  if (one.kinds === 0 || other === anything) return other;
  const sum = one.kinds | other.kinds;
  const numbers = uniteConstants(one.numbers, other.numbers);
  const strings = uniteConstants(one.strings, other.strings);
  const list = joinedLists(one, other);
  const object = joinedObjects(one, other);
  const origin = one.origin === other.origin ? one.origin : undefined;
  const source = isSameSource(one.source, other.source) ? one.source : undefined;
  const isSame =
    sum === one.kinds &&
    numbers === one.numbers &&
    strings === one.strings &&
    list === one.list &&
    object === one.object &&
    origin === one.origin &&
    source === one.source;
  return isSame ? one : { kinds: sum, numbers, strings, list, object, origin, source };
}

export function joinAll(shapes: Iterable<Shape>): Shape {
  let all: Shape = never;
  for (const shape of shapes) all = join(all, shape);
  return all;
}

/** What any element may be. */
export function elementsOf(list: ListShape | undefined): Shape {
  return list === undefined ? present : joinAll([...list.items, list.rest]);
}

function isSameSource(one: Source | undefined, other: Source | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one.of !== other.of) return false;
  return one.steps.length === other.steps.length && one.steps.every((step, index) => step === other.steps[index]);
}

function joinedLists(one: Shape, other: Shape): ListShape | undefined {
  if ((one.kinds & kinds.list) === 0) return other.list;
  return (other.kinds & kinds.list) === 0 ? one.list : joinLists(one.list, other.list);
}

function joinedObjects(one: Shape, other: Shape): ObjectShape | undefined {
  if ((one.kinds & kinds.object) === 0) return other.object;
  return (other.kinds & kinds.object) === 0 ? one.object : joinObjects(one.object, other.object);
}

function joinObjects(one: ObjectShape | undefined, other: ObjectShape | undefined): ObjectShape | undefined {
  if (one === other || one === undefined) return one;
  if (other === undefined) return undefined;
  const rest = join(one.rest, other.rest);
  const fields = joinedFields(one, other, rest);
  return rest === one.rest && fields === one.fields ? one : boundedObject(fields, rest);
}

/** The fields of `one` themselves where nothing changes. They are walked by their names, as entries would be made for each of them. */
function joinedFields(one: ObjectShape, other: ObjectShape, rest: Shape): ReadonlyMap<string, Shape> {
  let changed: Map<string, Shape> | undefined;
  for (const name of one.fields.keys()) {
    const field = fieldOf(one, name);
    const joined = join(field, fieldOf(other, name));
    if (joined !== field) changed = (changed ?? copiedFields(one)).set(name, joined);
  }
  for (const name of other.fields.keys()) {
    if (one.fields.has(name)) continue;
    const joined = join(one.rest, fieldOf(other, name));
    if (joined !== one.rest || joined !== rest) changed = (changed ?? copiedFields(one)).set(name, joined);
  }
  return changed ?? one.fields;
}

function joinLists(one: ListShape | undefined, other: ListShape | undefined): ListShape | undefined {
  if (one === other || one === undefined) return one;
  if (other === undefined) return undefined;
  const count = Math.max(one.items.length, other.items.length);
  const items = Array.from({ length: count }, (_, index) => join(itemWithin(one, index), itemWithin(other, index)));
  const rest = join(one.rest, other.rest);
  const minimum = Math.min(one.minimum, other.minimum);
  const maximum = Math.max(one.maximum, other.maximum);
  const isUnchanged = minimum === one.minimum && maximum === one.maximum && rest === one.rest;
  if (isUnchanged && items.length === one.items.length && items.every((item, index) => item === one.items[index])) {
    return one;
  }
  return boundedList({ items, rest, minimum, maximum });
}

function itemWithin(list: ListShape, index: number): Shape {
  return index < list.maximum ? elementAt(list, index) : never;
}

/**
 * The join of what was known before with more, with everything given up that is still growing: constants become any value, and
 * lists any number of elements. So loops are done with soon.
 */
export function widen(before: Shape, after: Shape): Shape {
  if (before === after || before.kinds === 0) return after;
  const numbers = before.numbers === after.numbers ? after.numbers : allConstants<number>();
  const strings = before.strings === after.strings ? after.strings : allConstants<string>();
  return {
    ...after,
    numbers: (after.kinds & kinds.number) === 0 ? after.numbers : numbers,
    strings: (after.kinds & kinds.string) === 0 ? after.strings : strings,
    list: widenedList(before, after),
    object: widenedObject(before, after),
  };
}

function widenedList(before: Shape, after: Shape): ListShape | undefined {
  const isNew = (before.kinds & kinds.list) === 0;
  if (isNew || before.list === after.list || before.list === undefined || after.list === undefined) return after.list;
  return listOf(widen(elementsOf(before.list), elementsOf(after.list))).list;
}

function widenedObject(before: Shape, after: Shape): ObjectShape | undefined {
  const { object } = after;
  const isNew = (before.kinds & kinds.object) === 0;
  if (isNew || before.object === object || before.object === undefined || object === undefined) return object;
  const fields = new Map<string, Shape>();
  for (const [name, field] of object.fields) fields.set(name, widen(fieldOf(before.object, name), field));
  return boundedObject(fields, widen(before.object.rest, object.rest));
}
