import type { IntrinsicFunction, IntrinsicParameter, IntrinsicType } from '../../language/intrinsic-functions.ts';
import { isList, isObject, UnknownValue, type Value } from '../value.ts';
import { Refusal } from './evaluator.ts';

/** Gives an argument as a function takes it, whole numbers rounded; or why it takes none such. */
export type Taker = (value: Value) => Value | Refusal;

/** What takes the arguments of a call with so many; made once for a call, because parameters have bounds of many kinds and mostly none. */
export function takersOf({ parameters }: IntrinsicFunction, count: number): readonly Taker[] {
  return Array.from({ length: count }, (_, index) => takerOf(parameters[Math.min(index, parameters.length - 1)]));
}

function takerOf(parameter: IntrinsicParameter | undefined): Taker {
  if (parameter === undefined) return (value) => value;
  const { type } = parameter;
  const takesAll = !isBounded(parameter);
  return (value) => {
    if (value instanceof UnknownValue) return value;
    if (!isOfType(value, type)) return new Refusal(`${subject(parameter)} is not ${words[type]}.`);
    const taken = type === 'integer' ? rounded(Number(value)) : value;
    return takesAll ? taken : (breach(taken, parameter) ?? taken);
  };
}

function isBounded({ minimum, maximum, nonZero, maxLength, values }: IntrinsicParameter): boolean {
  return [minimum, maximum, nonZero, maxLength, values].some((bound) => bound !== undefined);
}

function isOfType(value: Value, type: IntrinsicType): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'integer':
    case 'number':
      return typeof value === 'number';
    case 'array':
      return isList(value);
    case 'object':
      return isObject(value);
  }
}

const words: Readonly<Record<IntrinsicType, string>> = {
  any: 'a value',
  string: 'a string',
  integer: 'a number',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
};

function subject({ name }: IntrinsicParameter): string {
  return `The argument '${name}'`;
}

/** Halves go up, those of negative numbers too, as recorded. */
function rounded(number: number): number {
  return Math.round(number) + 0;
}

function breach(value: Value, parameter: IntrinsicParameter): Refusal | undefined {
  const { minimum, maximum, nonZero, maxLength, values } = parameter;
  const number = typeof value === 'number' ? value : undefined;
  if (number !== undefined && minimum !== undefined && number < minimum)
    return refusal(parameter, `less than ${minimum}`);
  if (number !== undefined && maximum !== undefined && number > maximum) {
    return refusal(parameter, `greater than ${maximum}`);
  }
  if (nonZero === true && number === 0) return refusal(parameter, 'zero');
  if (maxLength !== undefined && typeof value === 'string' && value.length > maxLength) {
    return refusal(parameter, `longer than ${maxLength} characters`);
  }
  if (values === undefined || values.some((allowed) => allowed === value)) return undefined;
  return refusal(parameter, `none of ${values.join(', ')}`);
}

function refusal(parameter: IntrinsicParameter, what: string): Refusal {
  return new Refusal(`${subject(parameter)} is ${what}.`);
}
