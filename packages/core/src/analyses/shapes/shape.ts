import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { allConstants, type Constants, isEmpty, noConstants, onlyConstants } from './constants.ts';

/**
 * The JSON values that may stand at one place, all of them and perhaps more. Values of different types are apart from each
 * other, so that "a string, or an object with `id`" is said as it is. Shapes are never changed and share their parts.
 */
export interface Shape {
  /** Which types, a sum of `kinds`; none at all means that nothing can ever stand there. */
  readonly kinds: number;
  readonly numbers: Constants<number>;
  readonly strings: Constants<string>;
  /** The lists among the values; nothing where they are any lists. */
  readonly list: ListShape | undefined;
  /** The objects among the values; nothing where they are any objects. */
  readonly object: ObjectShape | undefined;
  /** The field that made the value, for messages; nothing where several may have. */
  readonly origin: Origin | undefined;
  /** The data from outside whose part the value is, unchanged. */
  readonly source: Source | undefined;
}

/** `absent` is of a place that is not there. */
export const kinds = { absent: 1, null: 2, true: 4, false: 8, number: 16, string: 32, list: 64, object: 128 } as const;

const presentKinds = 254;

export interface ObjectShape extends Measured {
  readonly fields: ReadonlyMap<string, Shape>;
  /** What any other name may hold: absent in a closed object, anything in an open one. */
  readonly rest: Shape;
}

export interface ListShape extends Measured {
  /** The first elements, as far as the list reaches; never absent. */
  readonly items: readonly Shape[];
  /** All elements after these. */
  readonly rest: Shape;
  readonly minimum: number;
  readonly maximum: number;
}

/** Bounds keep facts small, whatever a definition nests. */
interface Measured {
  readonly depth: number;
  readonly weight: number;
}

export interface Origin {
  readonly state: State;
  /** The field that made it: `Parameters`, `ResultPath`; a state's own entry for the results of Parallel and Map. */
  readonly place: Node | Property;
}

/** A part of the input of the machine, or of what a Task brought forth. */
export interface Source {
  readonly of: 'input' | State;
  readonly steps: readonly (string | number)[];
}

// Written out wherever they are made, as copying them with `...` takes several times as long.
const nothingMore = {
  numbers: noConstants<number>(),
  strings: noConstants<string>(),
  list: undefined,
  object: undefined,
  origin: undefined,
  source: undefined,
} as const;

/** Nothing can stand there. */
export const never: Shape = { kinds: 0, ...nothingMore };

export const absent: Shape = { kinds: kinds.absent, ...nothingMore };

export const present: Shape = ofKinds(presentKinds);

/** Any value, or none. */
export const anything: Shape = ofKinds(presentKinds | kinds.absent);

export const anyString: Shape = ofKinds(kinds.string);
export const anyNumber: Shape = ofKinds(kinds.number);
export const anyBoolean: Shape = ofKinds(kinds.true | kinds.false);
export const anyList: Shape = ofKinds(kinds.list);
export const anyObject: Shape = ofKinds(kinds.object);

/** All values of some types. */
export function ofKinds(sum: number): Shape {
  return {
    kinds: sum,
    numbers: (sum & kinds.number) === 0 ? noConstants() : allConstants(),
    strings: (sum & kinds.string) === 0 ? noConstants() : allConstants(),
    list: undefined,
    object: undefined,
    origin: undefined,
    source: undefined,
  };
}

/** One value that is no list and no object. */
export function constantShape(value: string | number | boolean | null): Shape {
  if (typeof value === 'string') return stringShape(onlyConstants(value));
  if (typeof value === 'number') return numberShape(onlyConstants(value));
  return ofKinds(value === null ? kinds.null : value ? kinds.true : kinds.false);
}

export function stringShape(strings: Constants<string>): Shape {
  if (isEmpty(strings)) return never;
  return {
    kinds: kinds.string,
    numbers: noConstants(),
    strings,
    list: undefined,
    object: undefined,
    origin: undefined,
    source: undefined,
  };
}

function numberShape(numbers: Constants<number>): Shape {
  return {
    kinds: kinds.number,
    numbers,
    strings: noConstants(),
    list: undefined,
    object: undefined,
    origin: undefined,
    source: undefined,
  };
}

/** An object of these fields; `rest` is `absent` unless it may have others. */
export function objectShape(fields: ReadonlyMap<string, Shape>, rest: Shape = absent): Shape {
  const object = boundedObject(fields, rest);
  return {
    kinds: kinds.object,
    numbers: noConstants(),
    strings: noConstants(),
    list: undefined,
    object,
    origin: undefined,
    source: undefined,
  };
}

export function closedObject(fields: Readonly<Record<string, Shape>>): Shape {
  return objectShape(new Map(Object.entries(fields)));
}

/** An object with these fields and perhaps any others. */
export function openObject(fields: Readonly<Record<string, Shape>>): Shape {
  return objectShape(new Map(Object.entries(fields)), anything);
}

/** A list of exactly these elements. */
export function tupleShape(items: readonly Shape[]): Shape {
  return listShape({ items, rest: never, minimum: items.length, maximum: items.length });
}

/** A list of elements of one shape. */
export function listOf(rest: Shape, minimum = 0, maximum = Number.POSITIVE_INFINITY): Shape {
  return listShape({ items: [], rest, minimum, maximum });
}

