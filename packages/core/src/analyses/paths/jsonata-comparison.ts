import { anyNumber, anyString, type Json } from '../../solver/domain.ts';
import type { Formula } from '../../solver/formula.ts';
import type { JsonataCase } from './jsonata-cases.ts';
import { booleanCases } from './jsonata-truth.ts';
import { comparedValues, comparedWith } from './rule-truth.ts';
import type { Scene } from './scene.ts';
import {
  always,
  anArray,
  both,
  constant,
  either,
  holds,
  isWithin,
  knownValue,
  never,
  opposite,
  type Symbolic,
} from './symbolic.ts';

type World = Scene['world'];
type Sides = readonly [left: Symbolic | undefined, right: Symbolic | undefined];

/** What an operator makes of two values, each of which may be nothing. */
export function comparedCases(operator: string, sides: Sides, scene: Scene): readonly JsonataCase[] {
  switch (operator) {
    case '=':
      return truthCases(equality(sides, scene));
    case '!=':
      return truthCases(inequality(sides, scene));
    case 'in':
      return truthCases(membership(sides, scene));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return orderCases(operator, sides, scene);
    case '&':
      return joinedCases(sides, scene);
    default:
      return arithmeticCases(operator, sides, scene);
  }
}

function truthCases(isTrue: Formula): readonly JsonataCase[] {
  return booleanCases({ isTrue, isFalse: opposite(isTrue) });
}

/** Nothing is not unequal to anything either: with nothing on a side, both operators are false. */
function inequality(sides: Sides, scene: Scene): Formula {
  return sides.includes(undefined) ? never : opposite(equality(sides, scene));
}

/** Nothing is equal to nothing at all, itself included. */
function equality([left, right]: Sides, { world }: Scene): Formula {
  if (left === undefined || right === undefined) return never;
  const [known, other] = [knownValue(left), knownValue(right)];
  if (known !== undefined && other !== undefined) return holds(sameJson(known.value, other.value));
  if (other !== undefined) return equalTo(left, other.value, world) ?? world.guess();
  return (known && equalTo(right, known.value, world)) ?? world.guess();
}

function sameJson(left: Json, right: Json): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function equalTo(value: Symbolic, operand: Json, world: World): Formula | undefined {
  if (operand === null) return comparedWith(value, { name: 'IsNull', operand: true }, world);
  const name = equalities[typeof operand as 'string'];
  return name === undefined ? undefined : comparedWith(value, { name, operand }, world);
}

const equalities: Readonly<Record<string, string>> = {
  string: 'StringEquals',
  number: 'NumericEquals',
  boolean: 'BooleanEquals',
};

/** A value that is no array counts as an array of itself. */
function membership([left, right]: Sides, scene: Scene): Formula {
  if (left === undefined || right === undefined) return never;
  const list = knownValue(right)?.value;
  if (!Array.isArray(list))
    return right.kind === 'cell' || right.kind === 'list' ? scene.world.guess() : equality([left, right], scene);
  return either(...list.map((item: Json) => equality([left, constant(item)], scene)));
}

/** Only two numbers or two texts can be compared; with nothing on a side there is no result. */
function orderCases(operator: '<' | '<=' | '>' | '>=', [left, right]: Sides, { world }: Scene): readonly JsonataCase[] {
  if (left === undefined || right === undefined) return [{ when: always, value: undefined }];
  return (['Numeric', 'String'] as const).flatMap((kind) => {
    const domain = kind === 'Numeric' ? anyNumber : anyString;
    const isTrue = comparedValues([left, right], `${kind}${orders[operator]}`, world) ?? world.guess();
    const fits = both(isWithin(left, domain), isWithin(right, domain));
    return booleanCases({ isTrue: both(fits, isTrue), isFalse: both(fits, opposite(isTrue)) });
  });
}

const orders = { '<': 'LessThan', '<=': 'LessThanEquals', '>': 'GreaterThan', '>=': 'GreaterThanEquals' } as const;

function joinedCases(sides: Sides, { world }: Scene): readonly JsonataCase[] {
  const texts = sides.map((side) => (side === undefined ? { value: '' } : knownValue(side))?.value);
  if (!texts.every((text) => typeof text === 'string')) return [world.some(anyString)];
  return [{ when: always, value: constant(texts.join('')) }];
}

/** Both have to be numbers. */
function arithmeticCases(operator: string, [left, right]: Sides, { world }: Scene): readonly JsonataCase[] {
  if (left === undefined || right === undefined) return [{ when: always, value: undefined }];
  const [one, other] = [knownValue(left)?.value, knownValue(right)?.value];
  const result = typeof one === 'number' && typeof other === 'number' ? computed(operator, one, other) : undefined;
  if (result !== undefined) return [{ when: always, value: constant(result) }];
  const some = world.some(operator === '..' ? anArray : anyNumber);
  const isNumeric = both(isWithin(left, anyNumber), isWithin(right, anyNumber));
  return [{ when: both(isNumeric, some.when), value: some.value }];
}

function computed(operator: string, one: number, other: number): number | undefined {
  const result =
    operator === '+' ? one + other : operator === '-' ? one - other : operator === '*' ? one * other : undefined;
  return Number.isFinite(result) ? result : undefined;
}
