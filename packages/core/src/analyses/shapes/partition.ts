import { literalPattern, parseStringPattern, type StringPattern } from '../../expressions/string-pattern.ts';
import { parseTimestamp } from '../../expressions/timestamp.ts';
import { comparisonOperators } from '../../language/fields/comparison-operators.ts';
import {
  type Constants,
  holdsConstant,
  keepConstants,
  noConstants,
  onlyConstants,
  withoutConstant,
} from './constants.ts';
import { restricted, withConstants } from './parts.ts';
import { kinds, never, type Shape } from './shape.ts';

/** The values for which a comparison is true, and those for which it is false; of some, both may be. */
export interface Partition {
  readonly holding: Shape;
  readonly failing: Shape;
}

type Operand = string | number | boolean | undefined;

/** Parts values that are there by a comparison operator of a Choice rule; `operand` is nothing where it is not known. */
export function partition(shape: Shape, operator: string, operand: Operand): Partition {
  const declared = comparisonOperators.get(operator);
  if (declared === undefined) return { holding: shape, failing: shape };
  if (declared.compares === 'any') return byType(shape, operator, operand);
  const compared = restricted(shape, kindsCompared[declared.compares]);
  const others = restricted(shape, ~kindsCompared[declared.compares]);
  if (operand === undefined || typeof operand !== operandTypes[declared.compares]) {
    return { holding: compared, failing: shape };
  }
  const { holding, failing } = byValue(compared, operator, operand);
  return { holding, failing: failing === compared ? shape : together(others, failing) };
}

const kindsCompared = {
  string: kinds.string,
  timestamp: kinds.string,
  number: kinds.number,
  boolean: kinds.true | kinds.false,
} as const;

const operandTypes = { string: 'string', timestamp: 'string', number: 'number', boolean: 'boolean' } as const;

const typeKinds: ReadonlyMap<string, number> = new Map([
  ['IsNull', kinds.null],
  ['IsBoolean', kinds.true | kinds.false],
  ['IsNumeric', kinds.number],
  ['IsString', kinds.string],
]);

function byType(shape: Shape, operator: string, operand: Operand): Partition {
  const tested = typeKinds.get(operator);
  const { holding, failing } =
    tested === undefined
      ? timestamps(shape)
      : { holding: restricted(shape, tested), failing: restricted(shape, ~tested) };
  if (typeof operand !== 'boolean') return { holding: shape, failing: shape };
  return operand ? { holding, failing } : { holding: failing, failing: holding };
}

/** Which texts AWS takes for timestamps there is not settled. */
function timestamps(shape: Shape): Partition {
  return { holding: restricted(shape, kinds.string), failing: shape };
}

/** `compared` has the operator's types only. */
function byValue(compared: Shape, operator: string, operand: string | number | boolean): Partition {
  if (typeof operand === 'boolean') return byBoolean(compared, operand);
  if (operator === 'NumericEquals' || operator === 'StringEquals') return byEquality(compared, operand);
  if (operator === 'StringMatches') return byPattern(compared, String(operand));
  return {
    holding: kept(compared, (value) => isInRelation(value, operator, operand)),
    failing: kept(compared, (value) => !isInRelation(value, operator, operand)),
  };
}

function byBoolean(compared: Shape, operand: boolean): Partition {
  const equal = operand ? kinds.true : kinds.false;
  return { holding: restricted(compared, equal), failing: restricted(compared, ~equal) };
}

function byEquality(compared: Shape, operand: string | number): Partition {
  const holding =
    typeof operand === 'number'
      ? withConstants(compared, { numbers: onlyIf(compared.numbers, operand) })
      : withConstants(compared, { strings: onlyIf(compared.strings, operand) });
  return { holding, failing: besides(compared, operand) };
}

function onlyIf<Value extends string | number>(all: Constants<Value>, value: Value): Constants<Value> {
  return holdsConstant(all, value) ? onlyConstants(value) : noConstants();
}

function besides(shape: Shape, operand: string | number): Shape {
  if (typeof operand === 'number') return withConstants(shape, { numbers: withoutConstant(shape.numbers, operand) });
  return withConstants(shape, { strings: withoutConstant(shape.strings, operand) });
}

function kept(shape: Shape, isKept: (value: string | number) => boolean): Shape {
  return withConstants(shape, {
    numbers: keepConstants(shape.numbers, isKept),
    strings: keepConstants(shape.strings, isKept),
  });
}

function byPattern(compared: Shape, written: string): Partition {
  const pattern = parseStringPattern(written);
  if (pattern.kind !== 'parsed') return { holding: compared, failing: compared };
  const literal = literalPattern(pattern.tree);
  if (literal !== undefined) return byEquality(compared, literal);
  if (pattern.tree.tokens.every(({ kind }) => kind === 'wildcard') && pattern.tree.tokens.length > 0) {
    return { holding: compared, failing: never };
  }
  return {
    holding: kept(compared, (value) => isLike(String(value), pattern.tree)),
    failing: kept(compared, (value) => !isLike(String(value), pattern.tree)),
  };
}

/** Whether the literals of the pattern stand in the text in their order, the first and the last at its ends. */
function isLike(text: string, { tokens }: StringPattern): boolean {
  const source = tokens.map((token) => (token.kind === 'wildcard' ? undefined : token.value));
  let reached = 0;
  for (const [index, literal] of source.entries()) {
    if (literal === undefined) continue;
    const isFirst = index === 0;
    const found =
      index === source.length - 1 && !isFirst ? lastPlace(text, literal, reached) : text.indexOf(literal, reached);
    if (found === -1 || (isFirst && found !== 0)) return false;
    reached = found + literal.length;
  }
  return source.at(-1) === undefined || reached === text.length;
}

function lastPlace(text: string, literal: string, from: number): number {
  const place = text.length - literal.length;
  return place >= from && text.endsWith(literal) ? place : -1;
}

function isInRelation(value: string | number, operator: string, operand: string | number): boolean {
  if (!operator.startsWith('Timestamp')) return inOrder(value < operand ? -1 : value > operand ? 1 : 0, operator);
  const [left, right] = [instantOf(String(value)), instantOf(String(operand))];
  if (left === undefined || right === undefined) return false;
  return inOrder(left < right ? -1 : left > right ? 1 : 0, operator);
}

function instantOf(text: string): bigint | undefined {
  const parsed = parseTimestamp(text);
  if (parsed.kind !== 'parsed') return undefined;
  return BigInt(parsed.tree.epochMilliseconds) * 1_000_000n + BigInt(parsed.tree.nanoseconds);
}

function inOrder(order: number, operator: string): boolean {
  if (operator.endsWith('LessThan')) return order < 0;
  if (operator.endsWith('LessThanEquals')) return order <= 0;
  if (operator.endsWith('GreaterThan')) return order > 0;
  return operator.endsWith('GreaterThanEquals') ? order >= 0 : order === 0;
}

/** Values of types that are apart from each other. */
function together(one: Shape, other: Shape): Shape {
  if (one.kinds === 0) return other;
  if (other.kinds === 0) return one;
  const isText = (other.kinds & kinds.string) !== 0;
  const isNumber = (other.kinds & kinds.number) !== 0;
  return {
    ...one,
    kinds: one.kinds | other.kinds,
    numbers: isNumber ? other.numbers : one.numbers,
    strings: isText ? other.strings : one.strings,
  };
}
