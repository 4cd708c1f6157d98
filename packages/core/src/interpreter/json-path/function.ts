import type { FunctionStep } from '../../expressions/json-path.ts';
import { isList, isObject, UnknownValue, type Value, type ValueList } from '../value.ts';
import type { Search } from './search.ts';

/**
 * What one of Jayway's functions makes of a value; nothing where it makes nothing. AWS takes such paths, but documents
 * nothing about them, so that whatever is not plain is unknown.
 */
export function applyFunction(value: Value, step: FunctionStep, search: Search): readonly Value[] {
  const evaluate = step.arguments.length === 0 ? functions.get(step.name) : undefined;
  const result = evaluate === undefined ? notKnown(step) : evaluate(value);
  if (!(result instanceof UnknownValue)) return result === undefined ? [] : [result];
  search.unknown ??= result;
  return [];
}

function notKnown({ name }: FunctionStep): UnknownValue {
  const reason = `It is not known what AWS makes of \`.${name}()\` here. Use an intrinsic function instead.`;
  return new UnknownValue(`.${name}()`, reason);
}

type PathFunction = (value: Value) => Value | undefined;

const functions: ReadonlyMap<string, PathFunction> = new Map<string, PathFunction>([
  ['length', lengthOf],
  ['size', lengthOf],
  ['keys', (value) => (isObject(value) ? Object.keys(value) : null)],
  ['first', (value) => (isList(value) ? value[0] : undefined)],
  ['last', (value) => (isList(value) ? value.at(-1) : undefined)],
  ['min', ofNumbers((numbers) => numbers.reduce((one, other) => Math.min(one, other)))],
  ['max', ofNumbers((numbers) => numbers.reduce((one, other) => Math.max(one, other)))],
  ['sum', ofNumbers(sumOf)],
  ['avg', ofNumbers((numbers) => sumOf(numbers) / numbers.length)],
  ['stddev', ofNumbers(deviationOf)],
]);

function lengthOf(value: Value): Value {
  if (isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : null;
}

/** Jayway takes the numbers of an array and skips what is none; without any it fails. */
function ofNumbers(evaluate: (numbers: readonly number[]) => number): PathFunction {
  return (value) => {
    if (!isList(value)) return undefined;
    const unknown = value.find((item) => item instanceof UnknownValue);
    if (unknown !== undefined) return unknown;
    const numbers = numbersIn(value);
    if (numbers.length === 0) return undefined;
    const result = evaluate(numbers);
    return Number.isFinite(result) ? result : undefined;
  };
}

function numbersIn(list: ValueList): readonly number[] {
  return list.filter((item) => typeof item === 'number');
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function deviationOf(numbers: readonly number[]): number {
  const mean = sumOf(numbers) / numbers.length;
  return Math.sqrt(sumOf(numbers.map((number) => (number - mean) ** 2)) / numbers.length);
}
