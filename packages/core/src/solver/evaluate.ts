import type { Parsed } from '../expressions/problem.ts';
import { parseStringPattern, type StringPattern } from '../expressions/string-pattern.ts';
import type { Cell } from './cell.ts';
import { type Relation, relations } from './comparison.ts';
import { contains, type Json, type Value } from './domain.ts';
import { type Comparison, type Formula, isBeyondBounds, type PathComparison } from './formula.ts';
import { instantOf } from './instants.ts';
import type { Ordered } from './ordered-set.ts';

/** Gives the value at a place. */
export type Read = (cell: Cell) => Value;

/**
 * Whether a formula is true of a document; nothing where that hangs on what nobody can tell. It compares values as a Choice
 * state does and knows nothing of domains, so that it can tell whether those were right.
 */
export function evaluate(formula: Formula, read: Read): boolean | undefined {
  return isBeyondBounds(formula) ? undefined : truthOf(formula, read);
}

function truthOf(formula: Formula, read: Read): boolean | undefined {
  switch (formula.kind) {
    case 'comparison':
      return compare(formula, read(formula.cell));
    case 'path-comparison':
      return comparePath(formula, read(formula.cell), read(formula.other));
    case 'within':
      return contains(formula.domain, read(formula.cell));
    case 'opaque':
      return undefined;
    case 'not':
      return negated(truthOf(formula.part, read));
    case 'and':
      return negated(firstTrue(formula.parts, (part) => negated(truthOf(part, read))));
    case 'or':
      return firstTrue(formula.parts, (part) => truthOf(part, read));
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function firstTrue(parts: readonly Formula[], truthIn: (part: Formula) => boolean | undefined): boolean | undefined {
  let isOpen = false;
  for (const part of parts) {
    const truth = truthIn(part);
    if (truth === true) return true;
    if (truth === undefined) isOpen = true;
  }
  return isOpen ? undefined : false;
}

function compare({ operator, operand }: Comparison, value: Value): boolean | undefined {
  const relation = relationsByOperator.get(operator);
  if (relation !== undefined) return compareBy(relation, operand, value);
  if (operator === 'StringMatches') return typeof operand === 'string' ? matches(operand, value) : undefined;
  return typeof operand === 'boolean' ? isOfType(operator, operand, value) : undefined;
}

function compareBy({ pointOf, order }: PointRelation, operand: Json, value: Value): boolean | undefined {
  const constant = pointOf(operand);
  if (constant === undefined) return undefined;
  const point = pointOf(value);
  return point !== undefined && order(point, constant);
}

function comparePath({ operator }: PathComparison, value: Value, other: Value): boolean | undefined {
  const relation = operator.endsWith('Path') ? relationsByOperator.get(operator.slice(0, -'Path'.length)) : undefined;
  if (relation === undefined) return undefined;
  const [left, right] = [relation.pointOf(value), relation.pointOf(other)];
  return left !== undefined && right !== undefined && relation.order(left, right);
}

type Point = Ordered | string | boolean;

interface PointRelation {
  /** What is compared of a value, if it is of the type. */
  pointOf(value: Value): Point | undefined;
  order(left: Point, right: Point): boolean;
}

const points: readonly (readonly [prefix: string, pointOf: (value: Value) => Point | undefined])[] = [
  ['String', (value) => (typeof value === 'string' ? value : undefined)],
  ['Numeric', (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)],
  ['Timestamp', (value) => (typeof value === 'string' ? instantOf(value) : undefined)],
];

const orders: Readonly<Record<Relation, (left: Point, right: Point) => boolean>> = {
  Equals: (left, right) => left === right,
  LessThan: (left, right) => left < right,
  GreaterThan: (left, right) => left > right,
  LessThanEquals: (left, right) => left <= right,
  GreaterThanEquals: (left, right) => left >= right,
};

const relationsByOperator: ReadonlyMap<string, PointRelation> = new Map([
  ...points.flatMap(([prefix, pointOf]) =>
    relations.map((name): [string, PointRelation] => [`${prefix}${name}`, { pointOf, order: orders[name] }]),
  ),
  ['BooleanEquals', { pointOf: (value) => (typeof value === 'boolean' ? value : undefined), order: orders.Equals }],
]);

function isOfType(operator: string, wanted: Json, value: Value): boolean | undefined {
  if (operator === 'IsPresent') return (value !== undefined) === wanted;
  const test = typeTests.get(operator);
  return test === undefined ? undefined : value !== undefined && test(value) === wanted;
}

const typeTests: ReadonlyMap<string, (value: Json) => boolean> = new Map<string, (value: Json) => boolean>([
  ['IsNull', (value) => value === null],
  ['IsBoolean', (value) => typeof value === 'boolean'],
  ['IsNumeric', (value) => typeof value === 'number'],
  ['IsString', (value) => typeof value === 'string'],
  ['IsTimestamp', (value) => typeof value === 'string' && instantOf(value) !== undefined],
]);

function matches(written: string, value: Value): boolean | undefined {
  const pattern = patternOf(written);
  if (pattern.kind !== 'parsed') return undefined;
  return typeof value === 'string' && matchesPattern(value, pattern.tree);
}

function patternOf(written: string): Parsed<StringPattern> {
  const pattern = patterns.get(written) ?? parseStringPattern(written);
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(written, pattern);
  return pattern;
}

/** A pattern is asked for at every step of a path. */
const patterns = new Map<string, Parsed<StringPattern>>();
const mostPatterns = 200;

/** Every literal is looked for as early as it can stand, but the last one at the end: no place is looked at twice. */
function matchesPattern(text: string, { tokens }: StringPattern): boolean {
  let [from, isFree] = [0, false];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'wildcard') isFree = true;
    else {
      const place = placeOf(token.value, { text, from, isFree, isLast: index === tokens.length - 1 });
      if (place < from) return false;
      [from, isFree] = [place + token.value.length, false];
    }
  }
  return isFree || from === text.length;
}

interface Search {
  readonly text: string;
  readonly from: number;
  readonly isFree: boolean;
  readonly isLast: boolean;
}

function placeOf(literal: string, { text, from, isFree, isLast }: Search): number {
  if (isFree && !isLast) return text.indexOf(literal, from);
  const place = isFree ? text.length - literal.length : from;
  return text.startsWith(literal, place) && place >= 0 ? place : -1;
}
