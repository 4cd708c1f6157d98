import type { IntrinsicFunction, IntrinsicParameter, IntrinsicType } from '../../language/intrinsic-functions.ts';
import { isList, isObject, UnknownValue, type Value } from '../value.ts';
import { Refusal } from './evaluator.ts';

/** An argument as the function takes it, whole numbers rounded; or why it takes none such. */
export function takenArgument(value: Value, { parameters }: IntrinsicFunction, index: number): Value | Refusal {
  const parameter = parameters[Math.min(index, parameters.length - 1)];
  if (parameter === undefined || value instanceof UnknownValue) return value;
  if (!isOfType(value, parameter.type)) return new Refusal(`${subject(parameter)} is not ${words[parameter.type]}.`);
  const taken = parameter.type === 'integer' ? rounded(Number(value)) : value;
  return breach(taken, parameter) ?? taken;
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
