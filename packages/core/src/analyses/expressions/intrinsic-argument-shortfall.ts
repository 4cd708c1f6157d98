import type { IntrinsicArgument } from '../../expressions/intrinsic.ts';
import type { IntrinsicParameter, IntrinsicType } from '../../language/intrinsic-functions.ts';
import { listWords } from '../owner-words.ts';
import { functionMeantBy } from './intrinsic-calls.ts';

/** In what an argument fails its parameter: what is expected, and what stands there, in words. */
export interface Shortfall {
  readonly expected: string;
  readonly found: string;
}

/** Compares an argument with its parameter as far as the text shows its value; what a path selects is not known. */
export function shortfallOf(argument: IntrinsicArgument, parameter: IntrinsicParameter): Shortfall | undefined {
  const type = typeOf(argument);
  if (type === undefined) return undefined;
  if (!fits(type, parameter.type)) return { expected: typeWords[parameter.type], found: typeWords[type] };
  if (argument.kind === 'string') return shortfallOfText(argument.value, parameter);
  return argument.kind === 'literal' ? shortfallOfLiteral(argument.value, parameter) : undefined;
}

type KnownType = IntrinsicType | 'null';

const typeWords: Readonly<Record<KnownType, string>> = {
  any: 'any value',
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  null: '`null`',
};

/** Nothing where any type may come: a path, or a function such as `States.ArrayGetItem`. */
function typeOf(argument: IntrinsicArgument): KnownType | undefined {
  switch (argument.kind) {
    case 'path':
      return undefined;
    case 'string':
      return 'string';
    case 'literal':
      return typeOfLiteral(argument.value);
    case 'call': {
      const returns = functionMeantBy(argument.name)?.returns;
      return returns === 'any' ? undefined : returns;
    }
  }
}

function typeOfLiteral(value: number | boolean | null): KnownType {
  if (value === null) return 'null';
  return typeof value === 'boolean' ? 'boolean' : 'number';
}

/** Integers are rounded from any number. */
function fits(type: KnownType, wanted: IntrinsicType): boolean {
  if (wanted === 'any' || type === wanted) return true;
  return isNumeric(type) && isNumeric(wanted);
}

function isNumeric(type: KnownType): boolean {
  return type === 'integer' || type === 'number';
}

function shortfallOfText(text: string, { values, maxLength }: IntrinsicParameter): Shortfall | undefined {
  if (values !== undefined && !values.includes(text))
    return { expected: listWords(values.map(String)), found: `\`${text}\`` };
  if (maxLength === undefined || text.length <= maxLength) return undefined;
  return { expected: `at most ${maxLength} characters`, found: `${text.length} characters long` };
}

function shortfallOfLiteral(value: number | boolean | null, parameter: IntrinsicParameter): Shortfall | undefined {
  const { values, minimum, maximum, nonZero } = parameter;
  const found = `\`${value}\``;
  if (typeof value === 'boolean' && values !== undefined && !values.includes(value)) {
    return { expected: listWords(values.map(String)), found };
  }
  if (typeof value !== 'number') return undefined;
  const rounded = Math.round(value);
  if (nonZero === true && rounded === 0) return { expected: 'an integer other than 0', found };
  if (minimum !== undefined && rounded < minimum) return { expected: `an integer of at least ${minimum}`, found };
  if (maximum !== undefined && rounded > maximum) return { expected: `an integer of at most ${maximum}`, found };
  return undefined;
}
