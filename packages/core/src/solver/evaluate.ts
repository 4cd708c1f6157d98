import { parseStringPattern, type StringPattern } from '../expressions/string-pattern.ts';
import type { Cell } from './cell.ts';
import type { Relation } from './comparison.ts';
import { contains, type Json, type Value } from './domain.ts';
import { type Comparison, deepestFormula, type Formula, type PathComparison } from './formula.ts';
import { instantOf } from './instants.ts';
import type { Ordered } from './ordered-set.ts';

/** Gives the value at a place. */
export type Read = (cell: Cell) => Value;

/**
 * Whether a formula is true of a document; nothing where that hangs on what nobody can tell. It compares values as a Choice
 * state does and knows nothing of domains, so that it can tell whether those were right.
 */
export function evaluate(formula: Formula, read: Read, depth = 0): boolean | undefined {
  if (depth > deepestFormula) return undefined;
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
      return negated(evaluate(formula.part, read, depth + 1));
    case 'and':
      return negated(firstTrue(formula.parts, (part) => negated(evaluate(part, read, depth + 1))));
    case 'or':
      return firstTrue(formula.parts, (part) => evaluate(part, read, depth + 1));
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function firstTrue(parts: readonly Formula[], truthOf: (part: Formula) => boolean | undefined): boolean | undefined {
  let isOpen = false;
  for (const part of parts) {
    const truth = truthOf(part);
    if (truth === true) return true;
    if (truth === undefined) isOpen = true;
  }
  return isOpen ? undefined : false;
}

function compare({ operator, operand }: Comparison, value: Value): boolean | undefined {
  if (operator.startsWith('Is')) return typeof operand === 'boolean' ? isOfType(operator, operand, value) : undefined;
  if (operator === 'StringMatches') return typeof operand === 'string' ? matches(operand, value) : undefined;
  const line = lineOf(operator);
  const constant = line?.point(operand);
  return line === undefined || constant === undefined ? undefined : inRelation(operator, line.point(value), constant);
}

function comparePath({ operator }: PathComparison, value: Value, other: Value): boolean | undefined {
  const line = lineOf(operator);
  const [left, right] = [line?.point(value), line?.point(other)];
  if (line === undefined) return undefined;
  return right !== undefined && inRelation(operator.replace(/Path$/, ''), left, right);
}

/** What an operator compares of a value, if the value is of its type. */
interface ComparedLine {
  readonly prefix: string;
  point(value: Value): Ordered | string | boolean | undefined;
}

const lines: readonly ComparedLine[] = [
  { prefix: 'String', point: (value) => (typeof value === 'string' ? value : undefined) },
  { prefix: 'Numeric', point: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined) },
  { prefix: 'Boolean', point: (value) => (typeof value === 'boolean' ? value : undefined) },
  { prefix: 'Timestamp', point: (value) => (typeof value === 'string' ? instantOf(value) : undefined) },
];

function lineOf(operator: string): ComparedLine | undefined {
  return lines.find(({ prefix }) => operator.startsWith(prefix));
}

type Point = Ordered | string | boolean;

function inRelation(operator: string, left: Point | undefined, right: Point): boolean | undefined {
  const order = orders.get(operator.replace(/^[A-Z][a-z]+/, ''));
  if (order === undefined) return undefined;
  return left !== undefined && order(left, right);
}

const orders: ReadonlyMap<string, (left: Point, right: Point) => boolean> = new Map<
  Relation,
  (left: Point, right: Point) => boolean
>([
  ['Equals', (left, right) => left === right],
  ['LessThan', (left, right) => left < right],
  ['GreaterThan', (left, right) => left > right],
  ['LessThanEquals', (left, right) => left <= right],
  ['GreaterThanEquals', (left, right) => left >= right],
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
  const pattern = parseStringPattern(written);
  if (pattern.kind !== 'parsed') return undefined;
  return typeof value === 'string' && matchesPattern(value, pattern.tree);
}

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
