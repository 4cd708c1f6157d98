import { isEmpty, noConstants } from './constants.ts';
import { elementsOf } from './join.ts';
import {
  absent,
  anything,
  elementAt,
  fieldOf,
  fieldReplaced,
  kinds,
  type ListShape,
  never,
  type Origin,
  type Shape,
  type Source,
} from './shape.ts';

export function isNever({ kinds: sum }: Shape): boolean {
  return sum === 0;
}

export function mayBe({ kinds: sum }: Shape, some: number): boolean {
  return (sum & some) !== 0;
}

/** Whether it is of these types and no other; of what can never be, that holds too. */
export function isOnly({ kinds: sum }: Shape, some: number): boolean {
  return (sum & ~some) === 0;
}

/** The values of these types among those of the shape. */
export function restricted(shape: Shape, some: number): Shape {
  const sum = shape.kinds & some;
  if (sum === shape.kinds) return shape;
  if (sum === 0) return never;
  return {
    kinds: sum,
    numbers: (sum & kinds.number) === 0 ? noConstants() : shape.numbers,
    strings: (sum & kinds.string) === 0 ? noConstants() : shape.strings,
    list: (sum & kinds.list) === 0 ? undefined : shape.list,
    object: (sum & kinds.object) === 0 ? undefined : shape.object,
    origin: shape.origin,
    source: shape.source,
  };
}

/** What is there, where something is there. */
export function withoutAbsent(shape: Shape): Shape {
  return restricted(shape, ~kinds.absent);
}

export function withConstants(
  shape: Shape,
  { numbers = shape.numbers, strings = shape.strings }: Partial<Pick<Shape, 'numbers' | 'strings'>>,
): Shape {
  let gone = 0;
  if (isEmpty(numbers)) gone |= kinds.number;
  if (isEmpty(strings)) gone |= kinds.string;
  if (numbers === shape.numbers && strings === shape.strings) return restricted(shape, ~gone);
  return restricted({ ...shape, numbers, strings }, ~gone);
}

/** What stands under a name: absent too, unless every value is an object that has it. */
export function memberOfShape(shape: Shape, name: string): Shape {
  if (isNever(shape)) return never;
  if (!mayBe(shape, kinds.object)) return absent;
  const field = sourced(fieldOf(shape.object, name), shape.source, name);
  return isOnly(shape, kinds.object) ? field : maybe(field);
}

/** What stands at an index, which counts from the end below zero; absent too, unless every value is a list that reaches so far. */
export function itemOfShape(shape: Shape, index: number): Shape {
  if (isNever(shape)) return never;
  if (!mayBe(shape, kinds.list)) return absent;
  const item = sourced(itemOf(shape.list, index), shape.source, index);
  return isOnly(shape, kinds.list) ? item : maybe(item);
}

function itemOf(list: ListShape | undefined, index: number): Shape {
  if (list === undefined) return anything;
  const { minimum, maximum } = list;
  if (index >= 0) return reach(elementAt(list, index), { isSure: index < minimum, isPossible: index < maximum });
  const isPossible = -index <= maximum;
  if (minimum === maximum && isPossible) return elementAt(list, minimum + index);
  return reach(elementsOf(list), { isSure: -index <= minimum, isPossible });
}

function reach(item: Shape, { isSure, isPossible }: { readonly isSure: boolean; readonly isPossible: boolean }): Shape {
  if (!isPossible) return absent;
  return isSure ? item : maybe(item);
}

/** The same shape, but that the objects of it have another value under a name. */
export function memberReplaced(shape: Shape, name: string, value: Shape): Shape {
  if (shape.object?.fields.get(name) === value) return shape;
  const object = fieldReplaced(shape.object, name, value);
  const { kinds: sum, numbers, strings, list, origin, source } = shape;
  return { kinds: sum, numbers, strings, list, object, origin, source };
}

/** The items of a list, up to an index at least, with another value there. */
export function itemsReplaced(list: ListShape, index: number, value: Shape): readonly Shape[] {
  const count = Math.max(list.items.length, index + 1);
  return Array.from({ length: count }, (_, place) => (place === index ? value : elementAt(list, place)));
}

/** The value, or none. */
export function maybe(shape: Shape): Shape {
  if (mayBe(shape, kinds.absent)) return shape;
  const { numbers, strings, list, object, origin, source } = shape;
  return { kinds: shape.kinds | kinds.absent, numbers, strings, list, object, origin, source };
}

/** The same values, made by a field. */
export function madeBy(shape: Shape, origin: Origin): Shape {
  const { kinds: sum, numbers, strings, list, object } = shape;
  return { kinds: sum, numbers, strings, list, object, origin, source: undefined };
}

/** The same values, which come from outside. */
export function broughtBy(shape: Shape, source: Source): Shape {
  const { kinds: sum, numbers, strings, list, object, origin } = shape;
  return { kinds: sum, numbers, strings, list, object, origin, source };
}

/** Only what is quite unknown is traced to where it came from; there is nothing to assume of anything else. */
function sourced(shape: Shape, source: Source | undefined, step: string | number): Shape {
  if (source === undefined || shape !== anything) return shape;
  return broughtBy(shape, { of: source.of, steps: [...source.steps, step] });
}
