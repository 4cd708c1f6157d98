import { canonicalText } from '../java-text.ts';
import { UnknownValue, type Value, type ValueList } from '../value.ts';
import { type Evaluator, Refusal } from './evaluator.ts';

/** The intrinsic functions for arrays. */
export const arrayFunctions: readonly (readonly [string, Evaluator])[] = [
  ['States.Array', (items) => items],
  ['States.ArrayPartition', ([list, size]) => partition(list as ValueList, Number(size))],
  ['States.ArrayContains', ([list, value]) => contains(list as ValueList, value as Value)],
  ['States.ArrayRange', ([start, end, step]) => range(Number(start), Number(end), Number(step))],
  ['States.ArrayGetItem', ([list, index]) => itemAt(list as ValueList, Number(index))],
  ['States.ArrayLength', ([list]) => (list as ValueList).length],
  ['States.ArrayUnique', ([list]) => unique(list as ValueList)],
];

function partition(list: ValueList, size: number): Value {
  const parts: ValueList[] = [];
  for (let start = 0; start < list.length; start += size) parts.push(list.slice(start, start + size));
  return parts;
}

function contains(list: ValueList, value: Value): Value {
  const wanted = keyOf(value);
  if (wanted instanceof UnknownValue) return list.length === 0 ? false : wanted;
  let unknown: UnknownValue | undefined;
  for (const item of list) {
    const key = keyOf(item);
    if (key === wanted) return true;
    if (key instanceof UnknownValue) unknown ??= key;
  }
  return unknown ?? false;
}

/** What two values share only if they are equal. Lists and objects are so by what they hold, and their keys begin with a bracket. */
function keyOf(value: Value): string | number | boolean | null | UnknownValue {
  if (typeof value === 'string') return `"${value}`;
  return typeof value === 'object' && value !== null ? canonicalText(value) : value;
}

/** Developer Guide, intrinsic-functions. */
const mostItems = 1000;

function range(start: number, end: number, step: number): Value | Refusal {
  const count = Math.max(0, Math.floor((end - start) / step) + 1);
  if (count > mostItems) return new Refusal(`The range has more than ${mostItems} elements.`);
  const numbers: number[] = [];
  for (let index = 0; index < count; index++) numbers.push(start + index * step);
  return numbers;
}

function itemAt(list: ValueList, index: number): Value | Refusal {
  return list[index] ?? (index < list.length ? null : new Refusal(`The array has no element at index ${index}.`));
}

function unique(list: ValueList): Value {
  const seen = new Set<Value>();
  const first: Value[] = [];
  for (const item of list) {
    const key = keyOf(item);
    if (key instanceof UnknownValue) return list.length === 1 ? list : key;
    if (!seen.has(key)) first.push(item);
    seen.add(key);
  }
  return first;
}