export function listShape(list: Omit<ListShape, keyof Measured>): Shape {
  const bounded = boundedList(list);
  return {
    kinds: kinds.list,
    numbers: noConstants(),
    strings: noConstants(),
    list: bounded,
    object: undefined,
    origin: undefined,
    source: undefined,
  };
}

/** What an object has under a name. */
export function fieldOf(object: ObjectShape | undefined, name: string): Shape {
  return object === undefined ? anything : (object.fields.get(name) ?? object.rest);
}

/** The element at that index, where there is one. */
export function elementAt({ items, rest }: ListShape, index: number): Shape {
  return items[index] ?? rest;
}

/** Deeper values, and larger ones, are any of their types. */
const deepest = 8;
const heaviest = 1_000;
const mostFields = 200;
const mostItems = 32;

/** The object, or nothing where it is too large to tell its fields apart. */
export function boundedObject(fields: ReadonlyMap<string, Shape>, rest: Shape): ObjectShape | undefined {
  if (fields.size > mostFields) return undefined;
  let depth = depthOf(rest);
  let weight = weightOf(rest);
  for (const field of fields.values()) {
    depth = Math.max(depth, depthOf(field));
    weight += weightOf(field);
  }
  if (weight > heaviest) return cutObject({ fields, rest, depth, weight }, 0);
  const object = { fields, rest, depth: depth + 1, weight: weight + 1 };
  return depth < deepest ? object : cutObject(object, deepest - 1);
}

/** The object, any one if there is none, with another value under a name; the fields that stay are not measured again where their sum tells enough. */
export function fieldReplaced(object: ObjectShape | undefined, name: string, value: Shape): ObjectShape | undefined {
  if (object === undefined) return boundedObject(new Map([[name, value]]), anything);
  const fields = copiedFields(object).set(name, value);
  const before = object.fields.get(name);
  const weight = object.weight + weightOf(value) - (before === undefined ? 0 : weightOf(before));
  const isDeepest = before !== undefined && depthOf(before) === object.depth - 1;
  const isWithinBounds = fields.size <= mostFields && weight <= heaviest && depthOf(value) < deepest - 1;
  if (isDeepest || !isWithinBounds) return boundedObject(fields, object.rest);
  return { fields, rest: object.rest, depth: Math.max(object.depth, depthOf(value) + 1), weight };
}

/** Walked by their names, as `new Map` would make an entry for each of them: it takes twice as long. */
export function copiedFields({ fields }: ObjectShape): Map<string, Shape> {
  const copy = new Map<string, Shape>();
  for (const name of fields.keys()) copy.set(name, fields.get(name) as Shape);
  return copy;
}

function cutObject(object: ObjectShape, levels: number): ObjectShape {
  const fields = new Map<string, Shape>();
  for (const [name, field] of object.fields) fields.set(name, cut(field, levels));
  const rest = cut(object.rest, levels);
  return { fields, rest, depth: levels + 1, weight: weightOfAll([...fields.values(), rest]) + 1 };
}

export function boundedList(list: Omit<ListShape, keyof Measured>): ListShape | undefined {
  if (list.items.length > mostItems) {
    return boundedList({ ...list, items: list.items.slice(0, mostItems), rest: present });
  }
  let depth = depthOf(list.rest);
  let weight = weightOf(list.rest);
  for (const item of list.items) {
    depth = Math.max(depth, depthOf(item));
    weight += weightOf(item);
  }
  if (weight > heaviest) return cutList(list, 0);
  return depth < deepest ? { ...list, depth: depth + 1, weight: weight + 1 } : cutList(list, deepest - 1);
}

function cutList(list: Omit<ListShape, keyof Measured>, levels: number): ListShape {
  const items = list.items.map((item) => cut(item, levels));
  const rest = cut(list.rest, levels);
  return { ...list, items, rest, depth: levels + 1, weight: weightOfAll([...items, rest]) + 1 };
}

/** The shape with no more than so many levels of lists and objects told apart. */
function cut(shape: Shape, levels: number): Shape {
  if (depthOf(shape) <= levels) return shape;
  const { kinds: sum, numbers, strings, origin, source } = shape;
  const [list, object] =
    levels === 0 ? [] : [cutOnce(lists, shape.list, levels), cutOnce(objects, shape.object, levels)];
  return { kinds: sum, numbers, strings, list, object, origin, source };
}

/** What is shared by many parts is cut once for all of them: of data that holds earlier data again and again, there is no end of parts. */
function cutOnce<Part extends object>(
  { known, make }: Cuts<Part>,
  part: Part | undefined,
  levels: number,
): Part | undefined {
  if (part === undefined) return undefined;
  const ofPart = known.get(part) ?? [];
  known.set(part, ofPart);
  ofPart[levels] ??= make(part, levels - 1);
  return ofPart[levels];
}

interface Cuts<Part extends object> {
  /** By how many levels are kept. */
  readonly known: WeakMap<Part, (Part | undefined)[]>;
  make(part: Part, levels: number): Part;
}

const lists: Cuts<ListShape> = { known: new WeakMap(), make: cutList };
const objects: Cuts<ObjectShape> = { known: new WeakMap(), make: cutObject };

function depthOf({ list, object }: Shape): number {
  return Math.max(list?.depth ?? 0, object?.depth ?? 0);
}

function weightOf({ list, object }: Shape): number {
  return 1 + (list?.weight ?? 0) + (object?.weight ?? 0);
}

function weightOfAll(shapes: Iterable<Shape>): number {
  let sum = 0;
  for (const shape of shapes) sum += weightOf(shape);
  return sum;
}
